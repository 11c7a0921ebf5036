package org.centerkiosk.terminal.attract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.attract.Sample.event;
import static org.centerkiosk.terminal.attract.Sample.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.sample.Fx;
import org.junit.jupiter.api.Test;

class CrossFadeTest {

    private static final Event DARK = event("dark", session("dark", 1, "10:00", "11:00"));
    private static final Event LIGHT = event("light", session("light", 2, "10:00", "11:00"));
    private static final Event HOLED = event("holed", session("holed", 3, "10:00", "11:00"));
    private static final PictureSource.Slot SLOT = PictureSource.Slot.STAGE_LANDSCAPE;
    private static final Duration LENGTH = Duration.ofMillis(900);
    private static final long MILLI = 1_000_000;

    private final Orders source = new Orders();
    private final List<Picture.Tone> turns = new ArrayList<>();

    /** Keeps what was ordered until it is delivered. */
    private static final class Orders implements PictureSource {

        private record Order(Event event, int width, int height, Consumer<Picture> receiver, boolean[] cancelled) {}

        private final List<Order> open = new ArrayList<>();
        private int ordered;

        @Override
        public Request request(Event event, Slot slot, int width, int height, Consumer<Picture> receiver) {
            Order order = new Order(event, width, height, receiver, new boolean[1]);
            open.add(order);
            ordered++;
            return () -> order.cancelled()[0] = true;
        }

        void deliver() {
            List<Order> now = List.copyOf(open);
            open.clear();
            for (Order order : now) {
                if (!order.cancelled()[0]) {
                    boolean light = order.event().uid().equals("light");
                    int[] pixels = new int[order.width() * order.height()];
                    Arrays.fill(pixels, light ? 0xFFFFFFFF : 0xFF000000);
                    if (order.event().equals(HOLED)) {
                        pixels[7] = 0;
                    }
                    order.receiver()
                            .accept(new Picture(
                                    order.width(),
                                    order.height(),
                                    pixels,
                                    light ? Picture.Tone.INK : Picture.Tone.CREAM));
                }
            }
        }
    }

    private CrossFade fade(Executor workers) {
        CrossFade fade = new CrossFade(source, workers);
        fade.setManaged(false);
        fade.resize(20, 10);
        Fx.layout(new Pane(fade), 100, 100);
        return fade;
    }

    private static int gray(CrossFade fade) {
        ImageView view = (ImageView) fade.getChildrenUnmodifiable().getFirst();
        return view.getImage().getPixelReader().getArgb(3, 3) & 0xFF;
    }

    private void show(CrossFade fade, Event event, Duration length) {
        fade.show(event, () -> SLOT, length, picture -> turns.add(picture.tone()));
        source.deliver();
    }

    @Test
    void isSettledWhenWhatWasAskedForStandsAndNothingChanges() {
        CrossFade fade = fade(Runnable::run);
        fade.show(DARK, () -> SLOT, Duration.ZERO, shown -> {});
        assertThat(fade.isSettled()).isFalse();
        source.deliver();
        assertThat(fade.isSettled()).isTrue();
        fade.show(LIGHT, () -> SLOT, LENGTH, shown -> {});
        source.deliver();
        assertThat(fade.isSettled()).isFalse();
        fade.finish();
        assertThat(fade.isSettled()).isTrue();
    }

    @Test
    void firstPictureIsShownAtOnce() {
        Fx.run(() -> {
            CrossFade fade = fade(Runnable::run);
            show(fade, LIGHT, LENGTH);
            assertThat(gray(fade)).isEqualTo(255);
            assertThat(turns).containsExactly(Picture.Tone.INK);
        });
    }

