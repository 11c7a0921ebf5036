package org.centerkiosk.config;

/**
 * What follows when somebody does not come.
 *
 * @param limit so many keep a number from signing up by itself, 0 for never
 * @param days within which they count
 */
public record SignUpNoShowConfig(int limit, int days) {

    static SignUpNoShowConfig read(Section in) {
        return new SignUpNoShowConfig(
                in.value("limit", Formats.whole(0, 100)), in.value("days", Formats.whole(1, 365)));
    }
}
