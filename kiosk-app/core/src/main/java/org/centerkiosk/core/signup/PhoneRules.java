package org.centerkiosk.core.signup;

import java.util.ArrayList;
import java.util.List;

/** What else the telephone number has signed up for. */
final class PhoneRules {

    private PhoneRules() {}

    /**
     * What stands against it.
     *
     * @param times of the sessions in question
     */
    static List<Refusal> refusals(SignUp signUp, List<Known.Times> times, Facts facts, NoShowRules noShows) {
        List<Known> others = facts.registrations().stream()
                .filter(known ->
                        !known.status().isFinal() && !known.registration().equals(signUp.id()))
                .toList();
        List<Refusal> refusals = new ArrayList<>();
        if (others.stream().anyMatch(known -> known.target().meets(signUp.target()))) {
            refusals.add(Refusal.of(Reason.ALREADY_REGISTERED));
        }
        // The terminal could not know of what follows when it promised.
        if (signUp.claim() instanceof Claim.Lease) {
            return refusals;
        }
        if (noShows.isReachedBy(facts.noShows())) {
            refusals.add(Refusal.of(Reason.NO_SHOWS, "times", facts.noShows()));
        }
        boolean overlaps = others.stream()
                .filter(known -> known.status().holdsSeats() || known.status() == Status.PROVISIONAL)
                .filter(known -> !known.target().meets(signUp.target()))
                .flatMap(known -> known.times().stream())
                .anyMatch(other -> times.stream().anyMatch(other::overlaps));
        if (overlaps) {
            refusals.add(Refusal.of(Reason.OVERLAP));
        }
        return refusals;
    }
}
