package org.centerkiosk.core.frontdesk;

import org.centerkiosk.core.desk.Booking;
import org.jspecify.annotations.Nullable;

/**
 * A registration with whose it is; personal, for staff alone.
 *
 * @param name blank where it is not known
 * @param phone masked, null where there is none or it is what was asked by
 */
public record NamedBooking(
        Booking booking, String name, @Nullable String phone) {

    /** Without the person. */
    @Override
    public String toString() {
        return "NamedBooking[" + booking.id() + "]";
    }
}
