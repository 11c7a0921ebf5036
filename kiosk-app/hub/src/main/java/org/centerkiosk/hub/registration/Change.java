package org.centerkiosk.hub.registration;

import java.time.Instant;
import org.centerkiosk.core.signup.Status;

/** A line of a registration's history: what it became, by whom and why. */
public record Change(int number, Instant at, Status before, Status after, String actor, String why) {}
