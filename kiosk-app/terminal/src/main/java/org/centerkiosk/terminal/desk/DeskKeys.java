package org.centerkiosk.terminal.desk;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.centerkiosk.terminal.scan.WedgeReader;
import org.jspecify.annotations.Nullable;

/**
 * What each key does. A scanner that types like a keyboard is heard wherever the keyboard is: its code lets somebody in,
 * and what its first letters did before they were known for a scanner's is put right. On the JavaFX thread.
 */
final class DeskKeys {

    private static final int PAGE = 10;

    /** A person's next key comes later than a scanner's. */
    private static final Duration BURST = Duration.ofMillis(50);

    private final DeskService service;
    private final GatePane gate;
    private final LongSupplier ticker;
    private final WedgeReader wedge = new WedgeReader();
    private @Nullable Work before;
    private long lastKey;

    /** @param ticker elapsed nanoseconds */
    DeskKeys(DeskService service, GatePane gate, LongSupplier ticker) {
        this.service = service;
        this.gate = gate;
        this.ticker = ticker;
    }

    void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (press(event, scene)) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void typed(KeyEvent event) {
        long now = ticker.getAsLong();
        if (now - lastKey > BURST.toNanos()) {
            before = service.work().get();
        }
        lastKey = now;
        wedge.key(event.getCharacter(), now).ifPresent(text -> {
            gate.clearPassword();
            service.restore(before);
            service.door().scanned(text);
        });
        Spot spot = service.work().get().spot();
        if (wedge.isReading(now)) {
            event.consume();
        } else if ((spot == Spot.ROSTER || spot == Spot.SESSIONS) && isLetter(event)) {
            event.consume();
            service.browsing().searchAnew(event.getCharacter());
        }
    }

    private static boolean isLetter(KeyEvent event) {
        return !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && event.getCharacter().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether the key was ours. */
    private boolean press(KeyEvent event, Scene scene) {
        service.gate().touched();
        if (wedge.isReading(ticker.getAsLong())) {
            // Also the Enter at the end of a code, and a space within it.
            return true;
        }
        Work work = service.work().get();
        if (event.getCode() == KeyCode.F9) {
            return done(Deed.LANGUAGE);
        }
        if (!work.gate().isOpen()) {
            return atGate(event, work);
        }
        if (work.waiver() != null) {
            return atWaiver(event);
        }
        return anywhere(event, work, scene) || at(event, work.spot());
    }

    private boolean atGate(KeyEvent event, Work work) {
        switch (event.getCode()) {
            case ENTER -> {
                if (work.spot() == Spot.ACCOUNT) {
                    service.gate().toPassword();
                } else {
                    gate.enter();
                }
            }
            case ESCAPE -> service.gate().another();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean atWaiver(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> service.registrar().waive();
            case ESCAPE -> service.registrar().abandon();
            case L -> {
                return event.isControlDown() && done(Deed.LOCK);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean anywhere(KeyEvent event, Work work, Scene scene) {
        return switch (event.getCode()) {
            case F2 -> done(Deed.SEARCH);
            case F3 -> done(Deed.WALK_IN);
            case F4 -> !event.isAltDown() && done(Deed.CALL);
            case F5 -> {
                service.refresh();
                yield true;
            }
            case F6 -> done(Deed.SORT);
            case F8 -> done(Deed.LET_IN);
            case L -> event.isControlDown() && done(event.isShiftDown() ? Deed.SIGN_OUT : Deed.LOCK);
            case Z -> event.isControlDown() && !isEditing(scene) && done(Deed.UNDO);
            case UP -> event.isControlDown() && done(Deed.SESSION_BACK);
            case DOWN -> event.isControlDown() && done(Deed.SESSION_ON);
            case ESCAPE -> done(Deed.CANCEL);
            case ENTER -> work.spot().isOfEntry() && submitted(event, work.spot());
            default -> false;
        };
    }

    private boolean submitted(KeyEvent event, Spot spot) {
        service.registrar().submit(event.isControlDown() || spot == Spot.ONLY);
        return true;
    }

    /** Ctrl+Z in a line with text is the line's own. */
    private static boolean isEditing(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl line
                && !line.getText().isEmpty()
                && line.isUndoable();
    }

    private boolean at(KeyEvent event, Spot spot) {
        return switch (spot) {
            case SEARCH -> atSearch(event.getCode());
            case SESSIONS -> atSessions(event.getCode());
            case ROSTER -> atRoster(event);
            default -> false;
        };
    }

    private boolean atSearch(KeyCode key) {
        switch (key) {
            case UP -> service.browsing().moveFound(-1);
            case DOWN -> service.browsing().moveFound(1);
            case ENTER -> service.browsing().open();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean atSessions(KeyCode key) {
        switch (key) {
            case UP -> service.browsing().moveSession(-1);
            case DOWN -> service.browsing().moveSession(1);
            case PAGE_UP, HOME -> service.browsing().moveSession(-PAGE);
            case PAGE_DOWN, END -> service.browsing().moveSession(PAGE);
            case ENTER, RIGHT, SPACE -> service.focused(Spot.ROSTER);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean atRoster(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> service.browsing().moveRow(-1);
            case DOWN -> service.browsing().moveRow(1);
            case PAGE_UP -> service.browsing().moveRow(-PAGE);
            case PAGE_DOWN -> service.browsing().moveRow(PAGE);
            case HOME -> service.browsing().moveRow(-Integer.MAX_VALUE);
            case END -> service.browsing().moveRow(Integer.MAX_VALUE);
            case LEFT -> service.focused(Spot.SESSIONS);
            case SPACE -> done(event.isShiftDown() ? Deed.ONE : Deed.CHECK_IN);
            case ENTER -> {
                // Nothing: an Enter too many must let nobody in.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean done(Deed deed) {
        perform(deed, service);
        return true;
    }

    /** What a key does, done by whatever means. */
    static void perform(Deed deed, DeskService service) {
        switch (deed) {
            case SEARCH -> service.browsing().searchAnew("");
            case WALK_IN -> service.enter(false);
            case CALL -> service.enter(true);
            case CHECK_IN -> service.door().toggle();
            case ONE -> service.door().one();
            case UNDO -> service.door().undoLast();
            case SESSION_BACK -> service.browsing().moveSession(-1);
            case SESSION_ON -> service.browsing().moveSession(1);
            case LET_IN -> service.door().letIn();
            case SORT -> service.browsing().sort();
            case LANGUAGE -> service.switchLanguage();
            case LOCK -> service.gate().lock();
            case SIGN_OUT -> service.gate().signOut();
            case NEXT -> service.nextPane();
            case CANCEL -> service.cancel();
        }
    }
}
