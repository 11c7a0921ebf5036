package org.centerkiosk.core.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import org.centerkiosk.core.fetch.Address;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.fetch.FetchRequest;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.fetch.LocalFile;
import org.centerkiosk.core.fetch.Validators;

/** Fetches a picture's bytes from wherever its address leads. */
final class PictureSource {

    /** WebP only where there is nothing else: decoding it takes much memory. */
    private static final String ACCEPT = "image/jpeg, image/png, image/gif, image/webp;q=0.5";

    private final FetchClient client;
    private final LocalFile files;
    private final FetchLimits limits;

    PictureSource(FetchClient client, LocalFile files, FetchLimits limits) {
        this.client = client;
        this.files = files;
        this.limits = limits;
    }

    FetchResult fetch(WantedPicture wanted, Validators known) throws PictureException {
        if (DataUri.isOne(wanted.uri())) {
            return new Fetched(null, DataUri.decode(wanted.uri()), Validators.NONE, null);
        }
        URI uri = uri(wanted.uri());
        if (Address.isWeb(uri)) {
            return client.fetch(new FetchRequest(uri, wanted.authorization(), known, ACCEPT, limits));
        }
        if (!"file".equalsIgnoreCase(uri.getScheme())) {
            throw badAddress();
        }
        if (!wanted.localAllowed()) {
            return new Failed(
                    Reason.REFUSED,
                    Address.shown(uri) + " is a file of this machine, and the schedule comes from elsewhere",
                    "give an http or https address");
        }
        try {
            return files.read(Path.of(uri), known, limits.maxBytes());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw badAddress();
        }
    }

    private static URI uri(String text) throws PictureException {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw badAddress();
        }
    }

    private static PictureException badAddress() {
        return new PictureException(
                "has an address that cannot be read", "give a whole http, https, file or data address");
    }
}
