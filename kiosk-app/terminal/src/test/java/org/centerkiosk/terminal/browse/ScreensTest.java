package org.centerkiosk.terminal.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.centerkiosk.terminal.sample.Finding;
import org.centerkiosk.terminal.sample.FlatPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.ScreenWalk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of the gallery, in every language, text size and shape of screen, can be read and touched. */
class ScreensTest {

    static Stream<BrowseGallery.Shot> everyState() {
        return BrowseGallery.shots().stream();
    }

    @ParameterizedTest
    @MethodSource
    void everyState(BrowseGallery.Shot shot) {
        List<Finding> findings = Fx.call(() ->
                ScreenWalk.of(BrowseGallery.scene(shot, new FlatPictures()).getRoot()));
        assertThat(findings).as(shot.name()).isEmpty();
    }
}
