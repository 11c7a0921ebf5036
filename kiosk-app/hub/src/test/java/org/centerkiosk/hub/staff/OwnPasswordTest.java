package org.centerkiosk.hub.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.centerkiosk.hub.staff.OwnPassword.Outcome;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** Who changes a password without an administrator, and who does not. */
class OwnPasswordTest {

    private static final String NAME = "li.hua";
    private static final String OLD = "brown otter 7 umbrella";
    private static final String NEW = "grey walrus 3 teapot";

    private final MovableClock clock = new MovableClock();

    private final class Hub {
        private final AuditLog audit;
        private final Accounts accounts;
        private final Sessions sessions;
        private final OwnPassword own;

        Hub(HubDatabase database) {
            audit = new AuditLog(database, "c", clock);
            accounts = new Accounts(database, "c", clock, audit);
            sessions = new Sessions(database, "c", clock, audit, accounts);
            own = new OwnPassword(database, "c", clock, audit, accounts);
            accounts.add("console", "zhang.san", Set.of(Role.ADMINISTRATOR), "green heron 5 lantern".toCharArray());
            accounts.add("console", NAME, Set.of(Role.EDITOR), OLD.toCharArray());
        }

        Outcome change(String old, String fresh) {
            return own.change(NAME, old.toCharArray(), fresh.toCharArray());
        }

        SignIn signIn(String password) {
            return sessions.signIn(NAME, password.toCharArray());
        }

        String lastAction() {
            AuditEntry last = audit.before(Integer.MAX_VALUE, 1).getFirst();
            return last.actor() + " " + last.action() + " " + last.subject();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void whoKnowsTheOldOneGivesANewOneAndEverySessionEnds(HubDatabase database) {
        Hub hub = new Hub(database);
        String token = ((SignIn.SignedIn) hub.signIn(OLD)).token();

        assertThat(hub.change(OLD, NEW)).isEqualTo(new Outcome.Changed());

        assertThat(hub.lastAction()).isEqualTo("li.hua account.password li.hua");
        assertThat(hub.sessions.bearer(token)).isEmpty();
        assertThat(hub.signIn(OLD)).isEqualTo(new SignIn.Refused());
        assertThat(hub.signIn(NEW)).isInstanceOf(SignIn.SignedIn.class);
    }

    @ParameterizedTest
    @HubDatabases
    void nobodyElseDoes(HubDatabase database) {
        Hub hub = new Hub(database);
        String token = ((SignIn.SignedIn) hub.signIn(OLD)).token();

        assertThat(hub.change("brown otter 7 umbrell", NEW)).isEqualTo(new Outcome.Refused());
        assertThat(hub.lastAction()).isEqualTo("li.hua account.password-refused li.hua");
        assertThat(hub.own.change("nobody", OLD.toCharArray(), NEW.toCharArray()))
                .isEqualTo(new Outcome.Refused());
        assertThat(hub.sessions.bearer(token)).isPresent();

        hub.accounts.setDisabled("console", NAME, true);
        assertThat(hub.change(OLD, NEW)).isEqualTo(new Outcome.Refused());
    }

    @ParameterizedTest
    @HubDatabases
    void aNewOneMustBeNewAndGood(HubDatabase database) {
        Hub hub = new Hub(database);

        assertThat(hub.change(OLD, OLD))
                .isInstanceOfSatisfying(
                        Outcome.Unfit.class, unfit -> assertThat(unfit.why()).contains("is the old one"));
        assertThat(hub.change(OLD, "password1234"))
                .isInstanceOfSatisfying(
                        Outcome.Unfit.class, unfit -> assertThat(unfit.why()).contains("first that are guessed"));
        assertThat(hub.signIn(OLD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @ParameterizedTest
    @HubDatabases
    void guessesCountTogetherWithThoseOfSigningIn(HubDatabase database) {
        Hub hub = new Hub(database);
        for (int i = 1; i < LockOut.FREE; i++) {
            assertThat(hub.change("wrong", NEW)).isEqualTo(new Outcome.Refused());
        }
        assertThat(hub.signIn("wrong")).isEqualTo(new SignIn.Refused());

        assertThat(hub.change(OLD, NEW)).isEqualTo(new Outcome.LockedOut(Duration.ofSeconds(30)));
        assertThat(hub.signIn(OLD)).isEqualTo(new SignIn.LockedOut(Duration.ofSeconds(30)));
        clock.pass(Duration.ofSeconds(30));
        assertThat(hub.change(OLD, NEW)).isEqualTo(new Outcome.Changed());
    }
}
