package org.centerkiosk.core.edition;

import java.io.IOException;
import java.io.InputStream;
import org.centerkiosk.core.trust.MediaFile;

/** Where the files of an edition come from. What it gives is checked. */
@FunctionalInterface
public interface MediaSource {

    /** The bytes of a file; the caller closes it. */
    InputStream open(MediaFile file) throws IOException;
}
