package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.PhoneNumbers;
import org.centerkiosk.core.signup.PhoneReading;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.privacy.NumberCodes;
import org.jspecify.annotations.Nullable;

/**
 * For whoever has no ticket any more: {@code /lost} takes the number, a code is sent to it, and {@code /lost/…} takes the
 * code and gives this browser the number's tickets. Whoever's number it is, and whether anybody signed up with it, the
 * pages are the same and come as soon.
 */
final class LostTicket {

    private static final String ASK = "lost";
    private static final String OPEN = "lost-code";

    private final Pages pages;
    private final NumberCodes codes;
    private final FormSession sessions;
    private final Tickets tickets;
    private final PhoneLimits limits;
    private final String region;

    LostTicket(Pages pages, NumberCodes codes, PhoneSecrets secrets, PhoneLimits limits, String region) {
        this.pages = pages;
        this.codes = codes;
        this.sessions = new FormSession(secrets);
        this.tickets = new Tickets(secrets);
        this.limits = limits;
        this.region = region;
    }

    /** What the page for the number shows. */
    record Ask(UUID id, String token, String phone, FormErrors errors) {}

    /** What the page for the code shows. */
    record Enter(UUID id, String token, FormErrors errors) {}

    void show(Context context) {
        ask(context, 200, "", new FormErrors());
    }

    private void ask(Context context, int status, String phone, FormErrors errors) {
        UUID id = FormSession.newId(pages.now());
        Ask view = new Ask(id, sessions.token(sessions.of(context), id, ASK), phone, errors);
        pages.showPrivately(context, status, "lost.jte", Map.of("frame", pages.frame(context, "/lost"), "view", view));
    }

    void send(Context context) {
        Frame frame = pages.frame(context, "/lost");
        FormErrors errors = new FormErrors();
        String typed = typed(context, "phone");
        UUID id = sessions.sent(context, ASK, pages.now());
        if (id == null) {
            errors.add("submit", frame.get("form.expired"));
            ask(context, 422, typed, errors);
            return;
        }
        switch (PhoneNumbers.read(typed, region)) {
            case PhoneReading.Invalid(Refusal refusal) -> {
                errors.add("phone", refusal, frame.words());
                ask(context, 422, typed, errors);
            }
            case PhoneReading.Valid(PhoneNumber number) -> send(context, frame, id, number);
        }
    }

    private void send(Context context, Frame frame, UUID id, PhoneNumber number) {
        if (limits.isTooMany(context, PhoneLimits.What.CODE, sessions.of(context)) || limits.isTooManyCodes(number)) {
            pages.tell(context, 429, frame, "limit.many");
            return;
        }
        codes.ask(id, number);
        context.redirect("/lost/" + id, HttpStatus.SEE_OTHER);
    }

    void enter(Context context) {
        UUID id = id(context.pathParam("id"));
        if (id == null) {
            context.redirect("/lost", HttpStatus.SEE_OTHER);
        } else {
            enter(context, 200, id, new FormErrors());
        }
    }

    private void enter(Context context, int status, UUID id, FormErrors errors) {
        Enter view = new Enter(id, sessions.token(sessions.of(context), id, OPEN), errors);
        pages.showPrivately(
                context, status, "lostcode.jte", Map.of("frame", pages.frame(context, "/lost/" + id), "view", view));
    }

    /** The same answer for a code that is wrong, too old, tried too often, or was never sent. */
    void open(Context context) {
        UUID id = id(context.pathParam("id"));
        UUID sent = sessions.sent(context, OPEN, pages.now());
        if (id == null || !id.equals(sent)) {
            pages.tell(context, 422, pages.frame(context, "/lost"), "ticket.expired");
            return;
        }
        if (limits.isTooMany(context, PhoneLimits.What.LOOK_UP, sessions.of(context))) {
            pages.tell(context, 429, pages.frame(context, "/lost"), "limit.many");
            return;
        }
        Optional<List<TicketCode>> found = codes.open(id, digits(typed(context, "code")));
        if (found.isEmpty()) {
            FormErrors errors = new FormErrors();
            errors.add("code", pages.frame(context, "/lost").get("lost.wrong"));
            enter(context, 422, id, errors);
            return;
        }
        tickets.keep(context, found.get());
        context.redirect("/t", HttpStatus.SEE_OTHER);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String typed(Context context, String name) {
        String text = context.formParam(name);
        return text == null
                ? ""
                : text.substring(0, Math.min(40, text.length())).strip();
    }

    /** Also as an input method writes them, and with the spaces of who reads them out. */
    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    }
}
