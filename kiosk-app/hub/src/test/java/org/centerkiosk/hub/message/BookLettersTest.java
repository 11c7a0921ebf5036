package org.centerkiosk.hub.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.registration.Registration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A letter says what is so when it is sent, and what was overtaken is not sent. */
class BookLettersTest {

    private static final UUID ID = new UUID(0, 1);
    /** 16:00 in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final List<UUID> told = new ArrayList<>();
    private @Nullable Registration registration = registration(Status.RESERVED);
    private @Nullable PhoneNumber phone = new PhoneNumber("+8613812341234");

    private static Registration registration(Status status) {
        return new Registration(
                ID,
                TicketCode.of(1),
                Target.series("e"),
                Channel.DESK,
                status,
                2,
                2,
                NOW,
                NOW,
                null,
                status == Status.OFFERED ? NOW : null,
                status == Status.OFFERED ? NOW.plus(Duration.ofHours(2)) : null,
                null,
                1);
    }

    private final Recipients recipients = new Recipients() {
        @Override
        public Optional<Registration> registration(UUID id) {
            return Optional.ofNullable(registration);
        }

        @Override
        public Optional<PhoneNumber> phone(UUID id) {
            return Optional.ofNullable(phone);
        }

        @Override
        public void told(UUID id, Instant at) {
            told.add(id);
        }
    };

    private final BookLetters letters = new BookLetters(
            new LetterSources(Optional::empty, recipients, (bytes, id) -> bytes),
            new ContactHours(LocalTime.of(8, 30), LocalTime.of(20, 0)));

    private static OutboxRow row(Occasion occasion) {
        byte[] sealed = occasion == Occasion.CODE ? "123456".getBytes(UTF_8) : null;
        long about = occasion == Occasion.CODE ? NOW.plusSeconds(600).toEpochMilli() : 1;
        return new OutboxRow("msg_1", ID, occasion, about, sealed, NOW, NOW, 0, OutboxRow.State.WAITING, null);
    }

    private JsonNode body(Occasion occasion) {
        Letter letter = letters.write(row(occasion), NOW);
        assertThat(letter).isInstanceOf(Letter.Ready.class);
        assertThat(letter.toString()).doesNotContain("138");
        return JsonMapper.shared().readTree(((Letter.Ready) letter).body());
    }

    @Test
    void aLetterNamesTheNumberTheCodeAndWhatIsSo() {
        JsonNode body = body(Occasion.REGISTERED);

        assertThat(body.path("type").asString()).isEqualTo("registration.registered");
        JsonNode data = body.path("data");
        assertThat(data.path("phone").asString()).isEqualTo("+8613812341234");
        assertThat(data.path("status").asString()).isEqualTo("reserved");
        assertThat(data.path("text").path("zh").asString())
                .contains("报名成功", TicketCode.of(1).print());
        assertThat(data.has("secret")).isFalse();
    }

    @Test
    void aCodeSaysNothingOfTheSignUpAndIsNotSentOnceItHasEnded() {
        JsonNode body = body(Occasion.CODE);

        assertThat(body.path("type").asString()).isEqualTo("registration.code");
        JsonNode data = body.path("data");
        assertThat(data.propertyNames()).containsExactly("phone", "secret", "until", "text");
        assertThat(data.path("secret").asString()).isEqualTo("123456");
        assertThat(data.path("text").path("zh").asString()).contains("123456", "10分钟");
        assertThat(data.path("text").path("en").asString()).contains("123456");
        assertThat(letters.write(row(Occasion.CODE), NOW.plusSeconds(600)))
                .isEqualTo(new Letter.Void("the code has ended"));
    }

    @Test
    void whatWasOvertakenIsNotSent() {
        registration = registration(Status.CANCELLED);
        for (Occasion occasion : Occasion.values()) {
            boolean fits = occasion == Occasion.CANCELLED || occasion == Occasion.CODE;
            assertThat(letters.write(row(occasion), NOW) instanceof Letter.Ready)
                    .as(occasion.name())
                    .isEqualTo(fits);
        }
        registration = registration(Status.RESERVED);
        assertThat(letters.write(row(Occasion.OFFERED), NOW)).isInstanceOf(Letter.Void.class);
        assertThat(letters.write(row(Occasion.CANCELLED), NOW)).isInstanceOf(Letter.Void.class);
        registration = null;
        assertThat(letters.write(row(Occasion.CANCELLED), NOW)).isInstanceOf(Letter.Void.class);
    }

    @Test
    void withoutANumberNobodyIsTold() {
        phone = null;

        assertThat(letters.write(row(Occasion.REGISTERED), NOW)).isEqualTo(new Letter.Void("there is no number"));
    }

    @Test
    void anOfferWaitsForTheMorningAndItsTimeRunsOnceItWasTold() {
        registration = registration(Status.OFFERED);
        Instant night = Instant.parse("2026-11-22T14:00:00Z");
        Instant morning = Instant.parse("2026-11-23T00:30:00Z");

        assertThat(letters.write(row(Occasion.OFFERED), night)).isEqualTo(new Letter.Later(morning));
        assertThat(letters.write(row(Occasion.OFFERED), morning.minusSeconds(1)))
                .isEqualTo(new Letter.Later(morning));
        assertThat(letters.write(row(Occasion.OFFERED), morning)).isInstanceOf(Letter.Ready.class);

        letters.sent(row(Occasion.REGISTERED), NOW);
        assertThat(told).isEmpty();
        letters.sent(row(Occasion.OFFERED), NOW);
        assertThat(told).containsExactly(ID);
    }

    @Test
    void aReminderOfWhatNobodyPublishesIsNotSent() {
        assertThat(letters.write(row(Occasion.REMINDER), NOW)).isInstanceOf(Letter.Void.class);
    }

    @Test
    void contactHoursMayLastUntilMidnight() {
        ContactHours late = new ContactHours(LocalTime.of(8, 30), LocalTime.MIDNIGHT);
        Instant night = Instant.parse("2026-11-22T15:59:00Z");

        assertThat(late.next(night, ZoneId.of("Asia/Shanghai"))).isEqualTo(night);
        assertThat(late.next(night.plusSeconds(60), ZoneId.of("Asia/Shanghai")))
                .isEqualTo(Instant.parse("2026-11-23T00:30:00Z"));
    }
}
