package org.centerkiosk.hub.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.hub.app.HubSealer;
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.http.FakePublished;
import org.centerkiosk.hub.http.HubParts;
import org.centerkiosk.hub.http.HubServer;
import org.centerkiosk.hub.http.HubServerSettings;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.privacy.VaultException;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.BookClock;
import org.centerkiosk.hub.registration.BookSettings;
import org.centerkiosk.hub.registration.RegistrationRoutes;
import org.centerkiosk.hub.registration.Sealer;
import org.centerkiosk.hub.staff.Accounts;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.staff.Role;
import org.centerkiosk.hub.staff.Sessions;
import org.centerkiosk.hub.staff.SignIn;
import org.centerkiosk.hub.staff.StaffRoutes;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;
import org.slf4j.LoggerFactory;

/** The real hub's server, log-in, vault and book; the edition alone was not published but given to it. */
record RegistrationHub(HubDatabase database, BookClock clockwork, HubServer server, String token)
        implements AutoCloseable {

    private static final String PASSWORD = "brown otter 7 umbrella";

    /** Serves when it returns; the desk is signed in. */
    static RegistrationHub start(DatabaseConfig config, Path folder) throws IOException {
        Clock clock = Clock.systemUTC();
        HubDatabase database = HubDatabase.open(config);
        AuditLog audit = new AuditLog(database, Centre.ID, clock);
        Accounts accounts = new Accounts(database, Centre.ID, clock, audit);
        accounts.add("console", "desk", Set.of(Role.STAFF), PASSWORD.toCharArray());
        Sessions sessions = new Sessions(database, Centre.ID, clock, audit, accounts);
        StaffRoutes staff = new StaffRoutes(accounts, sessions, audit);
        SignUpPolicy policy = SignUpPolicy.defaults();
        Sealer sealer = HubSealer.of(vault(folder, database, clock));
        Optional<PublishedProgramme> programme = Optional.of(Courses.programme(clock.instant()));
        Book book = new Book(database, new BookSettings(Centre.ID, policy, () -> programme, sealer, List.of(), clock));
        HubServer server = HubServer.start(
                HubServerSettings.local(),
                new HubParts(
                        new FakePublished(),
                        staff,
                        FleetParts.of(database, Centre.ID, audit, clock).guard(),
                        List.of(staff, new RegistrationRoutes(book, sealer, policy.region())),
                        clock));
        return new RegistrationHub(database, BookClock.start(book, clock), server, signIn(sessions));
    }

    private static Vault vault(Path folder, HubDatabase database, Clock clock) throws IOException {
        try {
            return Vault.open(folder.resolve("vault"), database, Centre.ID, clock);
        } catch (VaultException e) {
            throw new IOException(e);
        }
    }

    private static String signIn(Sessions sessions) {
        if (sessions.signIn("desk", PASSWORD.toCharArray()) instanceof SignIn.SignedIn session) {
            return session.token();
        }
        throw new IllegalStateException("the desk could not sign in");
    }

    URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
        clockwork.close();
        database.close();
    }

    /**
     * As a process of its own: says its address and the desk's token, serves until its input ends.
     *
     * @param args a folder, the database's address and, for a server, its user
     */
    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        DatabaseConfig config =
                new DatabaseConfig(args[1], args.length > 2 ? args[2] : null, null, DatabaseConfig.DEFAULT_CONNECTIONS);
        try (RegistrationHub hub = start(config, Path.of(args[0]))) {
            System.out.println(hub.uri() + " " + hub.token());
            while (System.in.read() >= 0) {
                // It says nothing; its end is the sign.
            }
        }
    }
}
