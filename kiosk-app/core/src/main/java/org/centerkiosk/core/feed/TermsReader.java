package org.centerkiosk.core.feed;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.SignUpTerms.Mode;
import org.centerkiosk.core.event.SignUpTerms.Scope;
import org.jspecify.annotations.Nullable;

/** Reads how one may sign up; null where the source says nothing of it. What contradicts itself is left out of it. */
final class TermsReader {

    private static final Map<String, Mode> MODES = Map.ofEntries(
            Map.entry("firstcome", Mode.FIRST_COME),
            Map.entry("firstcomefirstserved", Mode.FIRST_COME),
            Map.entry("先到先得", Mode.FIRST_COME),
            Map.entry("预约", Mode.FIRST_COME),
            Map.entry("报名", Mode.FIRST_COME),
            Map.entry("需报名", Mode.FIRST_COME),
            Map.entry("lottery", Mode.LOTTERY),
            Map.entry("抽签", Mode.LOTTERY),
            Map.entry("摇号", Mode.LOTTERY),
            Map.entry("walkin", Mode.WALK_IN),
            Map.entry("walkinonly", Mode.WALK_IN),
            Map.entry("现场", Mode.WALK_IN),
            Map.entry("现场入场", Mode.WALK_IN),
            Map.entry("无需预约", Mode.WALK_IN),
            Map.entry("无需报名", Mode.WALK_IN));
    private static final Map<String, Scope> SCOPES = Map.of(
            "session", Scope.SESSION,
            "单次", Scope.SESSION,
            "每次", Scope.SESSION,
            "series", Scope.SERIES,
            "整期", Scope.SERIES,
            "全期", Scope.SERIES,
            "either", Scope.EITHER,
            "均可", Scope.EITHER);
    private static final Field[] FIELDS = {
        Field.OPENS,
        Field.CLOSES,
        Field.MODE,
        Field.SCOPE,
        Field.CAPACITY,
        Field.WAITING_LIST,
        Field.PARTY_MAX,
        Field.MIN_AGE,
        Field.MAX_AGE,
        Field.GUARDIAN_UNDER,
        Field.QUESTION
    };

    private final FieldValues values;
    private final Report report;

    TermsReader(FeedWindow window, Report report) {
        this.values = new FieldValues(window, report);
        this.report = report;
    }

    @Nullable
    SignUpTerms terms(Details details) {
        if (Stream.of(FIELDS).noneMatch(field -> details.first(field).isPresent())) {
            return null;
        }
        Instant opens = values.instant(details, Field.OPENS);
        Instant closes = values.instant(details, Field.CLOSES);
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            contradiction(details, Field.OPENS, "sign-up opens " + opens + " but closes " + closes);
            opens = null;
        }
        Integer minAge = values.number(details, Field.MIN_AGE, 0);
        Integer maxAge = values.number(details, Field.MAX_AGE, 0);
        if (minAge != null && maxAge != null && minAge > maxAge) {
            contradiction(details, Field.MIN_AGE, "ages from " + minAge + " to " + maxAge + " leave nobody");
            minAge = null;
            maxAge = null;
        }
        return new SignUpTerms(
                Objects.requireNonNullElse(mode(details), Mode.FIRST_COME),
                Objects.requireNonNullElse(scope(details), Scope.SESSION),
                opens,
                closes,
                values.number(details, Field.CAPACITY, 1),
                Objects.requireNonNullElse(values.number(details, Field.WAITING_LIST, 0), 0),
                Objects.requireNonNullElse(values.number(details, Field.PARTY_MAX, 1), 1),
                minAge,
                maxAge,
                values.number(details, Field.GUARDIAN_UNDER, 1),
                new QuestionReader(report).questions(details));
    }

    private @Nullable Mode mode(Details details) {
        return values.word(details, Field.MODE, MODES, "use first-come, lottery or walk-in (先到先得, 抽签, 无需预约)");
    }

    private @Nullable Scope scope(Details details) {
        return values.word(details, Field.SCOPE, SCOPES, "use session, series or either (单次, 整期, 均可)");
    }

    private void contradiction(Details details, Field field, String what) {
        Details.Value value = details.first(field).orElseThrow();
        report.warning(value.where(), value.name(), what + ", it is left out", "mend one of them");
    }
}
