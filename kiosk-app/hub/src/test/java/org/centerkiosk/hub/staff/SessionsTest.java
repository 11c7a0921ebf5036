package org.centerkiosk.hub.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** Who gets in, who does not, and for how long. */
class SessionsTest {

    private static final String NAME = "li.hua";
    private static final String RIGHT = "brown otter 7 umbrella";

    private final MovableClock clock = new MovableClock();

    private final class Hub {
        private final AuditLog audit;
        private final Accounts accounts;
        private final Sessions sessions;

        /** As it is after each start. */
        Hub(HubDatabase database) {
            audit = new AuditLog(database, "c", clock);
            accounts = new Accounts(database, "c", clock, audit);
            sessions = new Sessions(database, "c", clock, audit, accounts);
        }

        Hub withAccount() {
            accounts.add("console", "zhang.san", Set.of(Role.ADMINISTRATOR), "green heron 5 lantern".toCharArray());
            assertThat(accounts.add("console", NAME, Set.of(Role.EDITOR), RIGHT.toCharArray()))
                    .isInstanceOf(AccountChange.Done.class);
            return this;
        }

        SignIn signIn(String password) {
            return sessions.signIn(NAME, password.toCharArray());
        }

        String token() {
            return ((SignIn.SignedIn) signIn(RIGHT)).token();
        }

        void fail(int times) {
            for (int i = 0; i < times; i++) {
                assertThat(signIn("wrong")).isEqualTo(new SignIn.Refused());
            }
        }

        boolean isIn(String token) {
            return sessions.bearer(token).isPresent();
        }
    }

    @ParameterizedTest
    @HubDatabases
    void theRightPasswordOpensASession(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();

        String token = hub.token();

        assertThat(hub.sessions.bearer(token)).map(Account::name).contains(NAME);
        assertThat(hub.sessions.bearer(token)).map(Account::roles).contains(Set.of(Role.STAFF, Role.EDITOR));
        assertThat(new Hub(database).isIn(token)).as("after a restart").isTrue();
    }

    @ParameterizedTest
    @HubDatabases
    void nobodyElseGetsIn(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();

        assertThat(hub.signIn("brown otter 7 umbrell")).isEqualTo(new SignIn.Refused());
        assertThat(hub.sessions.signIn("nobody", RIGHT.toCharArray())).isEqualTo(new SignIn.Refused());
        assertThat(hub.sessions.signIn("", new char[0])).isEqualTo(new SignIn.Refused());
        assertThat(hub.isIn("made-up")).isFalse();
    }

    @ParameterizedTest
    @HubDatabases
    void thePasswordIsTheSameFromEveryKeyboard(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        hub.accounts.setPassword("console", NAME, "ｂrown otter 7 café".toCharArray());

        assertThat(hub.signIn("brown otter ７ cafe\u0301")).isInstanceOf(SignIn.SignedIn.class);
    }

