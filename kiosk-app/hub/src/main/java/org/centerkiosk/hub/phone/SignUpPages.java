package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpRules;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;

/** The form, and what becomes of it: {@code /e/…/sign-up}. */
final class SignUpPages {

    private final Pages pages;
    private final Reception reception;
    private final FormSession sessions;
    private final PhoneLimits limits;
    private final Tickets tickets;
    private final RefusedPage refused;
    private final PhoneSecrets secrets;
    private final PhoneSettings settings;

    SignUpPages(Pages pages, Reception reception, PhoneSecrets secrets, PhoneLimits limits, PhoneSettings settings) {
        this.pages = pages;
        this.reception = reception;
        this.secrets = secrets;
        this.sessions = new FormSession(secrets);
        this.limits = limits;
        this.tickets = new Tickets(secrets);
        this.refused = new RefusedPage(pages, reception, tickets);
        this.settings = settings;
    }

    /** What one signs up for. */
    private record Wanted(Event event, Target target, SignUpTerms terms, Frame frame) {

        RefusedPage.Wanted refusable(SignUpForm form) {
            return new RefusedPage.Wanted(target, event, form.party(), frame);
        }
    }

    /**
     * What the page shows.
     *
     * @param when of the session, or how many the series has
     * @param waits whether there is no seat but a place in the queue
     */
    record View(
            EventView event,
            String session,
            String when,
            boolean waits,
            @Nullable String scan,
            SignUpTerms terms,
            SignUpForm form,
            FormErrors errors,
            int retentionDays) {

        boolean asksAges() {
            return FormReading.asksAges(terms);
        }

        boolean asksGuardian() {
            return FormReading.asksGuardian(terms);
        }

        /** The key of the heading: where it is short it says so. */
        String heading() {
            boolean isShort = !asksAges() && terms.questions().isEmpty();
            return waits ? "form.wait" : isShort ? "form.title" : "form.details";
        }
    }

    void form(Context context) {
        Wanted wanted = wanted(context, context.queryParam("s"));
        if (wanted == null) {
            return;
        }
        UUID id = FormSession.newId(pages.now());
        SignUpForm blank = SignUpForm.blank(id, sessions.token(sessions.of(context), id, purpose(wanted)));
        show(context, 200, wanted, blank, new FormErrors());
    }

    private static String purpose(Wanted wanted) {
        return "sign-up " + wanted.event().uid();
    }

    /** Null where there is nothing to sign up for here; then it is answered. */
    private @Nullable Wanted wanted(Context context, @Nullable String session) {
        String name = context.pathParam("event").toUpperCase(Locale.ROOT);
        Optional<Event> event = pages.programme().event(name);
        SignUpTerms found = event.map(Event::terms).orElse(null);
        Target target = event.isEmpty() || session == null ? null : SessionView.target(event.get(), session);
        if (event.isEmpty()) {
            pages.tell(context, 404, pages.frame(context, "/"), "event.gone");
            return null;
        }
        if (found == null || target == null) {
            context.redirect("/e/" + name, HttpStatus.SEE_OTHER);
            return null;
        }
        return new Wanted(event.get(), target, found, pages.frame(context, address(name, session, scan(context))));
    }

    private static String address(String name, @Nullable String session, @Nullable String scan) {
        return "/e/" + name + "/sign-up?s=" + session + (scan == null ? "" : "&q=" + scan);
    }

    /** The token of the QR that led here, in our own writing. */
    private static @Nullable String scan(Context context) {
        String given = context.formParam("q") == null ? context.queryParam("q") : context.formParam("q");
        return given == null ? null : ScanLink.read(given).map(ScanLink::token).orElse(null);
    }

