package org.centerkiosk.config;

/**
 * What a key takes.
 *
 * @param <T> the type that it becomes
 */
@FunctionalInterface
interface Format<T> {

    /** The value of a setting that has one. */
    T parse(Setting setting) throws Unfit;
}
