package org.centerkiosk.core.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.fetch.LocalFile;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.MediaFile;

/**
 * An edition that {@link BundleWriter} wrote into a folder, read as if a hub served it. What it says is yet to be
 * verified, like anything that a person carries in; reading it is bounded, follows no link and never leaves the folder.
 */
public final class EditionBundle {

    private final Path folder;
    private final LocalFile files;

    public EditionBundle(Path folder, InstantSource clock) {
        this.folder = folder;
        this.files = new LocalFile(clock);
    }

    public Path folder() {
        return folder;
    }

    /** Whether a bundle lies there at all. */
    public boolean isThere() {
        return Files.isRegularFile(folder.resolve(BundleNames.TIMESTAMP), LinkOption.NOFOLLOW_LINKS);
    }

    /** Not found where it has none of that number. */
    public FetchResult root(int number) {
        return document(DocumentKind.ROOT, BundleNames.root(number));
    }

    public FetchResult timestamp() {
        return document(DocumentKind.TIMESTAMP, BundleNames.TIMESTAMP);
    }

    public FetchResult edition(int number) {
        return document(DocumentKind.EDITION, BundleNames.edition(number));
    }

    public FetchResult takeover() {
        return document(DocumentKind.TAKEOVER, BundleNames.TAKEOVER);
    }

    private FetchResult document(DocumentKind kind, String name) {
        Path file = folder.resolve(name);
        return isLinkOrOther(file) ? noPlainFile(file) : files.read(file, Validators.NONE, kind.maxBytes());
    }

    /** Copies a file to that place once its length and hash are right; empty where that went well. */
    public Optional<Failed> media(MediaFile file, Path target) {
        return read(file, in -> HashedCopy.copy(in, file, target));
    }

    /** Whether a file is there with the right length and hash; empty where it is. */
    public Optional<Failed> checkMedia(MediaFile file) {
        return read(file, in -> HashedCopy.check(in, file));
    }

    private interface Use {
        void of(InputStream in) throws IOException;
    }

    private Optional<Failed> read(MediaFile file, Use use) {
        Path media = folder.resolve(BundleNames.MEDIA);
        Path path = media.resolve(BundleNames.media(file.sha256()));
        if (Files.isSymbolicLink(media) || isLinkOrOther(path)) {
            return Optional.of(noPlainFile(path));
        }
        try (InputStream in = Files.newInputStream(path)) {
            use.of(in);
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(new Failed(Reason.NOT_FOUND, "there is no file " + path, "write the folder again"));
        } catch (IOException e) {
            return Optional.of(new Failed(
                    Reason.UNUSABLE_FILE,
                    path + " cannot be taken: " + e.getMessage(),
                    "check both drives, then write the folder again"));
        }
    }

    /** A link leads out of the folder; a pipe would be waited for; a folder is none of ours. */
    private static boolean isLinkOrOther(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Failed noPlainFile(Path file) {
        return new Failed(Reason.REFUSED, file + " is no plain file", "write the folder again");
    }
}
