package org.centerkiosk.terminal.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import org.centerkiosk.terminal.sample.Fx;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static Segments of(int slides, int shown, double share) {
        return Fx.call(() -> {
            Segments segments = new Segments();
            segments.show(slides, shown);
            segments.resize(968, 8);
            segments.layout();
            segments.progress(share);
            return segments;
        });
    }

    private static Node filling(Segments segments) {
        return segments.getChildrenUnmodifiable().getLast();
    }

    @Test
    void barOfTheSlideOnShowFills() {
        Node filling = filling(of(8, 2, 0.5));
        assertThat(filling.getLayoutX()).isEqualTo(2 * (114 + 8));
        assertThat(filling.getLayoutBounds().getWidth()).isEqualTo(57);
    }

    @Test
    void nothingFillsBeforeItsTime() {
        assertThat(filling(of(8, 2, 0)).isVisible()).isFalse();
    }

    @Test
    void nextSlideBeginsEmpty() {
        Fx.run(() -> {
            Segments segments = of(8, 2, 0.9);
            segments.show(8, 3);
            segments.layout();
            assertThat(filling(segments).isVisible()).isFalse();
        });
    }

    @Test
    void onlySlideHasNoBar() {
        assertThat(of(1, 0, 0.5).isVisible()).isFalse();
    }
}
