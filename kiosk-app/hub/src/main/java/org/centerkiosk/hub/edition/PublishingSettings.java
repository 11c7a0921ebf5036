package org.centerkiosk.hub.edition;

import java.nio.file.Path;

/**
 * Where and how much.
 *
 * @param centre whose hub it is
 * @param media folder for pictures that are served; may be deleted at any time, the database holds them
 * @param mediaBytes of all pictures together
 */
public record PublishingSettings(String centre, Path media, long mediaBytes) {

    /** Room for some thousand posters. */
    public static final long MEDIA_BYTES = 4L << 30;

    public PublishingSettings {
        if (mediaBytes < 0) {
            throw new IllegalArgumentException("room for " + mediaBytes + " bytes of pictures");
        }
    }
}
