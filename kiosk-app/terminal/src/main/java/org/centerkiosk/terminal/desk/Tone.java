package org.centerkiosk.terminal.desk;

import java.util.List;

/** The sounds of the desk, so that nobody need look: each verdict has its own. */
enum Tone {
    /** Up: he is in. */
    ARRIVED(note(660, 90), note(880, 140)),
    /** Twice the same: he was in before. */
    ALREADY(note(660, 80), rest(60), note(660, 80)),
    /** Three short ones, like a clock. */
    EARLY(note(990, 50), rest(70), note(990, 50), rest(70), note(990, 50)),
    OVER(note(990, 50), rest(70), note(740, 160)),
    /** Up and down: another door. */
    WRONG_SESSION(note(520, 110), note(780, 110), note(520, 160)),
    /** Down and deep: no. */
    CANCELLED(note(330, 160), note(220, 320)),
    /** A long even one: wait. */
    WAITING(note(587, 380)),
    /** Two different ones that leave it open. */
    UNKNOWN(note(392, 140), rest(40), note(523, 220)),
    REGISTERED(note(523, 80), note(659, 80), note(784, 150)),
    UNDONE(note(660, 80), note(440, 120)),
    REFUSED(note(294, 120), rest(50), note(294, 220));

    private final List<Note> notes;

    /**
     * A part of a sound.
     *
     * @param hertz its pitch, 0 for silence
     */
    record Note(int hertz, int millis) {}

    Tone(Note... notes) {
        this.notes = List.of(notes);
    }

    List<Note> notes() {
        return notes;
    }

    private static Note note(int hertz, int millis) {
        return new Note(hertz, millis);
    }

    private static Note rest(int millis) {
        return new Note(0, millis);
    }
}
