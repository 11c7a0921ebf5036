package org.centerkiosk.hub.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work shares with others, so that they need not wait for each other's commits one by one: those of one
 * gate are done together, in the order in which they came.
 *
 * @param name of what each of them locks anyway, and no more than that
 * @param key that each takes a {@link KeyLock} for besides, before everything else; it gives null where there is none
 */
public record Gate(String name, Supplier<byte @Nullable []> key) {}
