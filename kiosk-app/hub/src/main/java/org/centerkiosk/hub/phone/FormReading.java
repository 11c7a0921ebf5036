package org.centerkiosk.hub.phone;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Attendee;
import org.centerkiosk.core.signup.Guardian;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.PhoneNumbers;
import org.centerkiosk.core.signup.PhoneReading;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads a form into an applicant; what cannot be read at all is said at its field. The rules judge the rest. */
final class FormReading {

    private static final int CHILD_UNDER = 14;

    private final SignUpTerms terms;
    private final PhoneWords words;
    private final FormErrors errors;

    FormReading(SignUpTerms terms, PhoneWords words, FormErrors errors) {
        this.terms = terms;
        this.words = words;
        this.errors = errors;
    }

    /** Whether the form asks when people were born: only where the event's terms turn on it. */
    static boolean asksAges(SignUpTerms terms) {
        return terms.minAge() != null || terms.maxAge() != null || terms.guardianUnder() != null;
    }

    /** Whether children may come: only then is there a guardian to name (PIPL, article 31: under 14). */
    static boolean asksGuardian(SignUpTerms terms) {
        Integer youngest = terms.minAge();
        int under = Math.max(CHILD_UNDER, terms.guardianUnder() == null ? 0 : terms.guardianUnder());
        return asksAges(terms) && (youngest == null || youngest < under);
    }

    /** The applicant, as far as the form can be read. */
    Applicant applicant(SignUpForm form, String region) {
        if (form.name().isBlank()) {
            errors.add("name", Refusal.of(Reason.NAME_MISSING), words);
        }
        PhoneNumber phone = phone(form.phone(), region);
        Party party = new Party(attendees(form));
        Guardian guardian =
                form.guardian().isBlank() ? null : new Guardian(form.guardian(), null, form.guardianConsent());
        if (!form.consent()) {
            errors.add("consent", Refusal.of(Reason.CONSENT_MISSING), words);
        }
        return new Applicant(form.name(), phone, party, guardian, form.answers(), form.consent());
    }

    private @Nullable PhoneNumber phone(String typed, String region) {
        return switch (PhoneNumbers.read(typed, region)) {
            case PhoneReading.Valid(PhoneNumber number) -> number;
            case PhoneReading.Invalid(Refusal refusal) -> {
                errors.add("phone", refusal, words);
                yield null;
            }
        };
    }

    private List<Attendee> attendees(SignUpForm form) {
        List<Attendee> attendees = new ArrayList<>();
        for (int i = 1; i <= form.party(); i++) {
            attendees.add(asksAges(terms) ? new Attendee(null, born(form.born(i), i)) : Attendee.unnamed());
        }
        return attendees;
    }

    private @Nullable LocalDate born(SignUpForm.Born typed, int person) {
        String field = "born" + person + "y";
        if (typed.equals(SignUpForm.Born.NONE)) {
            errors.add(field, Refusal.of(Reason.BIRTH_DATE_MISSING), words);
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(typed.year()), Integer.parseInt(typed.month()), Integer.parseInt(typed.day()));
        } catch (NumberFormatException | DateTimeException e) {
            errors.add(field, Refusal.of(Reason.BIRTH_DATE_INVALID), words);
            return null;
        }
    }
}
