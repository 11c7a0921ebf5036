package org.centerkiosk.core.feed;

import org.centerkiosk.core.event.LocalText;
import org.jspecify.annotations.Nullable;

/** Texts of a draft, cut where they are longer than the limits, which is reported. */
final class BoundedTexts {

    private final FeedLimits limits;
    private final Report report;

    BoundedTexts(FeedLimits limits, Report report) {
        this.limits = limits;
        this.report = report;
    }

    @Nullable
    LocalText line(Details details, Field field, @Nullable String where) {
        return cut(details.line(field), limits.titleLength(), field, where);
    }

    @Nullable
    LocalText cutLine(@Nullable LocalText text, Field field, @Nullable String where) {
        return cut(text, limits.titleLength(), field, where);
    }

    @Nullable
    LocalText paragraphs(Details details, Field field, @Nullable String where) {
        return cut(details.paragraphs(field), limits.textLength(), field, where);
    }

    private @Nullable LocalText cut(@Nullable LocalText text, int longest, Field field, @Nullable String where) {
        if (text == null
                || text.zh().length() <= longest
                        && (text.en() == null || text.en().length() <= longest)) {
            return text;
        }
        report.warning(where, field.key(), "longer than " + longest + " characters, the rest is cut off", "shorten it");
        return new LocalText(cut(text.zh(), longest), text.en() == null ? null : cut(text.en(), longest));
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).stripTrailing();
    }
}
