package org.centerkiosk.core.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who signs up: name, telephone number and consent. */
final class PersonRules {

    static final int LONGEST_NAME = 40;

    /** Letters of any script and what stands between the parts of a name; at least one letter. */
    private static final Pattern NAME =
            Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}\\p{N} ·•‧・.'’‘`()（）,，、&/-]+", Pattern.UNICODE_CASE);

    private PersonRules() {}

    static List<Refusal> refusals(SignUp signUp) {
        Applicant applicant = signUp.applicant();
        // A walk-in who only wants a seat is counted, not asked.
        boolean desk = signUp.channel() == Channel.DESK;
        List<Refusal> refusals = new ArrayList<>();
        if (applicant.name().isEmpty() && !desk) {
            refusals.add(Refusal.of(Reason.NAME_MISSING));
        }
        if (names(applicant).anyMatch(name -> !isName(name))) {
            refusals.add(Refusal.of(Reason.NAME_INVALID));
        }
        if (applicant.phone() == null && !desk) {
            refusals.add(Refusal.of(Reason.PHONE_MISSING));
        }
        if (!applicant.consent() && !applicant.isNameless()) {
            refusals.add(Refusal.of(Reason.CONSENT_MISSING));
        }
        return refusals;
    }

    private static Stream<String> names(Applicant applicant) {
        Stream<String> others =
                applicant.party().attendees().stream().map(Attendee::name).filter(Objects::nonNull);
        Stream<String> guardian = applicant.guardian() == null
                ? Stream.of()
                : Stream.of(applicant.guardian().name());
        return Stream.concat(Stream.of(applicant.name()), Stream.concat(others, guardian))
                .filter(name -> !name.isEmpty());
    }

    static boolean isName(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                && NAME.matcher(name).matches();
    }
}
