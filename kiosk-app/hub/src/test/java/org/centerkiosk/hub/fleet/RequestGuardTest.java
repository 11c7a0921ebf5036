package org.centerkiosk.hub.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.SignedRequest;
import org.centerkiosk.hub.http.TerminalAuthenticator.Known;
import org.centerkiosk.hub.http.TerminalAuthenticator.Refused;
import org.centerkiosk.hub.http.TerminalAuthenticator.Verdict;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

class RequestGuardTest {

    private static final String CENTRE = "c";

    private final TestClock clock = new TestClock();

    private FleetParts fleet(HubDatabase database) {
        return FleetParts.of(database, CENTRE, new AuditLog(database, CENTRE, clock), clock);
    }

    private static TestTerminal enrolled(FleetParts fleet, String name) {
        String code = fleet.codes()
                .issue(JoinTerms.single(null, null), "admin")
                .orElseThrow()
                .code();
        TestTerminal terminal = new TestTerminal(name);
        terminal.enrol(fleet, code);
        return terminal;
    }

    private static Problem refused(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Refused.class);
        return ((Refused) verdict).problem();
    }

    @ParameterizedTest
    @HubDatabases
    void signedRequestIsKnownAndARepeatedOneIsNot(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal terminal = enrolled(fleet, "大厅 1");
        SignedRequest request = terminal.request(clock.instant(), "n1");
        assertThat(fleet.guard().authenticate(request)).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.terminal().terminal()).isEqualTo(terminal.id);
            assertThat(known.terminal().name()).isEqualTo("大厅 1");
        });
        assertThat(refused(fleet.guard().authenticate(request)).code()).isEqualTo("request-repeated");
        // The control: it is the nonce that was seen, not the terminal that is shut out.
        assertThat(fleet.guard().authenticate(terminal.request(clock.instant(), "n2")))
                .isInstanceOf(Known.class);
    }

    @ParameterizedTest
    @HubDatabases
    void requestIsGoodAtOneInstanceOfTheHub(HubDatabase database) {
        FleetParts fleet = fleet(database);
        FleetParts elsewhere = fleet(database);
        TestTerminal terminal = enrolled(fleet, "大厅 1");
        SignedRequest request = terminal.request(clock.instant());
        assertThat(fleet.guard().authenticate(request)).isInstanceOf(Known.class);
        assertThat(refused(elsewhere.guard().authenticate(request)).code()).isEqualTo("request-repeated");
    }

    @ParameterizedTest
    @HubDatabases
    void revocationHoldsFromTheNextRequestOnAtEveryInstance(HubDatabase database) {
        FleetParts fleet = fleet(database);
        FleetParts elsewhere = fleet(database);
        TestTerminal terminal = enrolled(fleet, "大厅 1");
        assertThat(elsewhere.guard().authenticate(terminal.request(clock.instant())))
                .isInstanceOf(Known.class);
        assertThat(fleet.terminals().revoke(terminal.id, "admin")).isPresent();
        assertThat(refused(elsewhere.guard().authenticate(terminal.request(clock.instant()))))
                .returns("terminal-revoked", Problem::code)
                .returns(403, Problem::status);
        assertThat(fleet.terminals().revoke(terminal.id, "admin")).isEmpty();
    }

    @ParameterizedTest
    @HubDatabases
    void replacedMachineIsShutOut(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal old = enrolled(fleet, "大厅 1");
        TestTerminal young = enrolled(fleet, "大厅 1");
        assertThat(refused(fleet.guard().authenticate(old.request(clock.instant())))
                        .code())
                .isEqualTo("terminal-revoked");
        assertThat(fleet.guard().authenticate(young.request(clock.instant()))).isInstanceOf(Known.class);
    }

    @ParameterizedTest
    @HubDatabases
    void wrongClockIsToldTheHubsTime(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal terminal = enrolled(fleet, "大厅 1");
        Instant now = clock.instant();
        for (Duration off : new Duration[] {
            Duration.ofSeconds(61), Duration.ofSeconds(-120), Duration.ofDays(3653), Duration.ofDays(-3653)
        }) {
            assertThat(refused(fleet.guard().authenticate(terminal.request(now.plus(off)))))
                    .returns("clock-wrong", Problem::code)
                    .satisfies(problem -> assertThat(problem.detail()).contains("2026-11-22T08:00:00Z"));
        }
        for (Duration off : new Duration[] {Duration.ofSeconds(60), Duration.ofSeconds(-119)}) {
            assertThat(fleet.guard().authenticate(terminal.request(now.plus(off))))
                    .isInstanceOf(Known.class);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void othersAreRefused(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal terminal = enrolled(fleet, "大厅 1");
        TestTerminal stranger = new TestTerminal("大厅 2");
        stranger.id = "t-stranger";
        assertThat(refused(fleet.guard().authenticate(stranger.request(clock.instant())))
                        .code())
                .isEqualTo("terminal-unknown");
        stranger.id = terminal.id;
        assertThat(refused(fleet.guard().authenticate(stranger.request(clock.instant())))
                        .code())
                .isEqualTo("signature-wrong");
        SignedRequest request = terminal.request(clock.instant());
        URI other = URI.create("https://hub.example.org/v1/enrolments/self");
        assertThat(refused(fleet.guard()
                                .authenticate(
                                        new SignedRequest(request.method(), other, request.headers(), request.body())))
                        .code())
                .isEqualTo("signature-wrong");
        assertThat(refused(fleet.guard().authenticate(new SignedRequest("POST", other, Map.of(), request.body())))
                        .code())
                .isEqualTo("signature-missing");
    }

    @ParameterizedTest
    @HubDatabases
    void noncesAreForgottenOnceTheirSignaturesEnded(HubDatabase database) {
        FleetParts fleet = fleet(database);
        TestTerminal terminal = enrolled(fleet, "大厅 1");
        SignedRequest first = terminal.request(clock.instant());
        fleet.guard().authenticate(first);
        clock.advance(Duration.ofMinutes(10));
        fleet.guard().authenticate(terminal.request(clock.instant()));
        assertThat(database.<Integer, RuntimeException>read(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM request_nonce")
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(1);
        assertThat(refused(fleet.guard().authenticate(first)).code()).isEqualTo("clock-wrong");
    }
}
