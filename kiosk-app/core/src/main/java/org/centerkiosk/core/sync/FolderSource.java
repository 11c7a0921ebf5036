package org.centerkiosk.core.sync;

import java.nio.file.Path;
import java.util.Optional;
import org.centerkiosk.core.edition.EditionBundle;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.MediaDownload;
import org.centerkiosk.core.trust.MediaFile;

/** A folder on a stick or a share that a person wrote an edition into. */
record FolderSource(EditionBundle bundle) implements EditionSource {

    @Override
    public String name() {
        return bundle.folder().toString();
    }

    /** A stick that is not plugged in is no mistake. */
    @Override
    public boolean isThere() {
        return bundle.isThere();
    }

    @Override
    public FetchResult root(int number) {
        return bundle.root(number);
    }

    @Override
    public FetchResult timestamp() {
        return bundle.timestamp();
    }

    @Override
    public FetchResult edition(int number) {
        return bundle.edition(number);
    }

    @Override
    public FetchResult takeover() {
        return bundle.takeover();
    }

    @Override
    public MediaDownload.Result media(MediaFile file, Path target) {
        Optional<FetchResult.Failed> failure = bundle.media(file, target);
        return failure.<MediaDownload.Result>map(MediaDownload.NotStored::new)
                .orElseGet(() -> new MediaDownload.Stored(target));
    }

    @Override
    public boolean isCarried() {
        return true;
    }
}