    @ParameterizedTest
    @HubDatabases
    void neitherPasswordNorTokenIsStored(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        String token = hub.token();

        List<String> stored = database.read(
                handle -> handle.createQuery("SELECT password FROM account UNION ALL SELECT token FROM staff_session")
                        .mapTo(String.class)
                        .list());

        assertThat(stored).hasSize(3).noneMatch(value -> value.contains(token) || value.contains("otter"));
        assertThat(stored)
                .filteredOn(value -> value.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"))
                .hasSize(2);
    }

    @ParameterizedTest
    @HubDatabases
    void aSessionEnds(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        String left = hub.token();
        hub.sessions.end(left);
        hub.sessions.end(left);
        assertThat(hub.isIn(left)).as("signed out").isFalse();

        String unused = hub.token();
        clock.pass(Sessions.IDLE);
        assertThat(hub.isIn(unused)).as("not used").isFalse();

        String used = hub.token();
        for (int hours = 1; hours < Sessions.LENGTH.toHours(); hours++) {
            clock.pass(Duration.ofHours(1));
            assertThat(hub.isIn(used)).as("used for %d hours", hours).isTrue();
        }
        clock.pass(Duration.ofHours(1));
        assertThat(hub.isIn(used)).as("too long").isFalse();
    }

    @ParameterizedTest
    @HubDatabases
    void aSessionEndsWhenTheClockIsSetBack(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        String token = hub.token();

        clock.pass(Duration.ofMinutes(-1));
        assertThat(hub.isIn(token)).as("corrected by a minute").isTrue();
        clock.pass(Duration.ofDays(-3650));
        assertThat(hub.isIn(token)).isFalse();
    }

    @ParameterizedTest
    @HubDatabases
    void aChangedAccountHasNoSessions(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();

        String token = hub.token();
        hub.accounts.setRoles("zhang.san", NAME, Set.of(Role.APPROVER));
        assertThat(hub.isIn(token)).isFalse();

        token = hub.token();
        hub.accounts.setDisabled("zhang.san", NAME, true);
        assertThat(hub.isIn(token)).isFalse();
        assertThat(hub.signIn(RIGHT)).isEqualTo(new SignIn.Refused());
    }

    @ParameterizedTest
    @HubDatabases
    void fewSessionsAreKeptForOneAccount(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        String first = hub.token();
        clock.pass(Duration.ofSeconds(1));
        String last = "";
        for (int i = 0; i < 20; i++) {
            last = hub.token();
        }

        assertThat(hub.isIn(first)).isFalse();
        assertThat(hub.isIn(last)).isTrue();
    }

    @ParameterizedTest
    @HubDatabases
    void whoGuessesMustWaitEvenWithTheRightOne(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        hub.fail(LockOut.FREE);

        assertThat(hub.signIn(RIGHT)).isEqualTo(new SignIn.LockedOut(Duration.ofSeconds(30)));
        assertThat(new Hub(database).signIn(RIGHT))
                .as("after a restart")
                .isEqualTo(new SignIn.LockedOut(Duration.ofSeconds(30)));
        clock.pass(Duration.ofSeconds(30));
        assertThat(hub.signIn(RIGHT)).isInstanceOf(SignIn.SignedIn.class);
        hub.fail(LockOut.FREE - 1);
        assertThat(hub.signIn(RIGHT)).as("counted anew after success").isInstanceOf(SignIn.SignedIn.class);
    }

    @ParameterizedTest
    @HubDatabases
    void eachFurtherFailureWaitsLonger(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        hub.fail(LockOut.FREE);
        for (int seconds : new int[] {30, 60, 120, 240, 480, 900, 900}) {
            assertThat(hub.signIn("wrong")).isEqualTo(new SignIn.LockedOut(Duration.ofSeconds(seconds)));
            clock.pass(Duration.ofSeconds(seconds));
            hub.fail(1);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void aClockSetBackNeitherFreesNorLocksForYears(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        hub.fail(LockOut.FREE);

        clock.pass(Duration.ofDays(-3650));

        assertThat(hub.signIn(RIGHT)).isEqualTo(new SignIn.LockedOut(Duration.ofSeconds(30)));
        clock.pass(Duration.ofSeconds(29));
        assertThat(hub.signIn(RIGHT)).isEqualTo(new SignIn.LockedOut(Duration.ofSeconds(1)));
        clock.pass(Duration.ofSeconds(1));
        assertThat(hub.signIn(RIGHT)).isInstanceOf(SignIn.SignedIn.class);
    }

    @ParameterizedTest
    @HubDatabases
    void aClockThatJumpsAheadGivesOneGuess(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        hub.fail(LockOut.FREE);

        clock.pass(Duration.ofDays(3650));
        hub.fail(1);

        assertThat(hub.signIn(RIGHT)).isEqualTo(new SignIn.LockedOut(Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @HubDatabases
    void manyGuessesAtOnceAreCounted(HubDatabase database) throws Exception {
        Hub hub = new Hub(database).withAccount();
        List<Callable<SignIn>> guesses = IntStream.range(0, 40)
                .<Callable<SignIn>>mapToObj(i -> () -> hub.signIn("guess " + i))
                .toList();
        int looked = 0;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SignIn> guess : many.invokeAll(guesses)) {
                looked += guess.get() instanceof SignIn.Refused ? 1 : 0;
            }
        }

        assertThat(looked).isEqualTo(LockOut.FREE);
    }

    @ParameterizedTest
    @HubDatabases
    void aNewPasswordLiftsTheLockOut(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        hub.fail(LockOut.FREE);

        hub.accounts.setPassword("console", NAME, "grey walrus 3 teapot".toCharArray());

        assertThat(hub.signIn("grey walrus 3 teapot")).isInstanceOf(SignIn.SignedIn.class);
        assertThat(hub.signIn(RIGHT)).isEqualTo(new SignIn.Refused());
    }

    @ParameterizedTest
    @HubDatabases
    void whoComesAndGoesIsLogged(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();
        hub.fail(1);
        hub.sessions.end(hub.token());

        assertThat(hub.audit.latest(9))
                .extracting(AuditEntry::action)
                .containsExactly("session.end", "session.begin", "session.refused", "account.add", "account.add");
    }

    @ParameterizedTest
    @HubDatabases
    void theLastAdministratorStays(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();

        assertThat(hub.accounts.setDisabled("zhang.san", "zhang.san", true)).isInstanceOf(AccountChange.Unfit.class);
        assertThat(hub.accounts.setRoles("zhang.san", "zhang.san", Set.of())).isInstanceOf(AccountChange.Unfit.class);
        assertThat(hub.accounts.find("zhang.san")).map(Account::roles).contains(Set.of(Role.STAFF, Role.ADMINISTRATOR));

        hub.accounts.setRoles("zhang.san", NAME, Set.of(Role.ADMINISTRATOR));
        assertThat(hub.accounts.setDisabled(NAME, "zhang.san", true)).isInstanceOf(AccountChange.Done.class);
    }

    @ParameterizedTest
    @HubDatabases
    void badAccountsAreRefused(HubDatabase database) {
        Hub hub = new Hub(database).withAccount();

        assertThat(hub.accounts.add("console", NAME, Set.of(), RIGHT.toCharArray()))
                .isEqualTo(new AccountChange.Exists());
        assertThat(hub.accounts.add("console", "wang.wei", Set.of(), "123456".toCharArray()))
                .isInstanceOf(AccountChange.Unfit.class);
        assertThat(hub.accounts.add("console", "Wang Wei", Set.of(), RIGHT.toCharArray()))
                .isInstanceOf(AccountChange.Unfit.class);
        assertThat(hub.accounts.add("console", "hub", Set.of(), RIGHT.toCharArray()))
                .isInstanceOf(AccountChange.Unfit.class);
        assertThat(hub.accounts.setPassword("console", "nobody", RIGHT.toCharArray()))
                .isEqualTo(new AccountChange.Unknown());
        assertThat(hub.accounts.find("wang.wei")).isEqualTo(Optional.empty());
    }
}
