package org.centerkiosk.core.signup;

import java.util.Collections;
import java.util.List;

/**
 * Those who come together: all of them have a seat or none has.
 *
 * @param attendees one or more; the first is the one who signs up, where he comes himself
 */
public record Party(List<Attendee> attendees) {

    /** More than any group at a desk; it bounds what a request may hold. */
    public static final int LARGEST = 500;

    public Party {
        attendees = List.copyOf(attendees);
        if (attendees.isEmpty() || attendees.size() > LARGEST) {
            throw new IllegalArgumentException("a party of " + attendees.size() + " is not one of 1 to " + LARGEST);
        }
    }

    /** So many people of whom nothing else is known. */
    public static Party of(int size) {
        return new Party(Collections.nCopies(size, Attendee.unnamed()));
    }

    public int size() {
        return attendees.size();
    }
}
