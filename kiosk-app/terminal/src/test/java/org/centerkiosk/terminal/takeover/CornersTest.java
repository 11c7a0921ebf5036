package org.centerkiosk.terminal.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CornersTest {

    private static final double WIDTH = 1080;
    private static final double HEIGHT = 1920;

    private final Corners corners = new Corners();
    private Instant now = Instant.parse("2026-11-24T06:26:00Z");

    @Test
    void fourCornersInTheirOrderOpenThePad() {
        assertThat(tap(10, 10)).isFalse();
        assertThat(tap(1070, 1910)).isFalse();
        assertThat(tap(1070, 10)).isFalse();
        assertThat(tap(10, 1910)).isTrue();
        assertThat(tap(10, 10)).isFalse();
    }

    @Test
    void theSameOnASmallAndOnALargeScreen() {
        for (double scale : new double[] {0.5, 2}) {
            Corners small = new Corners();
            double[][] places = {{90, 90}, {1000, 1830}, {1000, 90}, {90, 1830}};
            boolean opened = false;
            for (double[] place : places) {
                small.press(place[0] * scale, place[1] * scale, WIDTH * scale, HEIGHT * scale, now);
                opened = small.release(place[0] * scale, place[1] * scale, WIDTH * scale, HEIGHT * scale, now);
            }
            assertThat(opened).isTrue();
        }
    }

    @Test
    void aWalkAroundTheEdgeDoesNot() {
        boolean opened = false;
        for (int round = 0; round < 3; round++) {
            opened |= tap(10, 10) | tap(1070, 10) | tap(1070, 1910) | tap(10, 1910);
        }
        assertThat(opened).isFalse();
    }

    @Test
    void anotherTouchBetweenBeginsAnew() {
        tap(10, 10);
        tap(1070, 1910);
        tap(540, 960);
        tap(1070, 10);
        assertThat(tap(10, 1910)).isFalse();
    }

    @Test
    void aSlipMayBeFollowedByAFreshBeginning() {
        tap(10, 10);
        tap(10, 10);
        tap(1070, 1910);
        tap(1070, 10);
        assertThat(tap(10, 1910)).isTrue();
    }

    @Test
    void leaningOnTheGlassAndWipingItDoNotCount() {
        corners.press(10, 10, WIDTH, HEIGHT, now);
        now = now.plusSeconds(2);
        corners.release(10, 10, WIDTH, HEIGHT, now);
        tap(1070, 1910);
        tap(1070, 10);
        assertThat(tap(10, 1910)).isFalse();

        corners.press(10, 10, WIDTH, HEIGHT, now);
        corners.release(1070, 1910, WIDTH, HEIGHT, now);
        corners.press(1070, 10, WIDTH, HEIGHT, now);
        assertThat(corners.release(10, 1910, WIDTH, HEIGHT, now)).isFalse();
    }

    @Test
    void tooSlowDoesNotCount() {
        tap(10, 10);
        tap(1070, 1910);
        tap(1070, 10);
        now = now.plus(Duration.ofSeconds(9));
        assertThat(tap(10, 1910)).isFalse();
    }

    @Test
    void aMillionTouchesAtRandomDoNotFindIt() {
        Random random = new Random(7);
        for (int touch = 0; touch < 1_000_000; touch++) {
            double x = random.nextDouble() * WIDTH;
            double y = random.nextDouble() * HEIGHT;
            corners.press(x, y, WIDTH, HEIGHT, now);
            assertThat(corners.release(x, y, WIDTH, HEIGHT, now)).isFalse();
        }
    }

    private boolean tap(double x, double y) {
        now = now.plusMillis(500);
        corners.press(x, y, WIDTH, HEIGHT, now);
        now = now.plusMillis(100);
        return corners.release(x, y, WIDTH, HEIGHT, now);
    }
}
