package org.centerkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.centerkiosk.core.event.Language;
import org.centerkiosk.hub.app.RunningHub;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing up on one's own phone, with the QR on the screen. */
class PhoneJourneyTest extends Journey {

    @ParameterizedTest
    @CsvSource({"FILE, EN, UPRIGHT", "SERVER, ZH, LYING"})
    void fromTheSymbolOnTheScreenToTheTicketOnThePhone(House.Database database, Language language, Way way) {
        enter(database, language, way);
        Course erhu = Course.of("erhu", "二胡提高班", "Erhu, second course", 16, 5);
        house.offer(erhu);
        visitor.begin();
        visitor.opens(erhu);
        int before = visitor.seats();
        String link = visitor.readsSymbol();
        assertThat(link).startsWith("HTTPS://K.EXAMPLE.ORG/Q/");

        Phone phone = new Phone(house.hub().uri()).opens(link);
        assertThat(phone.page()).contains("二胡提高班");
        visitor.awaits("已在手机上打开", "Opened on a phone");

        phone.signsUp("赵敏", "13712345678");
        assertThat(phone.page()).contains("报名成功");
        // The page is still open, and counts along.
        Await.until("fewer seats than " + before, () -> visitor.seats() < before, visitor::words);
        assertThat(house.hub().roster(erhu.session()))
                .containsExactly(new RunningHub.Entry("赵敏", "+8613712345678", "phone-page", "reserved", 1));
        assertThat(visitor.words()).doesNotContain("赵敏", "5678");
    }
}
