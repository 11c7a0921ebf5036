package org.centerkiosk.hub.fleet;

import java.time.InstantSource;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;

/** What the fleet of one centre consists of. */
public record FleetParts(
        JoinCodes codes,
        Enrolments enrolments,
        Terminals terminals,
        Heartbeats heartbeats,
        Fleet fleet,
        RequestGuard guard) {

    public static FleetParts of(HubDatabase database, String centre, AuditLog audit, InstantSource clock) {
        JoinCodes codes = new JoinCodes(database, centre, audit, clock);
        Terminals terminals = new Terminals(database, centre, audit, clock);
        return new FleetParts(
                codes,
                new Enrolments(database, centre, codes, terminals, audit, clock),
                terminals,
                new Heartbeats(database, centre, clock),
                new Fleet(database, centre, clock),
                new RequestGuard(database, centre, clock));
    }
}
