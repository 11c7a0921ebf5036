package org.centerkiosk.hub.app;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.message.LetterSources;
import org.centerkiosk.hub.message.MessageRoutes;
import org.centerkiosk.hub.message.MessageService;
import org.centerkiosk.hub.message.MessageSettings;
import org.centerkiosk.hub.message.Recipients;
import org.centerkiosk.hub.privacy.People;
import org.centerkiosk.hub.privacy.Sealed;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Actor;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.BookListener;
import org.centerkiosk.hub.registration.Registration;
import org.jspecify.annotations.Nullable;

/** The messages of a hub, where it has a gateway: the book tells them what happened, and they ask the book for whom. */
final class HubMessages implements AutoCloseable {

    private final @Nullable MessageService service;
    private final People people;
    private volatile @Nullable Book book;

    private HubMessages(
            HubContext hub,
            @Nullable MessageSettings settings,
            Vault vault,
            Supplier<Optional<PublishedProgramme>> programme) {
        this.people = new People(
                hub.database(),
                hub.centre(),
                new VaultSealer(vault),
                hub.audit(),
                hub.clock(),
                MessageRoutes.forgetting(hub.centre()));
        this.service = settings == null
                ? null
                : new MessageService(
                        hub.database(),
                        hub.centre(),
                        settings,
                        new LetterSources(programme, new Asked(), (bytes, id) -> details(vault, bytes, id)),
                        hub.clock());
    }

    private static byte[] details(Vault vault, byte[] sealed, UUID registration) {
        return vault.open(new Sealed(sealed), registration)
                .orElseThrow(() -> new IllegalArgumentException(
                        "what the message to " + registration + " says does not open with the vault's keys"));
    }

    /** Sends nothing before {@link #start}. */
    static HubMessages of(
            HubContext hub,
            @Nullable MessageSettings settings,
            Vault vault,
            Supplier<Optional<PublishedProgramme>> programme) {
        return new HubMessages(hub, settings, vault, programme);
    }

    /** Whom the book tells what happens. */
    List<BookListener> listeners() {
        return service == null ? List.of() : List.of(service.messages());
    }

    /** From now on what was written down is sent. */
    void start(Book opened) {
        book = opened;
        if (service != null) {
            service.start();
        }
    }

    /** The book, which is open before anything is sent. */
    private final class Asked implements Recipients {

        private Book opened() {
            return Objects.requireNonNull(book, "messages are sent before the book is open");
        }

        @Override
        public Optional<Registration> registration(UUID id) {
            return opened().byId(id);
        }

        @Override
        public Optional<PhoneNumber> phone(UUID id) {
            return people.phone(id);
        }

        @Override
        public void told(UUID id, Instant at) {
            opened().told(id, at, new Actor.Clockwork());
        }
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
    }
}
