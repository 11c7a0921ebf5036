package org.centerkiosk.hub.http;

import java.util.List;

/** Strong validators made of a hash (RFC 9110, 8.8.3); the compressed form has one of its own. */
final class EntityTag {

    private static final String COMPRESSED = "-gzip";

    private EntityTag() {}

    static String of(String sha256, boolean compressed) {
        return '"' + sha256 + (compressed ? COMPRESSED : "") + '"';
    }

    /** Whether an If-None-Match names it, in whichever form (weak comparison; RFC 9110, 13.1.2). */
    static boolean isIn(List<String> ifNoneMatch, String sha256) {
        for (String list : ifNoneMatch) {
            // What our own clients send, without a look at each character.
            if (list.length() == sha256.length() + 2 && list.startsWith(sha256, 1) && list.startsWith("\"")) {
                return list.endsWith("\"");
            }
            for (String member : list.split(",")) {
                String tag = member.strip();
                if (tag.equals("*") || hashIn(tag).equals(sha256)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String hashIn(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        if (strong.length() < 2 || !strong.startsWith("\"") || !strong.endsWith("\"")) {
            return "";
        }
        String value = strong.substring(1, strong.length() - 1);
        return value.endsWith(COMPRESSED) ? value.substring(0, value.length() - COMPRESSED.length()) : value;
    }
}
