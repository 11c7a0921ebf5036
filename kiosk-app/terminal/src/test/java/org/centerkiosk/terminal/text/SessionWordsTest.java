package org.centerkiosk.terminal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.sample.SampleProgramme.NOW;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;
import static org.centerkiosk.terminal.sample.SampleProgramme.ZONE;
import static org.centerkiosk.terminal.sample.SampleProgramme.at;

import java.time.Instant;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionWordsTest {

    private final SessionWords words = new SessionWords(new Wording(Language.ZH, ZONE), NOW, false);
    private final SessionWords english = new SessionWords(new Wording(Language.EN, ZONE), NOW, false);

    @Test
    void cancelledSaysWhenWhereItIsNear() {
        assertThat(words.cancelled(cancelled(at(TODAY, "18:00")))).isEqualTo("今晚取消");
        assertThat(words.cancelled(cancelled(at(TODAY, "17:59")))).isEqualTo("今天取消");
        assertThat(words.cancelled(cancelled(at(TODAY.plusDays(1), "19:00")))).isEqualTo("已取消");
    }

    @Test
    void moveIsToldFromBothSides() {
        Session session = moved(at(TODAY, "19:00"), at(TODAY.plusDays(7), "18:30"), null);
        assertThat(words.hasChangedDay(session)).isTrue();
        assertThat(words.notice(session, true)).isEqualTo("改到 12月1日 18:30");
        assertThat(words.notice(session, false)).isEqualTo("由 11月24日 19:00 改期");
        assertThat(english.notice(session, true)).isEqualTo("moved to 1 Dec 18:30");
    }

    @Test
    void moveWithinADayTellsTheTimeAlone() {
        Session session = moved(at(TODAY, "15:00"), at(TODAY, "16:00"), null);
        assertThat(words.hasChangedDay(session)).isFalse();
        assertThat(words.notice(session, false)).isEqualTo("由 15:00 改期");
    }

    @Test
    void reasonComesFirst() {
        Session session = moved(at(TODAY, "19:00"), at(TODAY.plusDays(7), "18:30"), LocalText.of("老师生病"));
        assertThat(words.notice(session, true)).isEqualTo("老师生病，改到 12月1日 18:30");
    }

    @Test
    void postponedHasNoNewDateYet() {
        Session session = session(at(TODAY, "19:00"), at(TODAY, "19:00"), SessionStatus.POSTPONED, LocalText.of("有雨"));
        assertThat(words.notice(session, false)).isEqualTo("有雨，新的时间另行通知");
    }

    @Test
    void longerThanADayIsToldInDays() {
        Session night = new Session(
                new SessionId("n", NOW),
                at(TODAY, "22:00"),
                at(TODAY.plusDays(1), "01:00"),
                ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                null,
                0,
                null);
        Session weekend = new Session(
                new SessionId("w", NOW),
                at(TODAY, "09:00"),
                at(TODAY.plusDays(1), "17:00"),
                ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                null,
                0,
                null);
        assertThat(SessionWords.isRun(night)).isFalse();
        assertThat(SessionWords.isRun(weekend)).isTrue();
    }

    @Test
    void emojiThatNoFontDrawsAreLeftOut() {
        assertThat(Legible.of("🎉 元旦游园 🎈")).isEqualTo("元旦游园");
        assertThat(Legible.of("亲子👨‍👩‍👧‍👦运动会")).isEqualTo("亲子运动会");
        assertThat(Legible.of("3D 打印 #1 ©")).isEqualTo("3D 打印 #1 ©");
        assertThat(Legible.of("🎉")).isEqualTo("🎉");
    }

    private static Session cancelled(Instant start) {
        return session(start, start, SessionStatus.CANCELLED, null);
    }

    private static Session moved(Instant original, Instant start, @Nullable LocalText reason) {
        return session(original, start, SessionStatus.RESCHEDULED, reason);
    }

    private static Session session(Instant original, Instant start, SessionStatus status, @Nullable LocalText reason) {
        return new Session(
                new SessionId("s", original),
                start,
                start.plusSeconds(3600),
                ZONE,
                false,
                status,
                reason,
                null,
                null,
                0,
                null);
    }
}