    private void show(Context context, int status, Wanted wanted, SignUpForm form, FormErrors errors) {
        Event counted = pages.counted(wanted.event());
        PhoneWords words = wanted.frame().words();
        Session session = wanted.target().sessionsOf(counted).stream()
                .filter(each -> !each.isOverAt(pages.now()))
                .findFirst()
                .orElse(counted.sessions().getFirst());
        boolean series = wanted.target().isSeries();
        View view = new View(
                pages.view(counted, wanted.frame()),
                series ? SessionView.SERIES : SessionView.key(session),
                series
                        ? words.format(
                                "event.series",
                                wanted.target()
                                        .remainingOf(counted, pages.now())
                                        .size())
                        : words.when(session),
                Pill.of(counted, session, words, pages.now()).style().equals("wait"),
                scan(context),
                wanted.terms(),
                form,
                errors,
                settings.retentionDays());
        pages.showPrivately(context, status, "form.jte", Map.of("frame", wanted.frame(), "view", view));
    }

    void submit(Context context) {
        Wanted wanted = wanted(context, context.formParam("s"));
        if (wanted == null) {
            return;
        }
        UUID id = sessions.sent(context, purpose(wanted), pages.now());
        String session = sessions.of(context);
        SignUpForm form = SignUpForm.sent(context, id == null ? FormSession.newId(pages.now()) : id, wanted.terms());
        FormErrors errors = new FormErrors();
        if (id == null) {
            errors.add("submit", wanted.frame().get("form.expired"));
            again(context, 422, wanted, form, errors, session);
            return;
        }
        if (limits.isTooMany(context, PhoneLimits.What.SIGN_UP, session)) {
            pages.tell(context, 429, wanted.frame(), "limit.many");
            return;
        }
        Applicant applicant =
                new FormReading(wanted.terms(), wanted.frame().words(), errors).applicant(form, settings.region());
        SignUp signUp = signUp(context, wanted, form, applicant);
        problems(signUp, wanted, errors);
        if (!errors.isEmpty()) {
            show(context, 422, wanted, form, errors);
        } else if (limits.isTooMany(applicant.phone())) {
            refused.ofNumber(context, wanted.refusable(form));
        } else {
            answer(context, wanted, form, reception.signUp(signUp, context.ip()), session);
        }
    }

    private SignUp signUp(Context context, Wanted wanted, SignUpForm form, Applicant applicant) {
        ScanLink link = Optional.ofNullable(scan(context))
                .flatMap(ScanLink::read)
                .filter(read ->
                        read.event().equals(ScanLink.eventName(wanted.event().uid())))
                .filter(read -> secrets.isFresh(read, pages.now()))
                .orElse(null);
        return new SignUp(
                form.id(),
                wanted.target(),
                Channel.PHONE_PAGE,
                FormSession.made(form.id()),
                form.party(),
                applicant,
                link == null ? null : link.terminal(),
                Claim.none());
    }

    /** What the rules say of the form itself, all at once; what they say of the event is the book's to answer. */
    private void problems(SignUp signUp, Wanted wanted, FormErrors errors) {
        for (Refusal refusal : SignUpRules.problems(signUp, wanted.event(), pages.now())) {
            String field = FormErrors.fieldOf(refusal);
            if (field != null) {
                errors.add(field, refusal, wanted.frame().words());
            }
        }
    }

    private void answer(Context context, Wanted wanted, SignUpForm form, Reception.Answer answer, String session) {
        switch (answer) {
            case Reception.Answer.Written(Reception.Booking booking) -> {
                tickets.keep(context, booking.code());
                context.redirect(tickets.address(booking.code()), HttpStatus.SEE_OTHER);
            }
            case Reception.Answer.Refused(Refusal refusal) -> {
                String field = FormErrors.fieldOf(refusal);
                if (field != null || refusal.reason() == Reason.ID_REUSED) {
                    FormErrors errors = new FormErrors();
                    errors.add(
                            field == null ? "submit" : field,
                            refusal,
                            wanted.frame().words());
                    again(context, 422, wanted, form, errors, session);
                } else {
                    refused.show(context, refusal, wanted.refusable(form));
                }
            }
        }
    }

    /** The same form under a new id: the old one is spent, or was none of ours. */
    private void again(Context context, int status, Wanted wanted, SignUpForm form, FormErrors errors, String session) {
        UUID id = FormSession.newId(pages.now());
        show(context, status, wanted, form.again(id, sessions.token(session, id, purpose(wanted))), errors);
    }
}
