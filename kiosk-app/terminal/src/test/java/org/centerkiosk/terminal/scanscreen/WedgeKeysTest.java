package org.centerkiosk.terminal.scanscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class WedgeKeysTest {

    private static final long FAST = 8_000_000;
    private static final long SLOW = 150_000_000;

    private final List<String> scanned = new ArrayList<>();
    private final StringBuilder fields = new StringBuilder();
    private long now = 1;
    private final WedgeKeys keys = new WedgeKeys(() -> now, scanned::add);
    private boolean buttonPressed;

    private static KeyEvent event(EventType<KeyEvent> type, String letters, KeyCode code) {
        return new KeyEvent(type, letters, letters, code, false, false, false, false);
    }

    private void type(String text, long pace) {
        for (char letter : text.toCharArray()) {
            now += pace;
            KeyEvent pressed = event(KeyEvent.KEY_PRESSED, "", letter == '\r' ? KeyCode.ENTER : KeyCode.A);
            keys.pressed(pressed);
            buttonPressed |= letter == '\r' && !pressed.isConsumed();
            KeyEvent typed = event(KeyEvent.KEY_TYPED, String.valueOf(letter), KeyCode.UNDEFINED);
            keys.typed(typed);
            if (!typed.isConsumed()) {
                fields.append(letter);
            }
        }
    }

    @Test
    void aScannersLettersReachNoFieldAndItsEnterNoButton() {
        type("CKT:8CJK2 ABC\r", FAST);
        assertThat(scanned).containsExactly("CKT:8CJK2 ABC");
        assertThat(fields).as("until it is known for a scanner").hasSizeLessThanOrEqualTo(3);
        assertThat(buttonPressed).isFalse();
    }

    @Test
    void whatAPersonTypesGoesItsWay() {
        type("guzheng\r", SLOW);
        assertThat(scanned).isEmpty();
        assertThat(fields).hasToString("guzheng\r");
        assertThat(buttonPressed).isTrue();
    }
}
