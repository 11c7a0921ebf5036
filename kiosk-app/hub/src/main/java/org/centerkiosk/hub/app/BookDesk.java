package org.centerkiosk.hub.app;

import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.hub.fleet.FleetParts;
import org.centerkiosk.hub.http.PublishedDocuments;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.privacy.ResidentCodes;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.BookClock;
import org.centerkiosk.hub.registration.BookSettings;
import org.centerkiosk.hub.registration.DeskCareRoutes;
import org.centerkiosk.hub.registration.DeskRoutes;
import org.centerkiosk.hub.registration.FrontDeskRoutes;
import org.centerkiosk.hub.registration.LoanRoutes;
import org.centerkiosk.hub.registration.LookUpRoutes;
import org.centerkiosk.hub.registration.RegistrationRoutes;
import org.centerkiosk.hub.registration.Sealer;
import org.centerkiosk.hub.staff.AuditLog;

/**
 * The book of registrations with its clock and its routes.
 *
 * @param tells whether phones are sent what happens
 */
record BookDesk(Book book, SignUpPolicy policy, Sealer sealer, boolean tells, BookClock clock)
        implements AutoCloseable {

    /** Follows the newest edition when it returns. */
    static BookDesk open(
            HubContext hub, SignUpPolicy policy, Vault vault, PublishedDocuments documents, HubMessages messages) {
        ResidentCodes codes = new ResidentCodes(hub.database(), vault, hub.clock());
        Sealer sealer = new VaultSealer(vault, new ResidentSignUps(codes, hub.clock()));
        Book book = new Book(
                hub.database(),
                new BookSettings(
                        hub.centre(), policy, documents::programme, sealer, messages.listeners(), hub.clock()));
        return new BookDesk(book, policy, sealer, messages.reminder() != null, BookClock.start(book, hub.clock()));
    }

    List<Routes> routes(HubContext hub, AuditLog audit, FleetParts fleet) {
        return List.of(
                new RegistrationRoutes(book, sealer, policy.region(), tells),
                new DeskRoutes(book, audit),
                new FrontDeskRoutes(book, audit, hub.clock()),
                new DeskCareRoutes(book, sealer, policy.region(), audit),
                new LookUpRoutes(book, name -> signer(hub, fleet, name), hub.clock()),
                new LoanRoutes(book, () -> fleet.fleet().list(0).size()));
    }

    /** Tickets are signed by this hub and by its terminals. */
    private static Optional<PublicKey> signer(HubContext hub, FleetParts fleet, String name) {
        PublicKey online = hub.onlineKey().publicKey();
        return TicketQr.keyName(online).equals(name)
                ? Optional.of(online)
                : fleet.terminals().keyNamed(name, TicketQr::keyName);
    }

    @Override
    public void close() {
        clock.close();
    }
}
