package org.centerkiosk.core.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files named by the content they were made from; what has its name is whole, for it got it last. */
final class MediaFolder {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{64}-\\d{1,5}\\.(png|jpg)");
    private static final List<String> ENDINGS = List.of("jpg", "png");

    private final Path root;

    MediaFolder(Path root) {
        this.root = root;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** Whether it is a name of ours and its file is there. */
    boolean has(String name) {
        return NAME.matcher(name).matches() && Files.isRegularFile(path(name));
    }

    /** The name of the file that was made from that content for that size, if there is one. */
    Optional<String> find(String sha256, int longerSide) {
        return ENDINGS.stream()
                .map(ending -> name(sha256, longerSide, ending))
                .filter(this::has)
                .findFirst();
    }

    String store(String sha256, int longerSide, PictureWriter.Encoded picture) throws IOException {
        String name = name(sha256, longerSide, picture.ending());
        Path file = path(name);
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "new-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(picture.bytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return name;
    }

    private static String name(String sha256, int longerSide, String ending) {
        return sha256.substring(0, 2) + "/" + sha256 + "-" + longerSide + "." + ending;
    }

    /** What all files take together. */
    long bytes() throws IOException {
        long sum = 0;
        for (Path file : files()) {
            sum += Files.size(file);
        }
        return sum;
    }

    /** Deletes files without a reference; younger ones may be on their way to one. */
    void sweep(Set<String> referenced, Instant olderThan) throws IOException {
        for (Path file : files()) {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (!referenced.contains(name)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(root, 2)) {
            return new ArrayList<>(tree.filter(Files::isRegularFile).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
