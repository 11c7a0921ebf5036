package org.centerkiosk.terminal.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Touches and the machine's keys on a laid-out keyboard. */
class KeyboardTest {

    private static final long SECOND = 1_000_000_000;

    private long now = SECOND;
    private Keyboard keyboard;
    private Scene scene;
    private final FakeField name = new FakeField(Purpose.NAME);
    private final FakeField phone = new FakeField(Purpose.PHONE);
    private int active;

    @BeforeEach
    void build() {
        Fx.run(() -> {
            keyboard = new Keyboard(
                    FakeSource.answering(),
                    KeyboardHabits.USUAL,
                    new Wordings(ZoneOffset.UTC),
                    KeyboardSizes.of(false, true),
                    () -> now);
            keyboard.setOnActivity(() -> active++);
            keyboard.setManaged(false);
            Pane root = new Pane(keyboard);
            scene = Fx.layout(root, 1080, 1920, Theme.styleSheets().toArray(String[]::new));
            keyboard.resizeRelocate(0, 1096, 1080, 664);
            open(name);
        });
    }

    private void open(FakeField field) {
        keyboard.open(field, FieldHint.letters("姓名", false), Language.ZH);
        now += SECOND;
        layout();
    }

    private void layout() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Pressable key(String spoken) {
        layout();
        return KeyboardScreensTest.pressables(keyboard)
                .filter(key -> spoken.equals(key.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no key says " + spoken));
    }

    private void touch(String... spoken) {
        for (String each : spoken) {
            click(key(each));
            now += SECOND / 5;
        }
    }

    private void click(Pressable key) {
        mouse(key, MouseEvent.MOUSE_PRESSED, 5, 5);
        mouse(key, MouseEvent.MOUSE_RELEASED, 5, 5);
    }

    private static void mouse(Region node, javafx.event.EventType<MouseEvent> type, double x, double y) {
        var at = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        type == MouseEvent.MOUSE_RELEASED && x == 5,
                        null));
    }

    private void type(String text) {
        text.chars()
                .mapToObj(Character::toString)
                .forEach(letter -> Event.fireEvent(
                        keyboard,
                        new KeyEvent(
                                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false)));
    }

