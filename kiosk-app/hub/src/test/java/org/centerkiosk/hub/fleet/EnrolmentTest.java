package org.centerkiosk.hub.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.centerkiosk.core.hub.TerminalPlace.State;
import org.centerkiosk.hub.staff.AuditEntry;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class EnrolmentTest {

    private static final String CENTRE = "c";

    private final TestClock clock = new TestClock();

    private FleetParts fleet(HubDatabase database) {
        return FleetParts.of(database, CENTRE, new AuditLog(database, CENTRE, clock), clock);
    }

    private static String single(FleetParts fleet) {
        return fleet.codes()
                .issue(JoinTerms.single(null, null), "admin")
                .orElseThrow()
                .code();
    }

    private static String batch(FleetParts fleet, int uses) {
        return fleet.codes()
                .issue(JoinTerms.batch(uses, 7, null, null), "admin")
                .orElseThrow()
                .code();
    }

    private static Terminal enrolled(Enrolments.Result result) {
        assertThat(result).isInstanceOf(Enrolments.Enrolled.class);
        return ((Enrolments.Enrolled) result).terminal();
    }

    private static String declined(Enrolments.Result result) {
        assertThat(result).isInstanceOf(Enrolments.Declined.class);
        return ((Enrolments.Declined) result).problem().code();
    }

    @ParameterizedTest
    @HubDatabases
    void singleCodeLetsOneTerminalIn(HubDatabase database) {
        FleetParts fleet = fleet(database);
        String code = single(fleet);
        Terminal lobby = enrolled(new TestTerminal("大厅 1").enrol(fleet, code.toLowerCase()));
        assertThat(lobby.state()).isEqualTo(State.ACTIVE);
        assertThat(fleet.terminals().find(lobby.id())).contains(lobby);
        assertThat(declined(new TestTerminal("大厅 2").enrol(fleet, code))).isEqualTo("join-code-refused");
    }

    @ParameterizedTest
    @HubDatabases
    void codeEndsAfterAQuarterOfAnHour(HubDatabase database) {
        FleetParts fleet = fleet(database);
        String code = single(fleet);
        clock.advance(Duration.ofMinutes(15));
        assertThat(declined(new TestTerminal("大厅 1").enrol(fleet, code))).isEqualTo("join-code-refused");
    }

    @ParameterizedTest
    @HubDatabases
    void codeItselfIsNotKept(HubDatabase database) {
        String code = single(fleet(database));
        String kept = database.read(handle -> handle.createQuery("SELECT code_sha256 FROM join_code")
                .mapTo(String.class)
                .one());
        assertThat(kept).hasSize(64).doesNotContain(code);
    }

    @ParameterizedTest
    @HubDatabases
    void terminalsOfABatchWaitForApproval(HubDatabase database) {
        FleetParts fleet = fleet(database);
        String code = batch(fleet, 2);
        Terminal first = enrolled(new TestTerminal("站 1").enrol(fleet, code));
        enrolled(new TestTerminal("站 2").enrol(fleet, code));
        assertThat(first.state()).isEqualTo(State.PENDING);
        assertThat(declined(new TestTerminal("站 3").enrol(fleet, code))).isEqualTo("join-code-refused");
        assertThat(fleet.terminals().approve(first.id(), "admin").orElseThrow().state())
                .isEqualTo(State.ACTIVE);
        assertThat(fleet.terminals().approve(first.id(), "admin")).isEmpty();
        assertThat(fleet.terminals().approve("t-nobody", "admin")).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void lostAnswerIsAskedForAgain(HubDatabase database) {
        FleetParts fleet = fleet(database);
        String code = single(fleet);
        TestTerminal machine = new TestTerminal("大厅 1");
        Terminal first = enrolled(machine.enrol(fleet, code));
        assertThat(enrolled(machine.enrol(fleet, code))).isEqualTo(first);
        assertThat(declined(machine.enrol(fleet, single(fleet)))).isEqualTo("join-code-refused");
        assertThat(database.<Integer, RuntimeException>read(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM terminal")
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @HubDatabases
    void machineOfTheSameNameTakesThePlaceOfTheOld(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal old = new TestTerminal("大厅 1");
        enrolled(old.enrol(fleet, single(fleet)));
        TestTerminal young = new TestTerminal("大厅 1");
        enrolled(young.enrol(fleet, single(fleet)));
        assertThat(fleet.terminals().find(old.id).orElseThrow().state()).isEqualTo(State.REVOKED);
        assertThat(fleet.fleet().list(0))
                .extracting(status -> status.terminal().id())
                .containsExactly(young.id);
        assertThat(declined(old.enrol(fleet, single(fleet)))).isEqualTo("terminal-revoked");
    }

    @ParameterizedTest
    @HubDatabases
    void pendingMachinePushesNobodyOutBeforeItIsApproved(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal old = new TestTerminal("大厅 1");
        enrolled(old.enrol(fleet, single(fleet)));
        TestTerminal young = new TestTerminal("大厅 1");
        enrolled(young.enrol(fleet, batch(fleet, 1)));
        assertThat(fleet.terminals().find(old.id).orElseThrow().state()).isEqualTo(State.ACTIVE);
        fleet.terminals().approve(young.id, "admin");
        assertThat(fleet.terminals().find(old.id).orElseThrow().state()).isEqualTo(State.REVOKED);
    }

    @ParameterizedTest
    @HubDatabases
    void venueMustBeOneOfTheCentre(HubDatabase database) {
        FleetParts fleet = fleet(database);
        database.update(handle -> handle.execute(
                "INSERT INTO venue (centre, id, kind, name_zh, position) VALUES ('c', 'v1', 'POINT', '点', 0)"));
        assertThat(fleet.codes().issue(JoinTerms.single("nowhere", null), "admin"))
                .isEmpty();
        String code = single(fleet);
        TestTerminal machine = new TestTerminal("大厅 1");
        assertThat(declined(machine.enrol(fleet, code, "nowhere"))).isEqualTo("venue-unknown");
        // Declining did not use the code up.
        assertThat(enrolled(machine.enrol(fleet, code, "v1")).venue()).isEqualTo("v1");
        String bound = fleet.codes()
                .issue(JoinTerms.single("v1", "board"), "admin")
                .orElseThrow()
                .code();
        Terminal board = enrolled(new TestTerminal("屏 1").enrol(fleet, bound, "nowhere"));
        assertThat(board.venue()).isEqualTo("v1");
        assertThat(board.role()).isEqualTo("board");
    }

    @ParameterizedTest
    @HubDatabases
    void manyAtOnceAtTwoInstancesUseNoMoreThanThereIs(HubDatabase database) throws Exception {
        FleetParts fleet = fleet(database);
        String code = batch(fleet, 5);
        boolean isShared = !database.config().isFile();
        HubDatabase other = isShared ? HubDatabase.open(database.config()) : database;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FleetParts elsewhere = fleet(other);
            List<Future<Enrolments.Result>> results = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(
                            () -> new TestTerminal("站 " + i).enrol(i % 2 == 0 ? fleet : elsewhere, code)))
                    .toList();
            int in = 0;
            for (Future<Enrolments.Result> result : results) {
                in += result.get() instanceof Enrolments.Enrolled ? 1 : 0;
            }
            assertThat(in).isEqualTo(5);
        } finally {
            if (isShared) {
                other.close();
            }
        }
    }

    @ParameterizedTest
    @HubDatabases
    void everyStepIsInTheAuditLog(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal old = new TestTerminal("大厅 1");
        old.enrol(fleet, single(fleet));
        TestTerminal young = new TestTerminal("大厅 1");
        young.enrol(fleet, batch(fleet, 1));
        fleet.terminals().approve(young.id, "admin");
        fleet.terminals().revoke(young.id, "admin");
        AuditLog audit = new AuditLog(database, CENTRE, clock);
        assertThat(audit.latest(20).reversed())
                .extracting(AuditEntry::action)
                .containsExactly(
                        "join-code.issue",
                        "terminal.enrol",
                        "join-code.issue",
                        "terminal.enrol",
                        "terminal.revoke",
                        "terminal.approve",
                        "terminal.revoke");
    }

    @Test
    void termsHaveBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> JoinTerms.batch(0, 1, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> JoinTerms.batch(1_001, 1, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JoinTerms.batch(1, 8, null, null))
                .withMessageContaining("7 days");
        assertThatIllegalArgumentException().isThrownBy(() -> JoinTerms.batch(1, 0, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new JoinTerms(false, 1, Duration.ofHours(1), null, null));
    }
}
