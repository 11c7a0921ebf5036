package org.centerkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.centerkiosk.core.event.Language;
import org.centerkiosk.hub.app.RunningHub;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing up with a resident's own code, shown to a camera of the network. */
class CodeJourneyTest extends Journey {

    private static final String PHONE = "+8613911112468";

    @ParameterizedTest
    @CsvSource({"FILE, ZH, LYING", "SERVER, EN, UPRIGHT"})
    void aCodeAndFourDigitsAreEnough(House.Database database, Language language, Way way) {
        enter(database, language, way);
        Course fans = Course.of("fans", "扇面书画", "Painting on fans", 10, 5);
        house.offer(fans);
        showsCode(fans);
        visitor.awaits("报名成功", "You are signed up");
        assertThat(visitor.words()).doesNotContain("陈桂英", "2468");
        assertThat(house.hub().roster(fans.session()))
                .containsExactly(new RunningHub.Entry("陈桂英", PHONE, "lobby-scan", "reserved", 1));
    }

    private void showsCode(Course course) {
        String code = house.hub().residentCode("陈桂英", PHONE);
        visitor.begin();
        visitor.opens(course);
        visitor.touchAny("出示我的码", "Show my code");
        visitor.awaits("把码对准摄像头", "Hold your code to the camera");
        house.lens().shows(code);
        visitor.awaits("输入手机号后四位", "Last four digits");
        house.lens().looksAway();
        visitor.reach();
        visitor.type("2468");
        visitor.touch("完成", "Done");
    }
}
