package org.centerkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.centerkiosk.core.event.Language;
import org.centerkiosk.hub.app.RunningHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing up at the screen by hand. */
@Timeout(300)
class TouchJourneyTest {

    private House house;

    @AfterEach
    void settle() {
        house.settle();
        assertThat(Complaints.take()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FILE, ZH, 1080, 1920", "SERVER, EN, 1920, 1080"})
    void fromTheLoopToTheTicket(House.Database database, Language language, int width, int height) {
        house = House.of(database, width, height);
        Course guzheng = Course.of("guzheng", "古筝入门班", "Guzheng for beginners", 20, 5);
        house.offer(guzheng);
        Visitor visitor = house.visitor(language);
        visitor.begin();
        visitor.opens(guzheng);
        int before = visitor.seats();
        visitor.touchAny("在这里报名", "Sign up here");
        visitor.fillsIn("wangxiulan", "王秀兰", "13824679012");
        visitor.touch("提交报名", "Sign up");
        visitor.awaits("报名成功", "You are signed up");
        assertThat(visitor.words()).doesNotContain("王秀兰", "wangxiulan", "13824679012");
        visitor.touch("完成", "I am done");

        visitor.awaitsLoop();
        Await.until("fewer seats than " + before, () -> visitor.seats() < before, visitor::words);
        assertThat(house.hub().roster(guzheng.session()))
                .containsExactly(new RunningHub.Entry(
                        visitor.say("王秀兰", "Wangxiulan"), "+8613824679012", "lobby-touch", "reserved", 1));
    }
}
