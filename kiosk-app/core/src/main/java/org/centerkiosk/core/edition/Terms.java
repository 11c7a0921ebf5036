package org.centerkiosk.core.edition;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms.Mode;
import org.centerkiosk.core.event.SignUpTerms.Scope;
import org.centerkiosk.core.event.Venue;

/** The names of the payload, for writer and reader alike; FEEDS.md explains them. */
final class Terms {

    static final String NAMESPACE = "https://centerkiosk.org/ns#";
    /** Grows when an older reader would misread what a newer writer says; new members alone do not count. */
    static final int FORMAT = 1;

    static final String SUB_EVENT = "subEvent";
    static final String COURSE_INSTANCE = "hasCourseInstance";

    /** Texts that may have languages, {@code {"zh": …, "en": …}}; a plain string is Chinese. */
    static final String[] TEXTS = {
        "name", "description", "address", "audienceType",
    };

    static final String[] KIOSK_TEXTS = {"subtitle", "admission", "option", "reason"};

    private Terms() {}

    static final Map<Category, String> TYPES = Map.of(
            Category.PERFORMANCE, "TheaterEvent",
            Category.LECTURE, "EducationEvent",
            Category.EXHIBITION, "ExhibitionEvent",
            Category.COURSE, "Course",
            Category.VOLUNTEERING, "SocialEvent",
            Category.FAMILY, "ChildrensEvent",
            Category.HEALTH, "Event");

    static final Map<SessionStatus, String> STATUS = Map.of(
            SessionStatus.SCHEDULED, "https://schema.org/EventScheduled",
            SessionStatus.CANCELLED, "https://schema.org/EventCancelled",
            SessionStatus.POSTPONED, "https://schema.org/EventPostponed",
            SessionStatus.RESCHEDULED, "https://schema.org/EventRescheduled");

    static final Map<String, SessionStatus> STATUSES = inverse(SessionStatus.values(), STATUS::get);
    static final Map<String, Category> CATEGORIES = inverse(Category.values(), Terms::word);
    static final Map<String, Venue.Kind> KINDS = inverse(Venue.Kind.values(), Terms::word);
    static final Map<String, Mode> MODES = inverse(Mode.values(), Terms::word);
    static final Map<String, Scope> SCOPES = inverse(Scope.values(), Terms::word);

    /** {@code FIRST_COME} as {@code first-come}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static <T> Map<String, T> inverse(T[] values, Function<T, String> name) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }
}
