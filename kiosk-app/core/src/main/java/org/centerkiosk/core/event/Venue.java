package org.centerkiosk.core.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree centre › institute › station › point.
 *
 * @param id names it for good, in addresses and on command lines: up to 64 letters, digits, dots, hyphens and underscores
 * @param kind its level in the tree
 * @param parent the id of the venue above it, null at the centre alone
 * @param name what people call it
 * @param address where it is, null where that is not said
 */
public record Venue(
        String id,
        Kind kind,
        @Nullable String parent,
        LocalText name,
        @Nullable LocalText address) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** The levels, from the top. */
    public enum Kind {
        /** 中心 */
        CENTRE,
        /** 所 */
        INSTITUTE,
        /** 站 */
        STATION,
        /** 点 */
        POINT
    }

    public Venue {
        requireId(id);
        if ((parent == null) != (kind == Kind.CENTRE)) {
            throw new IllegalArgumentException(
                    "venue " + id + ": a centre has no venue above it, and every other venue has one");
        }
        if (parent != null) {
            requireId(parent);
        }
    }

    public Venue(String id, Kind kind, @Nullable String parent, LocalText name) {
        this(id, kind, parent, name, null);
    }

    /** Whether a text can be the id of a venue. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static void requireId(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is no id of a venue: use up to 64 letters, digits, dots, hyphens and underscores");
        }
    }
}
