package org.centerkiosk.terminal.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Attendee;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.PhoneNumbers;
import org.centerkiosk.core.signup.PhoneReading;
import org.centerkiosk.terminal.form.Births;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of who comes without having signed up, understood. Pure.
 *
 * @param card what he wants to; null where nothing is chosen
 * @param region where a number without a country code is dialled
 */
record EntryCheck(Entry entry, @Nullable SessionCard card, String region) {

    private static final int OLDEST = 120;

    /** Empty where none is typed, or what is typed is none. */
    Optional<PhoneNumber> phone() {
        return !entry.phone().isBlank()
                        && PhoneNumbers.read(entry.phone(), region) instanceof PhoneReading.Valid(PhoneNumber number)
                ? Optional.of(number)
                : Optional.empty();
    }

    /** Empty where it is no number of people. */
    Optional<Integer> party() {
        String typed = entry.party().isBlank() ? "1" : entry.party().strip();
        if (!typed.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int people = Integer.parseInt(typed);
        return people < 1 || people > Party.LARGEST ? Optional.empty() : Optional.of(people);
    }

    /** Whether somebody's age matters there. */
    boolean asksForAge() {
        SignUpTerms terms = card == null ? null : card.listing().event().terms();
        return terms != null && terms.asksForAge();
    }

    /** From an age, as old as he says on the day of the session; or from a whole date. Empty where it is neither. */
    Optional<LocalDate> born() {
        String typed = entry.age().strip();
        if (!typed.matches("[0-9]{1,3}") || card == null) {
            return Births.read(typed);
        }
        int age = Integer.parseInt(typed);
        return age > OLDEST
                ? Optional.empty()
                : Optional.of(card.listing().session().firstDay().minusYears(age));
    }

    /** Somebody of whom nothing is written need not be told what is done with it. */
    boolean isNameless() {
        return entry.name().isBlank() && entry.phone().isBlank() && entry.age().isBlank();
    }

    /** What is missing or wrong, in the order of the form. */
    List<Spot> wrong() {
        List<Spot> wrong = new ArrayList<>();
        if (entry.calls() && entry.name().isBlank()) {
            wrong.add(Spot.NAME);
        }
        if (phone().isEmpty() && (entry.calls() || !entry.phone().isBlank())) {
            wrong.add(Spot.PHONE);
        }
        if (party().isEmpty()) {
            wrong.add(Spot.PARTY);
        }
        if (!entry.age().isBlank() && born().isEmpty()) {
            wrong.add(Spot.AGE);
        }
        if (!entry.told() && !isNameless()) {
            wrong.add(Spot.TOLD);
        }
        return wrong;
    }

    /** To be asked for where nothing is wrong. */
    Applicant applicant() {
        int people = party().orElse(1);
        List<Attendee> attendees = new ArrayList<>(Collections.nCopies(people, Attendee.unnamed()));
        attendees.set(0, new Attendee(null, born().orElse(null)));
        return new Applicant(entry.name(), phone().orElse(null), new Party(attendees), null, Map.of(), entry.told());
    }
}
