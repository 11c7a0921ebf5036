package org.centerkiosk.hub.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.hub.Heartbeat;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetTest {

    private static final String CENTRE = "c";

    private final TestClock clock = new TestClock();

    private FleetParts fleet(HubDatabase database) {
        return FleetParts.of(database, CENTRE, new AuditLog(database, CENTRE, clock), clock);
    }

    private static TestTerminal enrolled(FleetParts fleet, JoinTerms terms, String name) {
        TestTerminal terminal = new TestTerminal(name);
        terminal.enrol(fleet, fleet.codes().issue(terms, "admin").orElseThrow().code());
        return terminal;
    }

    private static TestTerminal enrolled(FleetParts fleet) {
        return enrolled(fleet, JoinTerms.single(null, null), "大厅 1");
    }

    private Heartbeat heartbeat(int edition, Instant terminalClock, int outbox, String... problems) {
        return new Heartbeat(
                "lobby",
                "0.1.0",
                edition,
                edition == 0 ? null : "ab".repeat(32),
                0,
                terminalClock,
                outbox,
                terminalClock,
                List.of(problems));
    }

    private static List<String> wrong(FleetParts fleet, int currentEdition) {
        return fleet.fleet().list(currentEdition).getFirst().wrong();
    }

    @ParameterizedTest
    @HubDatabases
    void wellTerminalHasNothingWrong(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal terminal = enrolled(fleet);
        fleet.heartbeats().receive(terminal.id, heartbeat(12, clock.instant(), 0));
        TerminalStatus status = fleet.fleet().list(12).getFirst();
        assertThat(status.wrong()).isEmpty();
        assertThat(status.lastSeen()).isEqualTo(clock.instant());
        assertThat(status.last().lastSync()).isEqualTo(clock.instant());
        assertThat(status.last().editionSha256()).isEqualTo("ab".repeat(32));
    }

    @ParameterizedTest
    @HubDatabases
    void whatIsWrongIsSaidInWords(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal terminal = enrolled(fleet);
        Instant behind = clock.instant().minus(Duration.ofMinutes(10));
        fleet.heartbeats().receive(terminal.id, heartbeat(11, behind, 3, "the camera does not answer"));
        assertThat(wrong(fleet, 12))
                .containsExactly(
                        "shows edition 11; 12 is current",
                        "its clock is 10 min behind: set up a time server",
                        "3 commands wait in its outbox",
                        "the camera does not answer (for 0 s)");
        clock.advance(Duration.ofHours(3));
        assertThat(wrong(fleet, 12))
                .containsExactly(
                        "silent for 3 h: check its power and its network", "the camera does not answer (for 3 h)");
    }

    @ParameterizedTest
    @HubDatabases
    void onlyTheLastHeartbeatIsKeptAndProblemsKeepTheirBeginning(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal terminal = enrolled(fleet);
        fleet.heartbeats().receive(terminal.id, heartbeat(12, clock.instant(), 0, "no camera", "disk nearly full"));
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            fleet.heartbeats().receive(terminal.id, heartbeat(12, clock.instant(), 0, "no camera"));
        }
        assertThat(wrong(fleet, 12)).containsExactly("no camera (for 5 min)");
        clock.advance(Duration.ofMinutes(1));
        fleet.heartbeats().receive(terminal.id, heartbeat(12, clock.instant(), 0, "no camera", "disk nearly full"));
        assertThat(wrong(fleet, 12)).containsExactly("no camera (for 6 min)", "disk nearly full (for 0 s)");
        assertThat(database.<Integer, RuntimeException>read(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM heartbeat")
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @HubDatabases
    void pendingSilentAndRevokedTerminals(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal pending = enrolled(fleet, JoinTerms.batch(1, 1, null, null), "站 1");
        clock.advance(Duration.ofDays(3));
        assertThat(wrong(fleet, 0))
                .containsExactly(
                        "waits for approval: kiosk hub fleet approve " + pending.id,
                        "enrolled 3 days ago and never heard of since: start it");
        fleet.terminals().revoke(pending.id, "admin");
        fleet.heartbeats().receive(pending.id, heartbeat(1, clock.instant(), 0));
        assertThat(fleet.fleet().list(0)).isEmpty();
        assertThat(database.<Integer, RuntimeException>read(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM heartbeat")
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
    }

    @ParameterizedTest
    @HubDatabases
    void clocksOfAnyYearAreTaken(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal terminal = enrolled(fleet);
        for (Instant wild : new Instant[] {Instant.MIN, Instant.EPOCH, Instant.MAX}) {
            fleet.heartbeats().receive(terminal.id, heartbeat(1, wild, 0));
            assertThat(wrong(fleet, 1)).anyMatch(text -> text.startsWith("its clock is"));
        }
    }

    @ParameterizedTest
    @HubDatabases
    void editionThatTheHubDoesNotHaveIsSaid(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal terminal = enrolled(fleet);
        fleet.heartbeats().receive(terminal.id, heartbeat(13, clock.instant(), 0));
        assertThat(wrong(fleet, 12))
                .containsExactly("shows edition 13, which this hub does not have: was it restored?");
        fleet.heartbeats().receive(terminal.id, heartbeat(0, clock.instant(), 0));
        assertThat(wrong(fleet, 12)).containsExactly("shows no edition; 12 is current");
        assertThat(FleetJson.write(fleet.fleet().list(12), 12, clock.instant()).toString())
                .contains("\"name\":\"大厅 1\"", "\"lastSync\":\"2026-11-22T08:00:00Z\"", "12 is current");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "119, 119 s", "120, 2 min", "7199, 119 min", "7200, 2 h", "172800, 2 days"})
    void timesAreSpokenInOneUnit(long seconds, String spoken) {
        assertThat(Troubles.spoken(Duration.ofSeconds(seconds))).isEqualTo(spoken);
    }

    @Test
    void heartbeatsAreBounded() {
        Heartbeat heartbeat = heartbeat(1, clock.instant(), 0, "x".repeat(1000));
        assertThat(heartbeat.problems().getFirst()).hasSize(300);
    }
}
