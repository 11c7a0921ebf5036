package org.centerkiosk.terminal.signup;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IdleRing;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.shell.VoicePill;

/** What this step asks, and at the right the seconds that are left. */
final class FormHead extends Region {

    private static final double RING = 104;
    private static final double GAP = 16;
    private static final double WORDS = 108;

    private final FormSizes sizes;
    private final VoicePill voice;
    private final FittedText heading;
    private final FittedText line;
    private final TextLine ringWords;
    private final IdleRing ring = new IdleRing();

    /** @param voice beside the ring, where prompts can be spoken */
    FormHead(FormSizes sizes, VoicePill voice) {
        this.sizes = sizes;
        this.voice = voice;
        heading = sizes.text("", sizes.type().heading());
        line = sizes.text("", sizes.type().line(), "form-line");
        ringWords = TextLine.wrapped("", 2, "type-detail", "ring-words").aligned(Pos.TOP_RIGHT);
        ring.getStyleClass().add("on-paper");
        getStyleClass().add("form-head");
        getChildren().addAll(heading, line, ringWords, voice, ring);
    }

    void show(String words, String below, SignUpModel.Wait wait, String idle) {
        heading.setText(words);
        line.setText(below);
        ringWords.setText(idle);
        ring.show(wait.left(), wait.of(), wait.spoken());
        ring.pulse(wait.urgent() && wait.left() % 2 == 1);
    }

    void wipe() {
        heading.setText("");
        line.setText("");
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || !voice.isOffered() || !sizes.isElder()) {
            return sizes.head();
        }
        double room = room(width);
        return Math.max(sizes.head(), Math.ceil(heading.prefHeight(room)) + Math.ceil(line.prefHeight(room)));
    }

    private double room(double width) {
        return width - RING - GAP - beside() - GAP;
    }

    /** What stands at the left of the ring. */
    private double beside() {
        if (voice.isOffered()) {
            return Math.ceil(voice.prefWidth(-1));
        }
        return sizes.isElder() ? 0 : WORDS;
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth() - RING;
        ring.resizeRelocate(right, 0, RING, RING);
        ringWords.setVisible(!sizes.isElder() && !voice.isOffered());
        double words = beside();
        voice.resizeRelocate(right - GAP - words, 0, words, RING);
        ringWords.resizeRelocate(right - GAP - words, (RING - 64) / 2, WORDS, 64);
        double room = room(getWidth());
        double top = Math.ceil(heading.prefHeight(room));
        double below = Math.ceil(line.prefHeight(room));
        double y = Math.max(0, (getHeight() - top - below) / 2);
        heading.resizeRelocate(0, y, room, top);
        line.resizeRelocate(0, y + top, room, below);
    }
}
