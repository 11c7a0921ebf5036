package org.centerkiosk.terminal.takeover;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The pad on which staff type their PIN; what was typed is dots alone. */
public final class PadScreen implements Screen {

    private static final double MARGIN = 72;
    private static final double GAP = 48;
    private static final double PAD_WIDTH = 752;
    private static final double FOOT_ROOM = 88;

    private final TakeoverParts parts;
    private final boolean portrait;
    private final boolean elder;
    private final Takedown takedown;
    private final VBox words = new VBox();
    private final HBox dots = new HBox();
    private final FittedText answer;
    private final Page page = new Page();
    private Keypad keys;
    private Route.@Nullable StaffPad drawn;
    private @Nullable Language drawnIn;

    public PadScreen(TakeoverParts parts, Takedown takedown, boolean elder, Viewport viewport) {
        this.parts = parts;
        this.takedown = takedown;
        this.elder = elder;
        this.portrait = viewport.isPortrait();
        answer = new FittedText(
                " ",
                elder
                        ? List.of(new Step("type-elder-button", 1), new Step("type-elder-note-bold", 2))
                        : List.of(new Step("type-h2", 1), new Step("type-body-bold", 2)),
                "answer");
        dots.getStyleClass().add("dots");
        dots.setAlignment(Pos.CENTER_LEFT);
        dots.setAccessibleRole(AccessibleRole.TEXT);
        words.getStyleClass().add("words");
        keys = new Keypad(takedown, parts.wordings().of(Language.ZH), false);
        page.getChildren().addAll(words, dots, answer, keys);
        page.setPrefSize(viewport.width(), viewport.height());
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(LobbyState state) {
        if (!(state.route() instanceof Route.StaffPad pad)) {
            return;
        }
        Wording wording = parts.wordings().of(state.language());
        if (drawn == null || drawn.down() != pad.down() || state.language() != drawnIn) {
            drawnIn = state.language();
            page.getChildren().remove(keys);
            keys = new Keypad(takedown, wording, pad.down());
            page.getChildren().add(keys);
            heading(wording, pad.down());
        }
        drawn = pad;
        dots(pad.digits(), wording);
        answer.setText(said(pad, wording));
        keys.setWaiting(pad.locked() > 0 || pad.answer() == Route.StaffPad.Answer.CHECKING);
    }

    private void heading(Wording wording, boolean down) {
        words.getChildren()
                .setAll(
                        new IconNode(Icon.LOCK, 88),
                        new FittedText(
                                wording.get(down ? "pad.putBack" : "pad.takeDown"),
                                List.of(new Step("type-alarm-84", 1), new Step("type-alarm-64", 2)),
                                "title"),
                        new FittedText(
                                wording.get(down ? "pad.putBackMeaning" : "pad.takeDownMeaning"),
                                elder ? List.of(new Step("type-told-40", 6)) : List.of(new Step("type-told-34", 6)),
                                "meaning"));
    }

    private void dots(int digits, Wording wording) {
        dots.getChildren().clear();
        for (int place = 0; place < Math.max(PinRule.SHORTEST, digits); place++) {
            Region dot = new Region();
            dot.getStyleClass().addAll("dot", place < digits ? "typed" : "empty");
            dots.getChildren().add(dot);
        }
        dots.setAccessibleText(wording.format("pad.typed", digits));
    }

    private static String said(Route.StaffPad pad, Wording wording) {
        if (pad.locked() > 0) {
            return wording.format("pad.locked", pad.locked() / 60, pad.locked() % 60);
        }
        return switch (pad.answer()) {
            case NONE -> " ";
            case CHECKING -> wording.get("pad.checking");
            case WRONG -> wording.get("pad.wrong");
        };
    }

    /** Words and keys: one below the other with the keys in reach, or side by side. */
    private final class Page extends Pane {

        Page() {
            getStyleClass().add("pad");
        }

        @Override
        protected void layoutChildren() {
            double keysHeight = keys.prefHeight(PAD_WIDTH);
            double answerHeight = 104;
            double dotsHeight = dots.prefHeight(-1);
            double below = dotsHeight + answerHeight + GAP;
            if (portrait) {
                double x = (getWidth() - PAD_WIDTH) / 2;
                double top = getHeight() - FOOT_ROOM - keysHeight;
                keys.resizeRelocate(x, top, PAD_WIDTH, keysHeight);
                answer.resizeRelocate(x, top - answerHeight, PAD_WIDTH, answerHeight);
                dots.resizeRelocate(x, top - below + GAP / 2, PAD_WIDTH, dotsHeight);
                double wordsHeight = words.prefHeight(PAD_WIDTH);
                words.resizeRelocate(x, Math.max(MARGIN, (top - below - wordsHeight) * 0.6), PAD_WIDTH, wordsHeight);
            } else {
                double width = Math.min(PAD_WIDTH, getWidth() - PAD_WIDTH - 3 * MARGIN);
                keys.resizeRelocate(
                        getWidth() - MARGIN - PAD_WIDTH, (getHeight() - keysHeight) / 2, PAD_WIDTH, keysHeight);
                double wordsHeight = words.prefHeight(width);
                double top = Math.max(MARGIN, (getHeight() - wordsHeight - below - GAP) / 2);
                words.resizeRelocate(MARGIN, top, width, wordsHeight);
                dots.resizeRelocate(MARGIN, top + wordsHeight + GAP, width, dotsHeight);
                answer.resizeRelocate(MARGIN, top + wordsHeight + 2 * GAP + dotsHeight, width, answerHeight);
            }
        }
    }
}
