package org.centerkiosk.core.signup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.centerkiosk.core.event.SignUpTerms;

/** Who comes: how many, how old, and who answers for the children. */
final class PartyRules {

    private final Applicant applicant;
    private final SignUpTerms terms;
    private final LocalDate sessionDay;
    private final LocalDate today;

    /**
     * Rules for one party.
     *
     * @param sessionDay the day of the (first) session in its zone: ages in the terms are meant then
     * @param today when the data is given away: the law's age is meant now
     */
    PartyRules(Applicant applicant, SignUpTerms terms, LocalDate sessionDay, LocalDate today) {
        this.applicant = applicant;
        this.terms = terms;
        this.sessionDay = sessionDay;
        this.today = today;
    }

    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (applicant.party().size() > terms.partyMax()) {
            refusals.add(Refusal.of(Reason.PARTY_TOO_LARGE, "most", terms.partyMax()));
        }
        if (births().anyMatch(born -> !Ages.isPossible(born, today))) {
            refusals.add(Refusal.of(Reason.BIRTH_DATE_INVALID));
            return refusals;
        }
        if (isBirthDateMissing()) {
            refusals.add(Refusal.of(Reason.BIRTH_DATE_MISSING));
        }
        age().ifPresent(refusals::add);
        guardian().ifPresent(refusals::add);
        return refusals;
    }

    private Optional<Refusal> age() {
        Integer least = terms.minAge();
        if (least != null && births().anyMatch(born -> Ages.at(born, sessionDay) < least)) {
            return Optional.of(Refusal.of(Reason.TOO_YOUNG, "age", least));
        }
        Integer most = terms.maxAge();
        if (most != null && births().anyMatch(born -> Ages.at(born, sessionDay) > most)) {
            return Optional.of(Refusal.of(Reason.TOO_OLD, "age", most));
        }
        return Optional.empty();
    }

    /** The law asks for a guardian's consent whatever the event's terms say; the terms may ask for company besides. */
    private Optional<Refusal> guardian() {
        Guardian guardian = applicant.guardian();
        boolean named = guardian != null && !guardian.name().isEmpty();
        if (births().anyMatch(born -> Ages.needsConsent(born, today))) {
            if (!named) {
                return Optional.of(Refusal.of(Reason.GUARDIAN_MISSING, "age", Ages.OWN_CONSENT));
            }
            if (!guardian.consents()) {
                return Optional.of(Refusal.of(Reason.GUARDIAN_CONSENT_MISSING));
            }
        }
        Integer under = terms.guardianUnder();
        if (under != null && !named && !hasAdult() && births().anyMatch(born -> Ages.at(born, sessionDay) < under)) {
            return Optional.of(Refusal.of(Reason.GUARDIAN_MISSING, "age", under));
        }
        return Optional.empty();
    }

    /** Asked only where it decides something: an age range, or whether somebody needs company. */
    private boolean isBirthDateMissing() {
        boolean range = terms.minAge() != null || terms.maxAge() != null;
        boolean company = terms.guardianUnder() != null && applicant.guardian() == null && !hasAdult();
        return (range || company) && births().count() < applicant.party().size();
    }

    private boolean hasAdult() {
        return births().anyMatch(born -> Ages.at(born, sessionDay) >= Ages.ADULT);
    }

    private Stream<LocalDate> births() {
        return applicant.party().attendees().stream().map(Attendee::born).filter(Objects::nonNull);
    }
}
