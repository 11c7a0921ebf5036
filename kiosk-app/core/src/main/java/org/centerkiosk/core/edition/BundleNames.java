package org.centerkiosk.core.edition;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.centerkiosk.core.trust.Sha256;

/** The files of a bundle. Every name is made here of a number or a hash, never of what a document says. */
final class BundleNames {

    static final String TIMESTAMP = "timestamp.json";
    static final String TAKEOVER = "takeover.json";
    static final String MEDIA = "media";

    /** What an older bundle may have left: editions and halves of files. */
    private static final Pattern OURS = Pattern.compile("edition-\\d{1,10}\\.json|new-\\d{1,20}\\.tmp");

    private BundleNames() {}

    static String root(int number) {
        return "root-" + number + ".json";
    }

    static String edition(int number) {
        return "edition-" + number + ".json";
    }

    static String media(String sha256) {
        if (!Sha256.isHex(sha256)) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 in lower-case hexadecimal");
        }
        return sha256;
    }

    static boolean isReplaceable(Path file) {
        return OURS.matcher(file.getFileName().toString()).matches();
    }

    static boolean isMedia(Path file) {
        String name = file.getFileName().toString();
        return Sha256.isHex(name) || isReplaceable(file);
    }
}
