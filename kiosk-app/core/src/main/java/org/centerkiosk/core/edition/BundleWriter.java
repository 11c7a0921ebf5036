package org.centerkiosk.core.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.core.trust.TrustException;

/**
 * Writes an edition with all that proves and illustrates it into a folder: a stick, or a share of the local network. The
 * timestamp comes last, so that at each moment the folder holds the bundle before or the one after, whole.
 */
public final class BundleWriter {

    private final Path folder;
    private final Path media;

    private BundleWriter(Path folder) {
        this.folder = folder;
        this.media = folder.resolve(BundleNames.MEDIA);
    }

    /**
     * Writes a bundle, or replaces the one that is there.
     *
     * @param folder made where it is missing; what else lies in it stays
     */
    public static void write(Path folder, BundleContents documents, MediaSource files)
            throws IOException, TrustException {
        new BundleWriter(folder).write(documents, documents.read(), files);
    }

    private void write(BundleContents documents, BundleContents.Read read, MediaSource files) throws IOException {
        Files.createDirectories(media);
        for (MediaFile file : read.head().media()) {
            write(file, files);
        }
        HashedCopy.force(media);
        for (int i = 0; i < documents.roots().size(); i++) {
            document(
                    BundleNames.root(read.rootNumbers().get(i)),
                    documents.roots().get(i));
        }
        document(BundleNames.edition(read.head().number()), documents.edition());
        if (documents.takeover() != null) {
            document(BundleNames.TAKEOVER, documents.takeover());
        }
        HashedCopy.force(folder);
        document(BundleNames.TIMESTAMP, documents.timestamp());
        HashedCopy.force(folder);
        sweep(read);
    }

    private void document(String name, byte[] bytes) throws IOException {
        HashedCopy.write(bytes, folder.resolve(name));
    }

    private void write(MediaFile file, MediaSource files) throws IOException {
        Path target = media.resolve(BundleNames.media(file.sha256()));
        if (isThere(file, target)) {
            return;
        }
        try (InputStream in = files.open(file)) {
            HashedCopy.copy(in, file, target);
        } catch (IOException e) {
            throw new IOException("file " + file.sha256() + " of the edition: " + e.getMessage(), e);
        }
    }

    /** A file of an earlier bundle that is still good need not be written again: sticks are slow. */
    private static boolean isThere(MediaFile file, Path target) {
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(target)) {
            HashedCopy.check(in, file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes what the bundle before has left. */
    private void sweep(BundleContents.Read read) throws IOException {
        String edition = BundleNames.edition(read.head().number());
        Set<String> needed = read.head().media().stream().map(MediaFile::sha256).collect(Collectors.toSet());
        delete(
                folder,
                file -> BundleNames.isReplaceable(file)
                        && !file.getFileName().toString().equals(edition));
        delete(
                media,
                file -> BundleNames.isMedia(file)
                        && !needed.contains(file.getFileName().toString()));
    }

    private static void delete(Path folder, Predicate<Path> isLeft) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(isLeft)
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }
}
