package org.centerkiosk.terminal.signup;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.IdleRing;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.shell.VoicePill;
import org.centerkiosk.terminal.text.Wording;

/** The dock of a ticket: the seconds until all of it is wiped, and the button that wipes it now. */
final class ResultDock extends HBox {

    private static final double PRIMARY = 360;

    private final IdleRing ring = new IdleRing();
    private final TextLine first;
    private final TextLine second = TextLine.of("", "type-detail", "dock-dim");
    private final DockButton done;
    private final boolean elder;
    private final VoicePill voice;

    /** @param voice before the button, where prompts can be spoken */
    ResultDock(boolean elder, VoicePill voice, String words, Runnable action) {
        this.elder = elder;
        this.voice = voice;
        first = TextLine.of("", elder ? "type-elder-note" : "type-body", "dock-words");
        done = DockButton.of(words);
        done.getStyleClass().addAll("primary", "ready");
        done.setMinWidth(PRIMARY);
        done.setOnAction(action);
        VBox lines = elder ? new VBox(first) : new VBox(first, second);
        lines.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getStyleClass().addAll("dock", "form-dock");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(ring, lines, space, voice, done);
    }

    void show(SignUpModel.Wait wait, Wording wording) {
        ring.show(wait.left(), wait.of(), wait.spoken());
        ring.pulse(wait.urgent() && wait.left() % 2 == 1);
        boolean little = elder || voice.isOffered();
        first.setText(wording.get(little ? "result.clearsShort" : "result.clears"));
        second.setText(little ? "" : wording.get("result.nothingStays"));
        second.setManaged(!little);
    }
}
