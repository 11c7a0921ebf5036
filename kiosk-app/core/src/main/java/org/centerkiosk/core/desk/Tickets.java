package org.centerkiosk.core.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.outbox.Delivery;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.outbox.OutboxItem;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.SigningKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tickets that were given here, for as long as the outbox knows of them. Used on the desk's thread alone. */
final class Tickets {

    private static final int MOST = 2_000;

    private final SigningKey key;
    private final Lending lending;
    private final Map<TicketCode, Booking> given = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TicketCode, Booking> eldest) {
            return size() > MOST;
        }
    };

    Tickets(Outbox outbox, SigningKey key, Lending lending) throws StoreException {
        this.key = key;
        this.lending = lending;
        for (OutboxItem item : outbox.items()) {
            note(item);
            Delivery delivery = item.delivery();
            if (delivery != null) {
                answered(delivery);
            }
        }
    }

    /** A command that waits. */
    private void note(OutboxItem item) {
        booking(item).ifPresent(booking -> given.put(booking.code(), booking));
    }

    /** The hub's word goes before this terminal's. */
    void answered(Delivery delivery) {
        if (delivery instanceof Delivery.Answered(byte[] body)) {
            Replies.json(body)
                    .flatMap(Replies::booking)
                    .ifPresent(booking -> given.put(booking.code(), known(booking, booking.status())));
        }
    }

    private static Booking known(Booking booking, Status status) {
        return new Booking(
                booking.id(),
                booking.code(),
                booking.target(),
                status,
                booking.party(),
                booking.position(),
                booking.offeredUntil(),
                true);
    }

    /** What this terminal knows itself. */
    Optional<Booking> find(TicketCode code) {
        return Optional.ofNullable(given.get(code))
                .map(booking -> booking.status() == Status.PROVISIONAL && lending.isPromised(booking.id())
                        ? known(booking, Status.RESERVED)
                        : booking);
    }

    Slip slip(UUID id, TicketCode code, Target target, int party, @Nullable String name, @Nullable String phone) {
        given.put(code, new Booking(id, code, target, Status.PROVISIONAL, party, null, null, true));
        return new Slip(id, code, TicketQr.issue(code, target, key).text(), target, party, name, phone, false);
    }

    /** As the hub has it. */
    Slip slip(Booking booking, JsonNode json) {
        return new Slip(
                booking.id(),
                booking.code(),
                TicketQr.issue(booking.code(), booking.target(), key).text(),
                booking.target(),
                booking.party(),
                json.path("person").path("name").asStringOpt().orElse(null),
                json.path("person").path("phone").asStringOpt().orElse(null),
                json.path("messageComes").asBoolean(false));
    }

    /** Of one that waits. */
    Slip slip(OutboxItem item) {
        Booking booking = booking(item).orElseThrow(() -> new IllegalStateException(item + " is no sign-up"));
        return slip(booking.id(), booking.code(), booking.target(), booking.party(), null, null);
    }

    TicketCode codeOf(OutboxItem item) {
        return booking(item).map(Booking::code).orElseThrow(() -> new IllegalStateException(item + " has no code"));
    }

    /** Nothing where it is no sign-up, or its body is gone with the answer. */
    private Optional<Booking> booking(OutboxItem item) {
        if (!item.method().equals("PUT") || item.body().length == 0) {
            return Optional.empty();
        }
        return Replies.json(item.body())
                .flatMap(json -> TicketCode.parse(json.path("code").asString(""))
                        .map(code -> new Booking(
                                item.registration(),
                                code,
                                new Target(json.path("event").asString(), Replies.instant(json, "originalStart")),
                                Status.PROVISIONAL,
                                json.path("party").asInt(),
                                null,
                                null,
                                true)));
    }
}
