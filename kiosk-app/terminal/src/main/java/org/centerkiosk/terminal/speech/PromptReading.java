package org.centerkiosk.terminal.speech;

import java.util.Optional;
import org.centerkiosk.core.desk.Cancelling;
import org.centerkiosk.core.desk.LookUp;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.Form;
import org.centerkiosk.terminal.form.FormReading;
import org.centerkiosk.terminal.form.Paper;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads one state: what is said of it. Whoever stands near hears it too, so that nothing of the visitor is in it, nor why
 * somebody in particular is refused where that is nobody else's business.
 */
final class PromptReading {

    private final LobbyState state;
    private final Wording wording;
    private final String region;

    /** @param region where a number without a country code is dialled */
    PromptReading(LobbyState state, Wording wording, String region) {
        this.state = state;
        this.wording = wording;
        this.region = region;
    }

    /** Empty where there is nothing to say. */
    Optional<Prompt> prompt() {
        return state.form(Form.class).flatMap(form -> switch (form) {
            case SignUpForm signUp -> signUp(signUp);
            case ResultForm result -> Optional.of(result(result));
            case TicketForm ticket -> Optional.of(ticket(ticket));
            case CodeForm code -> Optional.of(code(code));
        });
    }

    private Optional<Prompt> signUp(SignUpForm form) {
        if (form.isSending()) {
            return Optional.of(Prompt.of("sending", wording.get("speak.sending")));
        }
        if (form.focus().notice()) {
            return Optional.of(Prompt.of("notice", wording.get("speak.notice")));
        }
        return state.content()
                .programme()
                .event(form.target().event())
                .map(event -> step(new FormReading(form, event, state.elder(), state.now(), region)));
    }

    private Prompt step(FormReading reading) {
        SignUpForm form = reading.form();
        Field at = form.focus().at();
        boolean up = form.focus().keys() && reading.isTyped(at);
        Field asked = up ? at : reading.firstWrong().orElse(null);
        if (asked == null) {
            return Prompt.of("ready", wording.get("speak.ready"));
        }
        Refusal wrong = form.phase() == SignUpForm.Phase.CHECKED || form.refusal() != null
                ? reading.said().get(asked)
                : null;
        return wrong == null ? Prompt.of(asked, asks(asked, reading)) : Prompt.pressing(asked, reason(wrong));
    }

    private String asks(Field field, FormReading reading) {
        return switch (field) {
            case Field.Name name -> wording.get("speak.name");
            case Field.Phone phone -> wording.get("speak.phone");
            case Field.PartySize party -> wording.get("speak.party");
            case Field.Consent consent -> wording.get("speak.consent");
            case Field.Birth birth -> wording.get("speak.birth");
            case Field.GuardianName guardian -> wording.get("speak.guardian");
            case Field.GuardianConsent consent -> wording.get("speak.guardianConsent");
            case Field.Answer answer -> reading.question(answer).map(this::asks).orElse("");
            case Field.Code code -> wording.get("speak.code");
            case Field.LastFour digits -> wording.get("speak.lastFour");
        };
    }

    private String asks(Question question) {
        String key = question.kind() == Question.Kind.TEXT ? "speak.answer" : "speak.choose";
        return wording.format(key, wording.in(question.text()));
    }

    /** Without its details; and how often somebody did not come is not for the hall. */
    private String reason(Refusal refusal) {
        Reason said = refusal.reason() == Reason.NO_SHOWS ? Reason.STAFF_ONLY : refusal.reason();
        return wording.in(Refusal.of(said).text());
    }

    private Prompt result(ResultForm form) {
        String printed = printed(form.paper());
        if (printed != null) {
            return Prompt.of(form.paper(), printed);
        }
        String words = switch (form.outcome()) {
            case Outcome.Reserved reserved -> wording.get("speak.reserved");
            case Outcome.Waitlisted waitlisted -> wording.get("speak.waiting");
            case Outcome.Provisional provisional -> wording.get("speak.provisional");
            case Outcome.Pooled pooled -> wording.get("speak.pooled");
            case Outcome.Refused refused -> wording.format("speak.refused", reason(refused.refusal()));
            case Outcome.NotTaken notTaken -> wording.get("speak.notTaken");
        };
        return Prompt.of(form.outcome().getClass(), words);
    }

    private @Nullable String printed(Paper paper) {
        return switch (paper) {
            case NONE -> null;
            case PRINTING -> wording.get("print.busy");
            case OUT -> wording.get("print.out");
            case SENT -> wording.get("print.sent");
            case NO_PAPER -> wording.get("print.noPaper");
            case NO_ANSWER -> wording.get("print.noAnswer");
        };
    }

    private Prompt ticket(TicketForm form) {
        String printed = printed(form.paper());
        if (printed != null) {
            return Prompt.of(form.paper(), printed);
        }
        return switch (form.step()) {
            case TicketForm.Step.Typing typing -> typed(form, typing.tried());
            case TicketForm.Step.Looking looking -> Prompt.of("looking", wording.get("speak.looking"));
            case TicketForm.Step.NotFound missing -> Prompt.of("missing", notFound(missing.answer()));
            case TicketForm.Step.Found found ->
                Prompt.of("found" + found.asked(), wording.get(found.asked() ? "speak.sure" : "speak.found"));
            case TicketForm.Step.GivingBack giving -> Prompt.of("giving", wording.get("tickets.givingBack"));
            case TicketForm.Step.GivenBack given -> Prompt.of("given", givenBack(given.answer()));
        };
    }

    private Prompt typed(TicketForm form, boolean tried) {
        boolean digits = form.focus().at() instanceof Field.LastFour;
        if (tried) {
            return Prompt.pressing(
                    form.focus().at(), wording.get(digits ? "tickets.lastFourWrong" : "tickets.codeWrong"));
        }
        return Prompt.of(form.focus().at(), wording.get(digits ? "speak.lastFour" : "speak.code"));
    }

    private String notFound(LookUp answer) {
        return wording.get(
                switch (answer) {
                    case LookUp.Offline offline -> "tickets.offline";
                    case LookUp.Unknown unknown -> "tickets.unknown";
                    case LookUp.TooOften often -> "tickets.notFound";
                    case LookUp.Found found -> "speak.found";
                });
    }

    private String givenBack(Cancelling answer) {
        return wording.get(
                switch (answer) {
                    case Cancelling.Done done -> "speak.givenBack";
                    case Cancelling.Noted noted -> "speak.noted";
                    case Cancelling.Refused refused -> "speak.notDone";
                    case Cancelling.NotTaken notTaken -> "speak.notDone";
                });
    }

    private Prompt code(CodeForm form) {
        return switch (form.step()) {
            case CodeForm.Step.Waiting waiting ->
                waiting.trouble() == null
                        ? Prompt.of("show", wording.get("speak.show"))
                        : Prompt.pressing(waiting.trouble(), wording.get("speak.foreign"));
            case CodeForm.Step.Digits asked ->
                asked.wrong()
                        ? Prompt.pressing("digits", reason(Refusal.of(Reason.CODE_DIGITS)))
                        : Prompt.of("digits", wording.get("speak.lastFour"));
            case CodeForm.Step.Sending sending -> Prompt.of("sending", wording.get("speak.sending"));
        };
    }
}
