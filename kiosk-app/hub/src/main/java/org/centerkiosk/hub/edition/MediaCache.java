package org.centerkiosk.hub.edition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.hub.http.ServedFile;

/**
 * Pictures as files, for the server to send straight from the disk. The database holds them; this folder may be deleted
 * at any time, and each instance has its own.
 */
final class MediaCache {

    private static final Map<String, String> ENDINGS = Map.of("image/png", ".png", "image/jpeg", ".jpg");

    /** What a file takes beyond its bytes. */
    private static final long SLACK = 1 << 16;

    private final Path folder;

    MediaCache(Path folder) {
        this.folder = folder;
    }

    Optional<ServedFile> find(String sha256) {
        return ENDINGS.entrySet().stream()
                .map(ending -> new ServedFile(path(sha256, ending.getValue()), ending.getKey(), sha256))
                .filter(file -> Files.isRegularFile(file.path()))
                .findFirst();
    }

    /** What has its name is whole, for it got it last. */
    ServedFile put(String sha256, String type, byte[] bytes) throws IOException {
        Path file = path(sha256, ENDINGS.getOrDefault(type, ".bin"));
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "new-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer in = ByteBuffer.wrap(bytes);
                while (in.hasRemaining()) {
                    channel.write(in);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return new ServedFile(file, type, sha256);
    }

    /** Whether so many bytes more can hardly be kept. */
    boolean isFull(long bytes) {
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there != null && Files.getFileStore(there).getUsableSpace() < bytes + SLACK;
        } catch (IOException e) {
            return false;
        }
    }

    private Path path(String sha256, String ending) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ending);
    }
}
