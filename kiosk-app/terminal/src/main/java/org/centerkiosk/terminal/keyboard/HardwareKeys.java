package org.centerkiosk.terminal.keyboard;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.centerkiosk.terminal.keyboard.Key.Command;
import org.jspecify.annotations.Nullable;

/** Leads the machine's own keys the way of the touched ones, as long as a field is open. */
final class HardwareKeys {

    /** What the keyboard does with a key. */
    interface Sink {

        void press(Key key);

        /** Whether candidates are in sight that a digit would choose. */
        boolean isChoosing();

        /** Another page of the candidates. */
        void turn(boolean forward);
    }

    private final Sink sink;
    private final EventHandler<KeyEvent> handler = this::handle;
    private @Nullable Scene scene;

    HardwareKeys(Sink sink) {
        this.sink = sink;
    }

    /** Listens on that scene, or no more. */
    void listen(@Nullable Scene next) {
        Scene before = scene;
        if (before == next) {
            return;
        }
        if (before != null) {
            before.removeEventFilter(KeyEvent.ANY, handler);
        }
        if (next != null) {
            next.addEventFilter(KeyEvent.ANY, handler);
        }
        scene = next;
    }

    private void handle(KeyEvent event) {
        if (event.isConsumed() || event.isMetaDown() || event.isControlDown() != event.isAltDown()) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event);
        }
    }

    private void pressed(KeyEvent event) {
        Key key = switch (event.getCode()) {
            case BACK_SPACE -> Command.BACKSPACE;
            case DELETE -> Command.CLEAR;
            case TAB -> Command.NEXT;
            case ENTER -> Command.ENTER;
            case ESCAPE -> Command.ESCAPE;
            default -> null;
        };
        switch (event.getCode()) {
            case PAGE_DOWN, DOWN, RIGHT -> turn(event, true);
            case PAGE_UP, UP, LEFT -> turn(event, false);
            // Comes again as typed text; a button that has the focus is not to hear it.
            case SPACE -> event.consume();
            default -> {
                if (key != null) {
                    event.consume();
                    sink.press(key);
                }
            }
        }
    }

    private void turn(KeyEvent event, boolean forward) {
        if (sink.isChoosing()) {
            event.consume();
            sink.turn(forward);
        }
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (text.isEmpty() || text.codePoints().anyMatch(Character::isISOControl)) {
            return;
        }
        event.consume();
        char first = text.charAt(0);
        if (text.equals(" ")) {
            sink.press(Command.SPACE);
        } else if (first >= '1' && first <= '9' && sink.isChoosing()) {
            sink.press(new Key.Pick(first - '1'));
        } else {
            sink.press(new Key.Letter(text, true));
        }
    }
}
