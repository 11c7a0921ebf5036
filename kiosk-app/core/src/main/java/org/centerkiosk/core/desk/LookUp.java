package org.centerkiosk.core.desk;

import java.time.Duration;

/** What became of looking for a ticket. */
public sealed interface LookUp {

    /** That is it. */
    record Found(Booking booking) implements LookUp {}

    /** No such code, digits that do not fit, or a ticket that nobody signed: one answer, so that nobody can guess. */
    record Unknown() implements LookUp {}

    /** The hub is not there, and this terminal does not know it: nothing is wrong with it for that. */
    record Offline() implements LookUp {}

    /** Tried too often; again after that time. */
    record TooOften(Duration after) implements LookUp {}
}
