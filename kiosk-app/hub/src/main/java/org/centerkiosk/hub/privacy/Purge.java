package org.centerkiosk.hub.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets by rule: so many days after the last session of a registration, its name, number and answers are overwritten;
 * how many came is kept. A round that was cut short goes on with the next. The bytes are overwritten in the round of the
 * night, when nobody waits for the database, and in the first after a start, where a hub is never on at night. For one
 * thread.
 */
public final class Purge {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final int BATCH = 200;
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_OF_NIGHT = 1;
    private static final int LAST_OF_NIGHT = 5;

    private final HubDatabase database;
    private final PersonRows rows;
    private final AuditLog audit;
    private final int days;
    private final InstantSource clock;
    private final ForgetListener listener;

    /** Whether bytes of what was forgotten may be left: the rounds before may have been cut short before that. */
    private boolean owed = true;

    private boolean isFirst = true;

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
        int all = whole(() -> batch(end, now));
        int late = whole(() -> lateWords(end, now));
        if (all > 0) {
            audit.append(AuditLog.HUB, "person.purge", all + " registrations", "over for " + days + " days");
            LOG.info("what is personal of {} registrations is gone, {} days after their last session", all, days);
        }
        owed |= all + late > 0;
        if (owed && (isFirst || isNight(now))) {
            owed = !database.forgetDeleted();
            if (owed) {
                LOG.info("what was forgotten may still be on the database's disk; that is tried again");
            }
        }
        isFirst = false;
        return all;
    }

    private static boolean isNight(Instant now) {
        int hour = now.atZone(HOME).getHour();
        return hour >= FIRST_OF_NIGHT && hour < LAST_OF_NIGHT;
    }

    private static int whole(IntSupplier batch) {
        int all = 0;
        for (int some = batch.getAsInt(); some > 0; some = batch.getAsInt()) {
            all += some;
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

    /** What was written about somebody after he was forgotten. */
    private int lateWords(Instant end, Instant now) {
        return database.write(handle -> {
            rows.forgetExpired(handle, now);
            List<UUID> spokenOf = rows.spokenOfAfter(handle, end, BATCH);
            spokenOf.forEach(id -> rows.shredWords(handle, id, now));
            return spokenOf.size();
        });
    }
}
