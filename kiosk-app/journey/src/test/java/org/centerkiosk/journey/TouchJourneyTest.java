package org.centerkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.centerkiosk.core.event.Language;
import org.centerkiosk.hub.app.RunningHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing up at the screen by hand. */
class TouchJourneyTest extends Journey {

    @ParameterizedTest
    @CsvSource({"FILE, ZH, UPRIGHT", "SERVER, EN, LYING"})
    void fromTheLoopToTheTicket(House.Database database, Language language, Way way) {
        enter(database, language, way);
        Course guzheng = Course.of("guzheng", "古筝入门班", "Guzheng for beginners", 20, 5);
        house.offer(guzheng);
        visitor.begin();
        visitor.opens(guzheng);
        int before = visitor.seats();
        visitor.touchAny("在这里报名", "Sign up here");
        visitor.touch("看完整说明", "All details");
        visitor.awaits("您的信息怎么用", "How your data is used");
        visitor.touch("看完了", "I have read it");
        visitor.fillsIn("wangxiulan", "王秀兰", "13824679012");
        visitor.touch("提交报名", "Sign up");
        visitor.awaits("报名成功", "You are signed up");
        assertThat(visitor.words()).doesNotContain("王秀兰", "Wangxiulan", "13824679012");
        visitor.touchAny("完成", "I am done");

        visitor.awaitsLoop();
        Await.until("fewer seats than " + before, () -> visitor.seats() < before, visitor::words);
        assertThat(house.hub().roster(guzheng.session()))
                .containsExactly(new RunningHub.Entry(
                        visitor.say("王秀兰", "Wangxiulan"), "+8613824679012", "lobby-touch", "reserved", 1));
    }

    @Test
    void whereNoSeatIsLeftOneWaitsInTheQueue() {
        enter(House.Database.FILE, Language.EN, Way.LYING);
        Course tea = Course.of("tea", "茶艺体验", "Tea ceremony", 1, 5);
        house.offer(tea);
        new Phone(house.hub().uri()).opens(tea).signsUp("张大妈", "13900001111");
        visitor.begin();
        visitor.opens(tea);
        visitor.touchAny("在这里候补", "Join the list here");
        visitor.fillsIn("lihua", "李华", "13824679013");
        visitor.touch("提交报名", "Sign up");
        visitor.awaits("候补第 1 位", "Number 1 on the waiting list");
        assertThat(visitor.words()).doesNotContain("You are signed up");
        assertThat(house.hub().roster(tea.session()))
                .extracting(RunningHub.Entry::status, RunningHub.Entry::channel)
                .containsExactly(tuple("reserved", "phone-page"), tuple("waitlisted", "lobby-touch"));
    }

    /** What a visitor fills in is not taken away; but what was cancelled meanwhile takes nobody. */
    @Test
    void whatIsCancelledWhileTheFormIsOpenIsRefusedWithItsReason() {
        enter(House.Database.SERVER, Language.ZH, Way.UPRIGHT);
        Course opera = Course.of("opera", "越剧身段课", "Yue opera steps", 12, 0);
        house.offer(opera);
        visitor.begin();
        visitor.opens(opera);
        visitor.touchAny("在这里报名");
        house.publish(opera.cancelled());
        visitor.fillsIn("zhangwei", "张伟", "13824679014");
        visitor.touch("提交报名");
        visitor.awaits("没有报上");
        assertThat(visitor.words()).contains("取消").doesNotContain("报名成功", "张伟", "13824679014");
        assertThat(house.hub().roster(opera.session())).isEmpty();
    }

    @Test
    void whoWalksAwayLeavesNothingOnTheScreenAndNothingInTheBook() {
        enter(House.Database.FILE, Language.ZH, Way.LYING);
        Course chess = Course.of("chess", "象棋角", "Chess corner", 8, 0);
        house.offer(chess);
        visitor.begin();
        visitor.opens(chess);
        visitor.touchAny("在这里报名");
        visitor.reach();
        visitor.typeName("liuyang", "刘洋");
        assertThat(visitor.words()).contains("刘洋");
        house.settle();
        assertThat(visitor.words()).doesNotContain("刘洋");
        visitor.begin();
        visitor.opens(chess);
        visitor.touchAny("在这里报名");
        visitor.awaits("填两项");
        assertThat(visitor.words()).doesNotContain("刘洋");
        assertThat(house.hub().roster(chess.session())).isEmpty();
    }
}