    private void press(KeyCode code) {
        Event.fireEvent(keyboard, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void touchedKeysComposeAndSpaceSaysWhatItChooses() {
        Fx.run(() -> {
            touch("w", "a", "n", "g", "x", "i", "u", "l", "a", "n");
            assertThat(name.composition).isEqualTo("wang xiu lan");
            touch("选“王秀兰”");
            assertThat(name.text()).isEqualTo("王秀兰");
            assertThat(active).isEqualTo(11);
            assertThat(key("空格")).isNotNull();
        });
    }

    @Test
    void candidatesAreTouched() {
        Fx.run(() -> {
            type("wangwei");
            touch("王玮");
            assertThat(name.text()).isEqualTo("王玮");
        });
    }

    @Test
    void panelTurnsItsPagesAndChangesACharacter() {
        Fx.run(() -> {
            type("wangwei");
            touch("全部候选字", "下一页", "上一页", "改字");
            touch("伟", "玮", "选“王玮”");
            assertThat(name.text()).isEqualTo("王玮");
        });
    }

    @Test
    void machineKeysTakeTheSameWay() {
        Fx.run(() -> {
            type("wangwei");
            type("2");
            assertThat(name.text()).hasSize(2);
            String chosen = name.text();
            type("xiu");
            press(KeyCode.BACK_SPACE);
            assertThat(name.composition).isEqualTo("xi");
            press(KeyCode.ESCAPE);
            assertThat(name.composition).isEmpty();
            press(KeyCode.TAB);
            assertThat(name.left).isOne();
            press(KeyCode.ENTER);
            assertThat(name.left).isEqualTo(2);
            assertThat(name.text()).isEqualTo(chosen);
            press(KeyCode.DELETE);
            assertThat(name.text()).isEmpty();
        });
    }

    @Test
    void pageKeysBringOtherCandidatesUnderTheDigits() {
        Fx.run(() -> {
            type("wangwei");
            layout();
            press(KeyCode.PAGE_DOWN);
            layout();
            type("1");
            assertThat(name.text()).isNotEmpty().isNotEqualTo("王伟");
        });
    }

    @Test
    void closedKeyboardHearsNothing() {
        Fx.run(() -> {
            type("wang");
            keyboard.close();
            type("abc");
            press(KeyCode.ENTER);
            assertThat(name.text()).isEmpty();
            assertThat(name.composition).isEmpty();
            assertThat(name.left).isZero();
            assertThat(keyboard.isVisible()).isFalse();
        });
    }

    @Test
    void bouncingTouchCountsOnce() {
        Fx.run(() -> {
            click(key("w"));
            now += 10_000_000;
            click(key("w"));
            assertThat(name.composition).isEqualTo("w");
            now += 100_000_000;
            click(key("w"));
            assertThat(name.composition).isEqualTo("w w");
        });
    }

    @Test
    void secondTouchOnTheWayToTheNextFieldIsHarmless() {
        Fx.run(() -> {
            name.onNext = () -> keyboard.open(phone, new FieldHint("手机号", "", 11, false), Language.ZH);
            click(key("下一项"));
            now += 80_000_000;
            click(key("1"));
            assertThat(phone.text()).isEmpty();
            assertThat(phone.left).isZero();
            now += SECOND;
            click(key("1"));
            assertThat(phone.text()).isEqualTo("1");
        });
    }

    @Test
    void fingerThatSlidesAwayTypesNothing() {
        Fx.run(() -> {
            mouse(key("w"), MouseEvent.MOUSE_PRESSED, 5, 5);
            mouse(key("w"), MouseEvent.MOUSE_RELEASED, 500, 5);
            assertThat(name.composition).isEmpty();
        });
    }

    @Test
    void palmTypesNothingAndTwoFingersTypeTwoLetters() {
        Fx.run(() -> {
            fingers(key("w"), key("e"), key("r"), key("s"));
            assertThat(name.composition).isEmpty();
            now += SECOND;
            fingers(key("w"), key("a"));
            assertThat(name.composition).isEqualTo("wa");
        });
    }

    /** All come down, one after the other, and then leave in the same order. */
    private void fingers(Pressable... keys) {
        for (int i = 0; i < keys.length; i++) {
            touch(keys[i], TouchEvent.TOUCH_PRESSED, i, i + 1);
        }
        for (int i = 0; i < keys.length; i++) {
            now += SECOND / 10;
            touch(keys[i], TouchEvent.TOUCH_RELEASED, i, keys.length - i);
        }
    }

    private static void touch(Pressable key, javafx.event.EventType<TouchEvent> type, int id, int count) {
        var at = key.localToScene(5, 5);
        TouchPoint.State state =
                type == TouchEvent.TOUCH_PRESSED ? TouchPoint.State.PRESSED : TouchPoint.State.RELEASED;
        TouchPoint point = new TouchPoint(id + 1, state, at.getX(), at.getY(), at.getX(), at.getY(), key, null);
        List<TouchPoint> all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(point),
                        java.util.stream.IntStream.range(1, count)
                                .mapToObj(other -> new TouchPoint(
                                        100 + other, TouchPoint.State.STATIONARY, 0, 0, 0, 0, key, null)))
                .toList();
        Event.fireEvent(key, new TouchEvent(type, point, all, 1, false, false, false, false));
    }

    @Test
    void otherLanguageGoesOnWhereItWas() {
        Fx.run(() -> {
            type("wang");
            keyboard.open(name, FieldHint.letters("Name", false), Language.EN);
            assertThat(name.composition).isEqualTo("wang");
            assertThat(key("Pick 王")).isNotNull();
        });
    }

    @Test
    void whatIsMissingIsSaidAndMended() {
        Fx.run(() -> {
            keyboard.open(phone, new FieldHint("手机号", "", 2, false), Language.ZH);
            assertThat(key("还差 2 位").getStyleClass()).contains("waiting");
            keyboard.hint(new FieldHint("手机号", "", 0, false));
            assertThat(key("完成").getStyleClass()).doesNotContain("waiting");
        });
    }

    @Test
    void handwritingHasItsPlaceOnlyWhereItIsGiven() {
        Fx.run(() -> {
            assertThat(KeyboardScreensTest.pressables(keyboard).map(Pressable::getAccessibleText))
                    .doesNotContain("手写");
            Region pad = new Region();
            keyboard.setHandwriting(pad);
            layout();
            assertThat(pad.isVisible()).isFalse();
            touch("手写");
            layout();
            assertThat(pad.isVisible()).isTrue();
            assertThat(pad.getWidth()).isGreaterThan(600);
            assertThat(pad.getHeight()).isGreaterThan(300);
            keyboard.write("王");
            assertThat(name.text()).isEqualTo("王");
            touch("返回");
            assertThat(pad.isVisible()).isFalse();
            keyboard.resize(1920, 512);
            open(phone);
            open(name);
            assertThat(pad.isVisible()).isTrue();
            assertThat(pad.getLayoutX()).isGreaterThan(1_100);
            keyboard.setHandwriting(null);
            assertThat(pad.getParent()).isNull();
        });
    }

    @Test
    void nothingOfWhatWasComposedIsReachableOnceItIsClosed() {
        Fx.run(() -> {
            keyboard.close();
            scene.snapshot(null);
            Set<String> ofTheProgram = Reachable.strings(keyboard);
            open(name);
            type("wangxiulan");
            touch("全部候选字", "改字");
            scene.snapshot(null);
            assertThat(personal(ofTheProgram)).anyMatch(text -> text.contains("王秀兰"));
            keyboard.close();
            scene.snapshot(null);
            assertThat(personal(ofTheProgram)).isEmpty();
        });
    }

    private List<String> personal(Set<String> before) {
        return Reachable.strings(keyboard).stream()
                .filter(text -> !before.contains(text))
                .filter(text -> text.matches("(?s).*([王秀兰岚]|wang|xiu|lan).*"))
                .toList();
    }

    @Test
    void anythingTouchedAtRandomBreaksNothing() {
        Random random = new Random(7);
        Fx.run(() -> {
            for (int i = 0; i < 4_000; i++) {
                now += random.nextInt(300) * 1_000_000L;
                if (random.nextInt(100) == 0) {
                    keyboard.close();
                }
                if (!keyboard.isOpen() || random.nextInt(60) == 0) {
                    Purpose purpose = Purpose.values()[random.nextInt(Purpose.values().length)];
                    keyboard.open(
                            new FakeField(purpose),
                            new FieldHint("题", "", random.nextInt(3), random.nextBoolean()),
                            random.nextInt(5) == 0 ? Language.EN : Language.ZH);
                }
                if (i % 10 == 0) {
                    layout();
                }
                List<Pressable> keys = KeyboardScreensTest.pressables(keyboard).toList();
                assertThat(keys)
                        .allSatisfy(key -> assertThat(key.getAccessibleText()).isNotNull());
                if (random.nextInt(4) == 0) {
                    type(Character.toString("abcinguwxz129 '".charAt(random.nextInt(15))));
                } else {
                    click(keys.get(random.nextInt(keys.size())));
                }
            }
        });
    }
}
