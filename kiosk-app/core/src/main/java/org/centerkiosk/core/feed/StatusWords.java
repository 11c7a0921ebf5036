package org.centerkiosk.core.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.event.SessionStatus;

/** The words for a session's status in all formats. */
final class StatusWords {

    private static final Map<String, SessionStatus> WORDS = Map.ofEntries(
            Map.entry("confirmed", SessionStatus.SCHEDULED),
            Map.entry("tentative", SessionStatus.SCHEDULED),
            Map.entry("scheduled", SessionStatus.SCHEDULED),
            Map.entry("eventscheduled", SessionStatus.SCHEDULED),
            Map.entry("eventmovedonline", SessionStatus.SCHEDULED),
            Map.entry("正常", SessionStatus.SCHEDULED),
            Map.entry("已确认", SessionStatus.SCHEDULED),
            Map.entry("cancelled", SessionStatus.CANCELLED),
            Map.entry("canceled", SessionStatus.CANCELLED),
            Map.entry("eventcancelled", SessionStatus.CANCELLED),
            Map.entry("取消", SessionStatus.CANCELLED),
            Map.entry("已取消", SessionStatus.CANCELLED),
            Map.entry("停课", SessionStatus.CANCELLED),
            Map.entry("postponed", SessionStatus.POSTPONED),
            Map.entry("eventpostponed", SessionStatus.POSTPONED),
            Map.entry("延期", SessionStatus.POSTPONED),
            Map.entry("推迟", SessionStatus.POSTPONED),
            Map.entry("rescheduled", SessionStatus.RESCHEDULED),
            Map.entry("eventrescheduled", SessionStatus.RESCHEDULED),
            Map.entry("moved", SessionStatus.RESCHEDULED),
            Map.entry("改期", SessionStatus.RESCHEDULED),
            Map.entry("已改期", SessionStatus.RESCHEDULED));

    private StatusWords() {}

    static SessionStatus of(Details details, Report report) {
        Optional<Details.Value> value = details.first(Field.STATUS);
        if (value.isEmpty()) {
            return SessionStatus.SCHEDULED;
        }
        String text = value.get().text().strip();
        String word = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        SessionStatus status = WORDS.get(word.startsWith("schema:") ? word.substring(7) : word);
        if (status != null) {
            return status;
        }
        report.warning(
                value.get().where(),
                value.get().name(),
                "unknown status " + Report.quote(text) + ", read as taking place",
                "use CONFIRMED, CANCELLED, POSTPONED or RESCHEDULED (正常, 取消, 延期, 改期)");
        return SessionStatus.SCHEDULED;
    }
}
