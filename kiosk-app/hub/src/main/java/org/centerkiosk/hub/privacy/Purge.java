package org.centerkiosk.hub.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets by rule: so many days after the last session of a registration, its name, number and answers are overwritten;
 * how many came is kept. A round that was cut short goes on with the next.
 */
public final class Purge {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final int BATCH = 200;

    private final HubDatabase database;
    private final PersonRows rows;
    private final AuditLog audit;
    private final int days;
    private final InstantSource clock;
    private final ForgetListener listener;

    /**
     * @param days how long personal data is kept after the last session
     */
    public Purge(
            HubDatabase database,
            String centre,
            AuditLog audit,
            int days,
            InstantSource clock,
            ForgetListener listener) {
        this.database = database;
        this.rows = new PersonRows(centre);
        this.audit = audit;
        this.days = days;
        this.clock = clock;
        this.listener = listener;
    }

    /** Forgets whose time is over; says how many. */
    public int run() {
        Instant now = clock.instant();
        Instant end = now.atZone(ZoneOffset.UTC).minus(Period.ofDays(days)).toInstant();
        int all = 0;
        int some = batch(end, now);
        while (some > 0) {
            all += some;
            some = batch(end, now);
        }
        if (all > 0) {
            audit.append(AuditLog.HUB, "person.purge", all + " registrations", "over for " + days + " days");
            LOG.info("what is personal of {} registrations is gone, {} days after their last session", all, days);
        }
        // Also where nothing was found: the round before may have been cut short before this.
        if (!database.forgetDeleted()) {
            LOG.info("a reader still holds the database's log; it is cut with the next round");
        }
        return all;
    }

    private int batch(Instant end, Instant now) {
        return database.write(handle -> {
            List<UUID> over = rows.overBy(handle, end, BATCH);
            for (UUID id : over) {
                rows.shred(handle, id, now);
                listener.forgotten(handle, id);
            }
            return over.size();
        });
    }
}
