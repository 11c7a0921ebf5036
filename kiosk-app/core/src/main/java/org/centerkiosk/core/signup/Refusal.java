package org.centerkiosk.core.signup;

import java.time.OffsetDateTime;
import java.util.Map;
import org.centerkiosk.core.event.LocalText;

/**
 * Why not, and what to do instead.
 *
 * @param details what the text names: numbers, times ({@link OffsetDateTime}), and texts in both languages as
 *     {@code question.zh} and {@code question.en}; nothing personal
 */
public record Refusal(Reason reason, Map<String, String> details) {

    public Refusal {
        details = Map.copyOf(details);
    }

    public static Refusal of(Reason reason) {
        return new Refusal(reason, Map.of());
    }

    public static Refusal of(Reason reason, String name, Object value) {
        return new Refusal(reason, Map.of(name, value.toString()));
    }

    /** Stable, for programs: {@code waiting-list-full}. */
    public String code() {
        return reason.code();
    }

    /** What a visitor reads. */
    public LocalText text() {
        return RefusalTexts.text(this);
    }
}