    @Test
    void nextPictureComesByAndByAndTheTextTurnsAfterTheMiddle() {
        Fx.run(() -> {
            CrossFade fade = fade(Runnable::run);
            show(fade, DARK, LENGTH);
            show(fade, LIGHT, LENGTH);
            assertThat(gray(fade)).isZero();
            int last = 0;
            for (long time = 0; time < 900; time += 50) {
                fade.step(time * MILLI);
                assertThat(gray(fade)).isBetween(last, 255);
                last = gray(fade);
                assertThat(turns).hasSize(time < 570 ? 1 : 2);
            }
            assertThat(last).isBetween(200, 254);
            fade.step(900 * MILLI);
            assertThat(fade.isSettled()).isFalse();
            fade.step(917 * MILLI);
            assertThat(fade.isSettled()).isTrue();
            assertThat(gray(fade)).isEqualTo(255);
            assertThat(turns).containsExactly(Picture.Tone.CREAM, Picture.Tone.INK);
        });
    }

    @Test
    void lateFrameLeavesTheOneBeforeOnTheScreen() {
        List<Runnable> tasks = new ArrayList<>();
        Fx.run(() -> {
            CrossFade fade = fade(tasks::add);
            show(fade, DARK, LENGTH);
            show(fade, LIGHT, LENGTH);
            fade.step(0);
            fade.step(400 * MILLI);
            fade.step(800 * MILLI);
            assertThat(gray(fade)).isZero();
            assertThat(tasks).hasSize(2);
            List.copyOf(tasks).forEach(Runnable::run);
            fade.step(850 * MILLI);
            assertThat(tasks).hasSize(4);
        });
    }

    @Test
    void zeroLengthIsACut() {
        Fx.run(() -> {
            CrossFade fade = fade(Runnable::run);
            show(fade, DARK, Duration.ZERO);
            show(fade, LIGHT, Duration.ZERO);
            assertThat(gray(fade)).isEqualTo(255);
            assertThat(turns).containsExactly(Picture.Tone.CREAM, Picture.Tone.INK);
        });
    }

    @Test
    void finishedChangeShowsThePictureWhole() {
        List<Runnable> tasks = new ArrayList<>();
        Fx.run(() -> {
            CrossFade fade = fade(tasks::add);
            show(fade, DARK, LENGTH);
            show(fade, LIGHT, LENGTH);
            fade.step(0);
            fade.finish();
            assertThat(gray(fade)).isEqualTo(255);
            assertThat(turns).hasSize(2);
        });
    }

    @Test
    void pictureThatIsNoLongerWantedIsNotShown() {
        Fx.run(() -> {
            CrossFade fade = fade(Runnable::run);
            fade.show(DARK, () -> SLOT, Duration.ZERO, picture -> turns.add(picture.tone()));
            show(fade, LIGHT, Duration.ZERO);
            assertThat(turns).containsExactly(Picture.Tone.INK);
        });
    }

    @Test
    void groundIsDrawnWhereAPictureLetsItThrough() {
        Fx.run(() -> {
            CrossFade fade = fade(Runnable::run);
            show(fade, DARK, LENGTH);
            assertThat(fade.getStyleClass()).doesNotContain("ground");
            assertThat(fade.getOpaqueInsets()).isEqualTo(Insets.EMPTY);
            show(fade, HOLED, LENGTH);
            assertThat(fade.getStyleClass()).contains("ground");
            assertThat(fade.getOpaqueInsets()).isNull();
            show(fade, LIGHT, LENGTH);
            fade.finish();
            assertThat(fade.getStyleClass()).doesNotContain("ground");
        });
    }

    @Test
    void preparedPictureIsNotOrderedAgain() {
        Fx.run(() -> {
            CrossFade fade = fade(Runnable::run);
            show(fade, DARK, Duration.ZERO);
            fade.prepare(LIGHT, SLOT);
            fade.prepare(LIGHT, SLOT);
            source.deliver();
            fade.show(LIGHT, () -> SLOT, Duration.ZERO, picture -> turns.add(picture.tone()));
            assertThat(source.ordered).isEqualTo(2);
            assertThat(gray(fade)).isEqualTo(255);
        });
    }

    @Test
    void changeIsSlowAtBothEnds() {
        assertThat(Change.weight(-1)).isZero();
        assertThat(Change.weight(0.1)).isLessThan(10);
        assertThat(Change.weight(0.5)).isEqualTo(128);
        assertThat(Change.weight(2)).isEqualTo(256);
    }
}
