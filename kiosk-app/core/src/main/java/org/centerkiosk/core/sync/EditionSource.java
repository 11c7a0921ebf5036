package org.centerkiosk.core.sync;

import java.nio.file.Path;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.MediaDownload;
import org.centerkiosk.core.trust.MediaFile;

/** Where signed documents come from: a hub, or a folder that a person carried here. What it says is yet to be verified. */
interface EditionSource {

    /** For reports. */
    String name();

    /** Whether it is to be asked at all; one that comes and goes is no mistake while it is gone. */
    boolean isThere();

    /** Not found where there is none of that number. */
    FetchResult root(int number);

    FetchResult timestamp();

    FetchResult edition(int number);

    FetchResult takeover();

    /** Brings the file there, whole and checked by its hash, or not at all. */
    MediaDownload.Result media(MediaFile file, Path target);

    /** Whether a person carried it here, so that its timestamp may have expired on the way. */
    boolean isCarried();
}
