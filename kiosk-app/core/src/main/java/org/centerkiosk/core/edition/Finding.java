package org.centerkiosk.core.edition;

import java.util.List;
import java.util.Locale;

/**
 * Something that speaks against publishing an edition.
 *
 * @param weight whether it may be published all the same
 * @param what is wrong, in English
 * @param events the UIDs of the events that are meant; empty where the edition as a whole is
 * @param remedy what to do about it
 */
public record Finding(Weight weight, String what, List<String> events, String remedy) {

    private static final int SHOWN = 3;

    /** How much it weighs. */
    public enum Weight {
        /** It must be mended first. */
        BLOCKS,
        /** An editor should have seen it. */
        WARNS
    }

    public Finding {
        events = List.copyOf(events);
    }

    public boolean blocks() {
        return weight == Weight.BLOCKS;
    }

    /** {@code blocks: … (uid, uid, uid and 4 more) – remedy}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(weight.name().toLowerCase(Locale.ROOT))
                .append(": ")
                .append(what);
        if (!events.isEmpty()) {
            line.append(" (")
                    .append(String.join(", ", events.stream().limit(SHOWN).toList()));
            line.append(events.size() > SHOWN ? " and " + (events.size() - SHOWN) + " more)" : ")");
        }
        return line.append(" – ").append(remedy).toString();
    }
}
