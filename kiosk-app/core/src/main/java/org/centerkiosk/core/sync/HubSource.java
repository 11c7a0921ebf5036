package org.centerkiosk.core.sync;

import java.nio.file.Path;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.MediaDownload;
import org.centerkiosk.core.trust.MediaFile;

/**
 * A hub on the network.
 *
 * @param name its address
 */
record HubSource(String name, HubClient client) implements EditionSource {

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public FetchResult root(int number) {
        return client.root(number);
    }

    @Override
    public FetchResult timestamp() {
        return client.timestamp();
    }

    @Override
    public FetchResult edition(int number) {
        return client.edition(number);
    }

    @Override
    public FetchResult takeover() {
        return client.takeover();
    }

    @Override
    public MediaDownload.Result media(MediaFile file, Path target) {
        return client.media(file.sha256(), file.length(), target);
    }

    @Override
    public boolean isCarried() {
        return false;
    }
}
