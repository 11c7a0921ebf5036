package org.centerkiosk.hub.store;

import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables to what this version of the program needs. */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Migrations() {}

    static void apply(DataSource source, Dialect dialect, String where) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .placeholders(dialect.placeholders())
                    // Each part of the hub numbers its own tables.
                    .outOfOrder(true)
                    .load();
            refuseNewer(flyway, where);
            int applied = flyway.migrate().migrationsExecuted;
            if (applied > 0) {
                LOG.info("the tables of {} were brought up to date in {} steps", where, applied);
            }
        } catch (FlywayException e) {
            throw new StoreException(dialect.faultIn(e), where, e);
        }
    }

    private static void refuseNewer(Flyway flyway, String where) {
        Arrays.stream(flyway.info().applied())
                .filter(step -> NEWER.contains(step.getState()))
                .map(MigrationInfo::getDescription)
                .findFirst()
                .ifPresent(step -> {
                    throw new StoreException(
                            Fault.NEWER, where, new IllegalStateException("it has the unknown step \"" + step + '"'));
                });
    }
}
