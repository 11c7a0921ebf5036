package org.centerkiosk.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.MouseButton;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody before the screen: reads what is on it, touches what can be touched, types on the keyboard of the program. */
final class Visitor {

    /** From one field to the next a hand takes longer than the keyboard's guard against touches meant for the last. */
    private static final Duration HAND = Duration.ofMillis(220);

    /** And from key to key, longer than that against one touch that bounces. */
    private static final Duration FINGER = Duration.ofMillis(45);

    private static final Pattern SEATS = Pattern.compile("[余有] (\\d+) 席|(\\d+) (?:seats?|left)");

    /** A day's tile, as it is spoken. */
    private static final Pattern DAY = Pattern.compile("月(\\d+)日 \\d+ 场|\\w+ (\\d+) \\w+ \\d+ events?");

    private final FxRobot robot = new FxRobot();
    private final Scene scene;
    private final Language language;

    Visitor(Scene scene, Language language) {
        this.scene = scene;
        this.language = language;
    }

    /** From the loop, in the visitor's language. */
    void begin() {
        touch("轻触屏幕，看看有什么");
        if (language == Language.EN) {
            touch("EN");
        }
    }

    /** From today's list to its page, with all its ways. */
    void opens(Course course) {
        int day = Course.day().getDayOfMonth();
        touchWhere(
                "the day",
                node -> DAY.matcher(String.valueOf(node.getAccessibleText()))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .anyMatch(String.valueOf(day)::equals));
        touchAny(say(course.title().zh(), course.title().en()));
        // The camera is found a moment after the start.
        awaits("出示我的码", "Show my code");
    }

    /** The whole form, up to the button that sends it. */
    void fillsIn(String pinyin, String name, String phone) {
        reach();
        typeName(pinyin, name);
        touch("下一项", "Next");
        reach();
        type(phone);
        touch("完成", "Done");
        touchAny("同意中心", "The centre may use");
    }

    /** The words in the visitor's language. */
    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** All words in sight, a line each. */
    String words() {
        return Fx.call(() -> {
            List<String> words = new ArrayList<>();
            collect(scene.getRoot(), words);
            return String.join("\n", words);
        });
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof TextLine line && !line.getText().isBlank()) {
            words.add(line.getText().replace("\u200B", ""));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    boolean sees(String text) {
        return words().contains(text);
    }

    void awaits(String zh, String en) {
        awaits(say(zh, en));
    }

    void awaits(String text) {
        Await.until("“" + text + "” on the screen", () -> sees(text), this::words);
    }

    /** As nobody has touched it. */
    void awaitsLoop() {
        Await.until("the loop", () -> finds(node -> "轻触屏幕，看看有什么".equals(node.getAccessibleText())), this::words);
    }

    void awaitsGone(String text) {
        Await.until("“" + text + "” to go", () -> !sees(text), this::words);
    }

    /** Touches what is called so, once it is there. */
    void touch(String zh, String en) {
        touch(say(zh, en));
    }

    void touch(String name) {
        touchWhere("what is called “" + name + "”", node -> name.equals(node.getAccessibleText()));
    }

    /** Touches the first whose name has those words in it. */
    void touchAny(String zh, String en) {
        touchAny(say(zh, en));
    }

    void touchAny(String part) {
        touchWhere("what is called …" + part + "…", node -> {
            String name = node.getAccessibleText();
            return name != null && name.contains(part);
        });
    }

    void touchWhere(String what, Predicate<Pressable> wanted) {
        touch(Await.value(what, () -> still(wanted), () -> words() + "\n\nto touch:\n" + names()));
    }

    /** TestFX's robot, without its way of moving slowly: a finger comes from above. */
    private void touch(Point2D place) {
        BaseRobot finger = robot.robotContext().getBaseRobot();
        finger.moveMouse(place);
        finger.pressMouse(MouseButton.PRIMARY);
        finger.releaseMouse(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    /** Where it is, once it rests there: a screen may still be sliding in. */
    private Optional<Point2D> still(Predicate<Pressable> wanted) {
        Optional<Point2D> before = place(wanted);
        return before.isPresent() && before.equals(place(wanted)) ? before : Optional.empty();
    }

    private Optional<Point2D> place(Predicate<Pressable> wanted) {
        return Fx.call(() -> Optional.ofNullable(
                        first(node -> node instanceof Pressable button && !button.isDisabled() && wanted.test(button)))
                .map(node -> {
                    Bounds box = node.localToScreen(node.getLayoutBounds());
                    return new Point2D(Math.round(box.getCenterX()), Math.round(box.getCenterY()));
                }));
    }

    boolean finds(Predicate<Node> wanted) {
        return Fx.call(() -> first(wanted) != null);
    }

    private @Nullable Node first(Predicate<Node> wanted) {
        return first(scene.getRoot(), wanted);
    }

    private static @Nullable Node first(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return null;
        }
        if (wanted.test(node)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private String names() {
        List<String> names = new ArrayList<>();
        Fx.run(() -> first(node -> {
            if (node instanceof Pressable button) {
                names.add(button.getAccessibleText() + (button.isDisabled() ? " (disabled)" : ""));
            }
            return false;
        }));
        return String.join("\n", names);
    }

    /** The first number of free seats in sight. */
    int seats() {
        Matcher found = SEATS.matcher(words());
        return Await.value(
                "a number of seats",
                () -> found.reset(words()).find()
                        ? Optional.of(Integer.valueOf(found.group(1) == null ? found.group(2) : found.group(1)))
                        : Optional.empty(),
                this::words);
    }

    /** What the QR in sight says, read from the pixels of the window. */
    String readsSymbol() {
        return Await.value("a QR that can be read", this::symbol, this::words);
    }

    private Optional<String> symbol() {
        Image pixels = robot.robotContext()
                .getBaseRobot()
                .captureRegion(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        int width = (int) pixels.getWidth();
        int height = (int) pixels.getHeight();
        int[] argb = new int[width * height];
        pixels.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, argb)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    /** Before a touch on keys that have just come. */
    void reach() {
        LockSupport.parkNanos(HAND.toNanos());
    }

    /** Letters or digits on the keys of the program. */
    void type(String keys) {
        keys.chars().forEach(each -> {
            key(Character.toString(each));
            LockSupport.parkNanos(FINGER.toNanos());
        });
    }

    /** Two Chinese characters or more by their pinyin; in English as it is typed. */
    void typeName(String pinyin, String name) {
        if (language == Language.ZH) {
            type(pinyin);
            choose(name);
        } else {
            type(pinyin);
        }
        reach();
    }

    private void key(String cap) {
        touchWhere(
                "the key " + cap,
                node -> node.getStyleClass().contains("key") && cap.equalsIgnoreCase(node.getAccessibleText()));
    }

    /** Chooses what was composed. */
    void choose(String candidate) {
        touchWhere(
                "the candidate " + candidate,
                node -> node.getStyleClass().contains("candidate") && candidate.equals(node.getAccessibleText()));
    }
}
