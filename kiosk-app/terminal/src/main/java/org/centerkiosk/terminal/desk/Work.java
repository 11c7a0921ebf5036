package org.centerkiosk.terminal.desk;

import org.centerkiosk.core.event.Language;
import org.jspecify.annotations.Nullable;

/**
 * What staff do at this desk: all that is typed and chosen, and nothing that the hub knows. Immutable.
 *
 * @param spot where the keyboard is
 * @param waiver null while nothing is to be set aside
 * @param notice what came of the last key or code, null where that is long ago
 */
record Work(
        Language language,
        Gate gate,
        Pick pick,
        Spot spot,
        Entry entry,
        @Nullable Waiver waiver,
        @Nullable Notice notice) {

    static Work begin(Language language) {
        return new Work(language, Gate.SHUT, Pick.NONE, Spot.ACCOUNT, Entry.blank(false), null, null);
    }

    Work in(Language other) {
        return new Work(other, gate, pick, spot, entry, waiver, notice);
    }

    Work behind(Gate other) {
        return new Work(language, other, pick, spot, entry, waiver, notice);
    }

    Work at(Pick other) {
        return new Work(language, gate, other, spot, entry, waiver, notice);
    }

    Work at(Spot other) {
        return new Work(language, gate, pick, other, entry, waiver, notice);
    }

    Work with(Entry other) {
        return new Work(language, gate, pick, spot, other, waiver, notice);
    }

    Work asking(@Nullable Waiver other) {
        return new Work(language, gate, pick, spot, entry, other, notice);
    }

    Work saying(@Nullable Notice other) {
        return new Work(language, gate, pick, spot, entry, waiver, other);
    }

    /** Of somebody else, who is to see nothing of what was typed before. */
    Work anew() {
        return new Work(language, gate, pick.searching(""), spot, Entry.blank(false), null, null);
    }

    /** Without the people. */
    @Override
    public String toString() {
        return "Work[" + gate.kind() + ", " + spot + "]";
    }
}
