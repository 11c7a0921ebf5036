package org.centerkiosk.hub.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.centerkiosk.hub.message.Messages;
import org.centerkiosk.hub.message.Occasion;
import org.centerkiosk.hub.message.Recipients;
import org.centerkiosk.hub.privacy.CodeGateway;
import org.centerkiosk.hub.privacy.NumberCodes;
import org.centerkiosk.hub.privacy.People;
import org.centerkiosk.hub.privacy.Sealed;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Actor;
import org.centerkiosk.hub.registration.Book;
import org.centerkiosk.hub.registration.BookListener;
import org.centerkiosk.hub.registration.Registration;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The messages of a hub, where it has a gateway: the book tells them what happened, and they ask the book for whom. */
final class HubMessages implements AutoCloseable {

    private final @Nullable MessageService service;
    private final People people;
    private final @Nullable NumberCodes codes;
    private final @Nullable Duration reminder;
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
        this.reminder = settings == null ? null : settings.reminder();
        this.codes = service == null
                ? null
                : new NumberCodes(
                        hub.database(),
                        hub.centre(),
                        new VaultSealer(vault),
                        new Sent(service.messages(), vault),
                        hub.clock());
    }

    /** Codes go the way of all messages. */
    private record Sent(Messages messages, Vault vault) implements CodeGateway {

        @Override
        public void enqueue(Handle handle, UUID registration, Instant until, String code) {
            byte[] sealed = vault.seal(code.getBytes(StandardCharsets.US_ASCII), registration)
                    .bytes();
            messages.enqueue(handle, Occasion.CODE, registration, until.toEpochMilli(), sealed);
        }

        @Override
        public void wake() {
            messages.wake();
        }
    }

    /** How long before a session people are reminded, zero for never; null where nobody is told anything. */
    @Nullable
    Duration reminder() {
        return reminder;
    }

    /** Sends codes to phones; null where no gateway takes them there. */
    @Nullable
    NumberCodes codes() {
        return codes;
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
        if (codes != null) {
            codes.close();
        }
        if (service != null) {
            service.close();
        }
    }
}
