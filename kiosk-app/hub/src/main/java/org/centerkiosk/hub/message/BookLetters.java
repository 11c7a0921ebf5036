package org.centerkiosk.hub.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.registration.Registration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes letters from what the book and the newest edition say when they are sent; what was overtaken is not sent. */
final class BookLetters implements Letters {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    private final Supplier<Optional<PublishedProgramme>> programme;
    private final Recipients recipients;
    private final SealedDetails details;
    private final ContactHours hours;

    BookLetters(LetterSources sources, ContactHours hours) {
        this.programme = sources.programme();
        this.recipients = sources.recipients();
        this.details = sources.details();
        this.hours = hours;
    }

    @Override
    public Letter write(OutboxRow row, Instant now) {
        return row.occasion() == Occasion.CODE ? code(row, now) : ofBook(row, now);
    }

    /** Good for minutes: it is sent at any hour, and not at all once it has ended. */
    private Letter code(OutboxRow row, Instant now) {
        if (row.sealed() == null || row.about() <= now.toEpochMilli()) {
            return new Letter.Void("the code has ended");
        }
        String code = new String(details.open(row.sealed(), row.registration()), StandardCharsets.UTF_8);
        return recipients
                .phone(row.registration())
                .<Letter>map(phone -> new Letter.Ready(body(row, code, phone)))
                .orElseGet(() -> new Letter.Void("there is no number"));
    }

    private static byte[] body(OutboxRow row, String code, PhoneNumber phone) {
        ObjectNode root = JSON.createObjectNode();
        root.put("type", row.occasion().type()).put("timestamp", row.made().toString());
        ObjectNode data = root.putObject("data");
        data.put("phone", phone.e164())
                .put("secret", code)
                .put("until", Instant.ofEpochMilli(row.about()).toString());
        LocalText text = LetterText.ofCode(code);
        data.putObject("text").put("zh", text.zh()).put("en", text.en());
        return JSON.writeValueAsBytes(root);
    }

    private Letter ofBook(OutboxRow row, Instant now) {
        Optional<Registration> found = recipients.registration(row.registration());
        if (found.isEmpty()) {
            return new Letter.Void("the registration is not there");
        }
        Registration registration = found.get();
        if (isOvertaken(row.occasion(), registration.status())) {
            return new Letter.Void("it was overtaken: " + registration.status());
        }
        Optional<Event> event = event(registration.target().event());
        @Nullable
        Session session = event.flatMap(of -> session(of, registration, now)).orElse(null);
        if (row.occasion() == Occasion.REMINDER
                && (session == null || !session.takesPlace() || !now.isBefore(session.start()))) {
            return new Letter.Void("the session does not take place, or has begun");
        }
        Instant open = hours.next(now, session == null ? HOME : session.zone());
        if (row.occasion().keepsHours() && open.isAfter(now) && (session == null || open.isBefore(session.start()))) {
            return new Letter.Later(open);
        }
        return recipients
                .phone(row.registration())
                .<Letter>map(phone -> new Letter.Ready(body(row, registration, event, session, phone)))
                .orElseGet(() -> new Letter.Void("there is no number"));
    }

    private static boolean isOvertaken(Occasion occasion, Status status) {
        return switch (occasion) {
            case OFFERED -> status != Status.OFFERED;
            case PROMOTED, REMINDER -> status != Status.RESERVED;
            case REGISTERED, MOVED -> status.isFinal();
            case CANCELLED -> !status.isFinal();
            case CODE -> false;
        };
    }

    @Override
    public void sent(OutboxRow row, Instant now) {
        if (row.occasion() == Occasion.OFFERED) {
            recipients.told(row.registration(), now);
        }
    }

    private Optional<Event> event(String uid) {
        return programme.get().map(PublishedProgramme::events).orElse(List.of()).stream()
                .filter(event -> event.uid().equals(uid))
                .findFirst();
    }

    /** The one session, or the next of a series. */
    private static Optional<Session> session(Event event, Registration registration, Instant now) {
        List<Session> sessions = registration.target().sessionsOf(event);
        return sessions.stream()
                .filter(session -> session.takesPlace() && now.isBefore(session.start()))
                .min(Comparator.comparing(Session::start))
                .or(() -> sessions.stream().findFirst());
    }

    private byte[] body(
            OutboxRow row,
            Registration registration,
            Optional<Event> event,
            @Nullable Session session,
            PhoneNumber phone) {
        LocalText title = event.map(Event::title).orElse(new LocalText("活动", "Event"));
        ZoneId zone = session == null ? HOME : session.zone();
        LetterText text = new LetterText(title, session == null ? null : session.start(), zone, registration);
        LocalText read = text.of(row.occasion());
        ObjectNode root = JSON.createObjectNode();
        root.put("type", row.occasion().type()).put("timestamp", row.made().toString());
        ObjectNode data = root.putObject("data");
        data.put("registration", registration.id().toString())
                .put("phone", phone.e164())
                .put("code", registration.code().print())
                .put("status", registration.status().name().toLowerCase(java.util.Locale.ROOT))
                .put("event", title.zh())
                .put("seats", registration.seats());
        if (session != null) {
            data.put("start", session.zonedStart().toOffsetDateTime().toString());
        }
        if (registration.offeredUntil() != null) {
            data.put("offeredUntil", registration.offeredUntil().toString());
        }
        data.putObject("text").put("zh", read.zh()).put("en", read.en());
        return JSON.writeValueAsBytes(root);
    }
}
