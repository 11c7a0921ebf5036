package org.centerkiosk.terminal.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.ScreenWalk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layout in each size, language and letter size: nothing clipped, small, faint or silent, and room between keys. */
class KeyboardScreensTest {

    static List<KeyboardGallery.Shot> shots() {
        return KeyboardGallery.shots();
    }

    @ParameterizedTest
    @MethodSource("shots")
    void keysAreLegibleAndApart(KeyboardGallery.Shot shot) {
        Fx.run(() -> {
            Scene scene = KeyboardGallery.scene(shot);
            assertThat(ScreenWalk.of(scene.getRoot())).isEmpty();
            List<Bounds> keys = pressables(scene.getRoot())
                    .map(key -> key.localToScene(key.getLayoutBounds()))
                    .toList();
            assertThat(keys).hasSizeGreaterThan(10);
            assertThat(tooClose(keys)).isEmpty();
            assertThat(keys).allSatisfy(key -> {
                assertThat(key.getWidth()).isGreaterThanOrEqualTo(KeyboardSizes.LEAST_KEY);
                assertThat(key.getHeight()).isGreaterThanOrEqualTo(KeyboardSizes.LEAST_KEY);
                assertThat(key.getMinY()).isGreaterThan(scene.getHeight() * 0.4);
            });
        });
    }

    private static List<String> tooClose(List<Bounds> keys) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                Bounds a = keys.get(i);
                Bounds b = keys.get(j);
                double across = Math.max(a.getMinX() - b.getMaxX(), b.getMinX() - a.getMaxX());
                double down = Math.max(a.getMinY() - b.getMaxY(), b.getMinY() - a.getMaxY());
                if (Math.max(across, down) < KeyboardSizes.LEAST_GAP - 0.01) {
                    found.add(a + " and " + b);
                }
            }
        }
        return found;
    }

    static Stream<Pressable> pressables(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        if (node instanceof Pressable pressable) {
            return Stream.of(pressable);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(KeyboardScreensTest::pressables)
                : Stream.empty();
    }
}
