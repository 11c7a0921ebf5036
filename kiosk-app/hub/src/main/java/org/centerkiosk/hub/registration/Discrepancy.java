package org.centerkiosk.hub.registration;

import org.centerkiosk.core.event.SessionId;

/**
 * A counter that is not what the facts say; there never is one, unless somebody wrote into the database by hand.
 *
 * @param taken by the counter
 * @param held by the facts
 * @param waiting by the counter
 * @param queue by the facts
 */
public record Discrepancy(SessionId session, int taken, int held, int waiting, int queue) {}
