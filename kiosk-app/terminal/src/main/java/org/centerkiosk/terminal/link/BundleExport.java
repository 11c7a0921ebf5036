package org.centerkiosk.terminal.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.edition.BundleContents;
import org.centerkiosk.core.edition.BundleWriter;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.MediaDownload;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.Timestamp;
import org.centerkiosk.core.trust.TrustException;

/** Writes what a hub has published into a folder, to be carried to terminals that cannot reach it. */
public final class BundleExport {

    private static final int MOST_ROOTS = 1000;

    private final HubClient client;

    public BundleExport(HubClient client) {
        this.client = client;
    }

    /**
     * What was written.
     *
     * @param rootSha256 of the oldest root, with which a terminal that knows none can begin
     */
    public record Exported(int edition, String rootSha256) {}

    /** Waits for the hub; an {@link IOException} says what is wrong and what to do. */
    public Exported write(Path folder) throws IOException {
        try {
            List<byte[]> roots = roots();
            byte[] timestamp = body(client.timestamp());
            Timestamp announced = Timestamp.read(
                    Envelope.parse(DocumentKind.TIMESTAMP, timestamp).payload());
            if (announced.edition() == 0) {
                throw new IOException("the hub has published nothing yet; publish an edition first");
            }
            byte[] edition = body(client.edition(announced.edition()));
            byte[] takeover = announced.takeover() == 0 ? null : body(client.takeover());
            Path passing = Files.createTempDirectory("kiosk-export-");
            try {
                BundleWriter.write(
                        folder,
                        new BundleContents(roots, timestamp, edition, takeover),
                        file -> open(file, passing.resolve("file")));
            } finally {
                Files.deleteIfExists(passing.resolve("file"));
                Files.deleteIfExists(passing);
            }
            return new Exported(announced.edition(), Sha256.hex(roots.getFirst()));
        } catch (TrustException e) {
            throw new IOException(e.getMessage() + "; " + e.remedy(), e);
        }
    }

    private List<byte[]> roots() throws IOException {
        List<byte[]> roots = new ArrayList<>();
        for (int number = 1; number <= MOST_ROOTS; number++) {
            FetchResult result = client.root(number);
            if (result instanceof FetchResult.Failed failed && failed.reason() == FetchResult.Reason.NOT_FOUND) {
                break;
            }
            roots.add(body(result));
        }
        if (roots.isEmpty()) {
            throw new IOException("the hub has no root; check that the address is a hub's");
        }
        return roots;
    }

    private InputStream open(MediaFile file, Path passing) throws IOException {
        return switch (client.media(file.sha256(), file.length(), passing)) {
            case MediaDownload.Stored stored -> Files.newInputStream(stored.file());
            case MediaDownload.NotStored(FetchResult.Failed failure) ->
                throw new IOException(failure.what() + "; " + failure.remedy());
        };
    }

    private static byte[] body(FetchResult result) throws IOException {
        return switch (result) {
            case FetchResult.Fetched fetched -> fetched.body();
            case FetchResult.Failed failed -> throw new IOException(failed.what() + "; " + failed.remedy());
            case FetchResult.NotModified unasked -> throw new IOException("the hub sent nothing; try again");
        };
    }
}
