package org.centerkiosk.terminal.scanscreen;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.StageContent;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown where codes are shown, in words.
 *
 * @param stage of the event that a resident's own code signs up for; null where none was chosen
 * @param staleSince when the numbers were true; null where they are of now
 * @param line below the heading
 * @param trouble what the line is: nothing came of the last code, or the digits did not fit
 * @param typed digits so far
 * @param samples what can be shown
 */
record ScanModel(
        Language language,
        Instant now,
        @Nullable StageContent stage,
        @Nullable Instant staleSince,
        Phase phase,
        String heading,
        String line,
        boolean trouble,
        String typed,
        List<Sample> samples) {

    ScanModel {
        samples = List.copyOf(samples);
    }

    /** What the visitor does. */
    enum Phase {
        /** Shows a code: the camera is on. */
        SHOWING,
        /** Types the last digits of the number. */
        TYPING,
        /** Waits. */
        SENDING
    }

    /** A kind of code, and what comes of it. */
    record Sample(Icon icon, String title, String words) {}

    /**
     * What is said over the camera's picture.
     *
     * @param isOn whether the camera is open, of which there is a sign
     * @param words in the picture's place; empty where there is one
     */
    record Picture(boolean isOn, String words) {}

    /** Without the digits. */
    @Override
    public String toString() {
        return "ScanModel[" + phase + "]";
    }
}
