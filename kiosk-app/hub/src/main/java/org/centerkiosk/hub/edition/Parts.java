package org.centerkiosk.hub.edition;

import java.time.InstantSource;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;

/** What the services of publishing share. */
record Parts(
        HubDatabase database,
        RootReading roots,
        Tables tables,
        EditionChecks checks,
        DocumentReading reading,
        AuditLog audit,
        InstantSource clock) {}
