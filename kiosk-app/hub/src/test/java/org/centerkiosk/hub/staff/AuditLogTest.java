package org.centerkiosk.hub.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** What the log promises: everything in order, and no change goes unseen. */
class AuditLogTest {

    private static AuditLog log(HubDatabase database) {
        return new AuditLog(database, "c", new MovableClock());
    }

    private static AuditLog filled(HubDatabase database) {
        AuditLog log = log(database);
        log.append("li.hua", "edition.publish", "edition 1", "");
        log.append("wang.wei", "edition.publish", "edition 2", "夜里");
        log.append("li.hua", "edition.publish", "edition 3", "");
        return log;
    }

    @ParameterizedTest
    @HubDatabases
    void entriesAreKeptInOrder(HubDatabase database) {
        AuditLog log = filled(database);

        assertThat(log.latest(2)).extracting(AuditEntry::subject).containsExactly("edition 3", "edition 2");
        assertThat(log.before(2, 9)).extracting(AuditEntry::number).containsExactly(1L);
        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(3));
    }

    @ParameterizedTest
    @HubDatabases
    void anEmptyLogIsIntact(HubDatabase database) {
        assertThat(log(database).verify()).isEqualTo(new AuditVerdict.Intact(0, AuditChain.START));
    }

    @ParameterizedTest
    @HubDatabases
    void aChangedEntryIsFound(HubDatabase database) {
        AuditLog log = filled(database);
        for (String column : List.of("actor", "action", "subject", "details", "hash")) {
            String before =
                    database.read(handle -> handle.createQuery("SELECT " + column + " FROM audit WHERE number = 2")
                            .mapTo(String.class)
                            .one());
            database.update(handle -> handle.execute("UPDATE audit SET " + column + " = 'x' WHERE number = 2"));

            assertThat(log.verify())
                    .isInstanceOfSatisfying(
                            AuditVerdict.Broken.class,
                            broken -> assertThat(broken.number()).isEqualTo(2));

            database.update(handle -> handle.execute("UPDATE audit SET " + column + " = ? WHERE number = 2", before));
            assertThat(log.verify()).isInstanceOf(AuditVerdict.Intact.class);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void anEntryTakenAwayIsFound(HubDatabase database) {
        AuditLog log = filled(database);

        database.update(handle -> handle.execute("DELETE FROM audit WHERE number = 2"));

        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Broken.class,
                        broken -> assertThat(broken.number()).isEqualTo(2));
    }

    @ParameterizedTest
    @HubDatabases
    void theLastEntryTakenAwayIsFound(HubDatabase database) {
        AuditLog log = filled(database);

        database.update(handle -> handle.execute("DELETE FROM audit WHERE number = 3"));

        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Broken.class,
                        broken -> assertThat(broken.number()).isEqualTo(3));
    }

    @ParameterizedTest
    @HubDatabases
    void theTimeOfAnEntryIsPartOfIt(HubDatabase database) {
        AuditLog log = filled(database);

        database.update(handle -> handle.execute("UPDATE audit SET at = at - 1 WHERE number = 1"));

        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Broken.class,
                        broken -> assertThat(broken.number()).isEqualTo(1));
    }

    @ParameterizedTest
    @HubDatabases
    void anEntryGoesWithItsTransaction(HubDatabase database) {
        AuditLog log = filled(database);

        assertThatIllegalStateException()
                .isThrownBy(() -> database.update(handle -> {
                    log.append(handle, "li.hua", "edition.publish", "edition 4", "");
                    throw new IllegalStateException("not published after all");
                }));

        assertThat(log.latest(1)).extracting(AuditEntry::number).containsExactly(3L);
        assertThat(log.verify()).isInstanceOf(AuditVerdict.Intact.class);
    }

    @ParameterizedTest
    @HubDatabases
    void manyAtOnceMakeOneChain(HubDatabase database) throws Exception {
        AuditLog log = log(database);
        List<Callable<Boolean>> all = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    log.append("li.hua", "edition.publish", "edition " + i, "");
                    return true;
                })
                .toList();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : many.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(40));
    }

    @ParameterizedTest
    @HubDatabases
    void eachCentreHasItsOwn(HubDatabase database) {
        filled(database);
        AuditLog other = new AuditLog(database, "d", new MovableClock());

        other.append("li.hua", "edition.publish", "edition 1", "");

        assertThat(other.latest(9)).extracting(AuditEntry::number).containsExactly(1L);
    }

    @ParameterizedTest
    @HubDatabases
    void anActionIsAWordWithDots(HubDatabase database) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log(database).append("li.hua", "Published", "edition 1", ""));
    }
}
