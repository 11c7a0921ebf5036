package org.centerkiosk.core.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.centerkiosk.core.store.StoredDocument;

/** Makes a file of the cache from the bytes of a picture, unless it is there already. */
final class PictureIntake {

    private final MediaFolder folder;
    private final MediaLimits limits;
    private final PictureReader reader;

    PictureIntake(MediaFolder folder, MediaLimits limits) {
        this.folder = folder;
        this.limits = limits;
        this.reader = new PictureReader(limits);
    }

    /** The name of its file. */
    String take(byte[] bytes) throws PictureException {
        String sha256 = StoredDocument.digest(bytes);
        Optional<String> known = folder.find(sha256, limits.longerSide());
        if (known.isPresent()) {
            return known.get();
        }
        PictureFormat format = PictureFormat.of(bytes);
        BufferedImage image = reader.read(bytes, format);
        try {
            PictureWriter.Encoded encoded = PictureWriter.encode(image, format);
            if (folder.bytes() + encoded.bytes().length > limits.folderBytes()) {
                throw new PictureException(
                        "does not fit: pictures take " + (limits.folderBytes() >> 20) + " MB already",
                        "use smaller or fewer pictures");
            }
            return folder.store(sha256, limits.longerSide(), encoded);
        } catch (IOException e) {
            throw new PictureException("cannot be kept: " + e.getMessage(), "check the disk and its free space");
        }
    }
}
