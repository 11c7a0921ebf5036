package org.centerkiosk.terminal.scanscreen;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.centerkiosk.terminal.scan.WedgeReader;

/**
 * Hears a barcode scanner that types like a keyboard, wherever in the program: its letters reach no field, and its Enter
 * no button. On the JavaFX thread.
 */
public final class WedgeKeys {

    private final WedgeReader wedge = new WedgeReader();
    private final LongSupplier ticker;
    private final Consumer<String> onText;

    WedgeKeys(LongSupplier ticker, Consumer<String> onText) {
        this.ticker = ticker;
        this.onText = onText;
    }

    /**
     * @param ticker elapsed nanoseconds
     * @param onText hears each text that was scanned
     */
    public static void watch(Scene scene, LongSupplier ticker, Consumer<String> onText) {
        WedgeKeys keys = new WedgeKeys(ticker, onText);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    }

    void pressed(KeyEvent event) {
        boolean ends = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB;
        if (ends && wedge.isReading(ticker.getAsLong())) {
            event.consume();
        }
    }

    void typed(KeyEvent event) {
        long now = ticker.getAsLong();
        wedge.key(event.getCharacter(), now).ifPresent(onText);
        if (wedge.isReading(now)) {
            event.consume();
        }
    }
}
