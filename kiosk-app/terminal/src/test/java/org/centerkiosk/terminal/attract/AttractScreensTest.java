package org.centerkiosk.terminal.attract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.centerkiosk.terminal.sample.DrawnPictures;
import org.centerkiosk.terminal.sample.Finding;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.ScreenWalk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttractScreensTest {

    private static final DrawnPictures PICTURES = new DrawnPictures();

    static Stream<AttractGallery.Shot> shots() {
        return AttractGallery.shots().stream().filter(shot -> shot.width() <= 1920 && shot.height() <= 1920);
    }

    @ParameterizedTest
    @MethodSource("shots")
    void everythingCanBeReadTouchedAndHeard(AttractGallery.Shot shot) {
        List<Finding> findings =
                Fx.call(() -> ScreenWalk.of(AttractGallery.scene(shot, PICTURES).getRoot()));
        assertThat(findings).isEmpty();
    }
}
