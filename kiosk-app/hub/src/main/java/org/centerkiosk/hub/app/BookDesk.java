package org.centerkiosk.hub.app;

import java.util.List;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.http.PublishedDocuments;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.BookClock;
import org.centerkiosk.hub.registration.BookListener;
import org.centerkiosk.hub.registration.BookSettings;
import org.centerkiosk.hub.registration.DeskRoutes;
import org.centerkiosk.hub.registration.LoanRoutes;
import org.centerkiosk.hub.registration.RegistrationRoutes;
import org.centerkiosk.hub.registration.Sealer;
import org.centerkiosk.hub.staff.AuditLog;

/** The book of registrations with its clock and its routes. */
record BookDesk(Book book, SignUpPolicy policy, Sealer sealer, BookClock clock) implements AutoCloseable {

    /** Follows the newest edition when it returns. */
    static BookDesk open(
            HubContext hub,
            SignUpPolicy policy,
            Vault vault,
            PublishedDocuments documents,
            List<BookListener> listeners) {
        Sealer sealer = new VaultSealer(vault);
        Book book = new Book(
                hub.database(),
                new BookSettings(hub.centre(), policy, documents::programme, sealer, listeners, hub.clock()));
        return new BookDesk(book, policy, sealer, BookClock.start(book, hub.clock()));
    }

    List<Routes> routes(AuditLog audit, FleetParts fleet) {
        return List.of(
                new RegistrationRoutes(book, sealer, policy.region()),
                new DeskRoutes(book, audit),
                new LoanRoutes(book, () -> fleet.fleet().list(0).size()));
    }

    @Override
    public void close() {
        clock.close();
    }
}
