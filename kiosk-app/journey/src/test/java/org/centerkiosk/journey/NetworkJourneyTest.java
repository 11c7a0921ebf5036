package org.centerkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.centerkiosk.core.event.Language;
import org.centerkiosk.hub.app.RunningHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing up by hand while the network is down or hangs: nothing is promised that cannot be kept, and nothing is lost. */
class NetworkJourneyTest extends Journey {

    /** One seat is lent to the terminal while all is well. */
    @ParameterizedTest
    @CsvSource({"FILE, EN, LYING", "SERVER, ZH, UPRIGHT"})
    void aLentSeatIsPromisedWithoutANetwork(House.Database database, Language language, Way way) {
        enter(database, language, way);
        Course dance = Course.of("dance", "广场舞", "Square dance", 20, 5);
        house.offer(dance);
        Await.until("a lent seat", () -> visitor.seats() == 19, visitor::words);
        house.wire().cut();
        signsUp(dance, "sunli", "孙丽", "13812340001");
        visitor.awaits("报名成功", "You are signed up");
        assertThat(house.hub().roster(dance.session())).isEmpty();
        house.wire().mend();
        house.awaitsSent(dance);
        assertThat(house.hub().roster(dance.session()))
                .containsExactly(new RunningHub.Entry(
                        visitor.say("孙丽", "Sunli"), "+8613812340001", "lobby-touch", "reserved", 1));
    }

    /** Of so few seats none is lent. */
    @ParameterizedTest
    @CsvSource({"FILE, ZH, UPRIGHT", "SERVER, EN, LYING"})
    void elseItIsNotedAndNotPromised(House.Database database, Language language, Way way) {
        enter(database, language, way);
        Course clay = Course.of("clay", "泥塑小班", "Clay for few", 3, 5);
        house.offer(clay);
        house.wire().cut();
        signsUp(clay, "zhouyang", "周洋", "13812340002");
        visitor.awaits("已登记，待确认", "Noted, not confirmed yet");
        assertThat(visitor.words()).doesNotContain("报名成功", "You are signed up");
        house.wire().mend();
        house.awaitsSent(clay);
        assertThat(house.hub().roster(clay.session()))
                .containsExactly(new RunningHub.Entry(
                        visitor.say("周洋", "Zhouyang"), "+8613812340002", "lobby-touch", "reserved", 1));
    }

    /** The connection looks alive and nothing comes through it. */
    @Test
    void aHubThatHangsIsWaitedForAndNotGuessed() {
        enter(House.Database.FILE, Language.ZH, Way.LYING);
        Course brush = Course.of("brush", "毛笔小班", "Brush for few", 3, 5);
        house.offer(brush);
        visitor.begin();
        visitor.opens(brush);
        visitor.touchAny("在这里报名");
        visitor.fillsIn("wufang", "吴芳", "13812340003");
        house.wire().stall();
        visitor.touch("提交报名");
        visitor.awaits("正在提交");
        visitor.awaits("已登记，待确认");
        assertThat(visitor.words()).doesNotContain("报名成功", "吴芳");
        house.wire().mend();
        house.awaitsSent(brush);
        assertThat(house.hub().roster(brush.session()))
                .containsExactly(new RunningHub.Entry("吴芳", "+8613812340003", "lobby-touch", "reserved", 1));
        // Whoever is still there is told.
        visitor.awaits("报名成功");
    }

    private void signsUp(Course course, String pinyin, String name, String phone) {
        visitor.begin();
        visitor.opens(course);
        visitor.touchAny("在这里报名", "Sign up here");
        visitor.fillsIn(pinyin, name, phone);
        visitor.touch("提交报名", "Sign up");
    }
}
