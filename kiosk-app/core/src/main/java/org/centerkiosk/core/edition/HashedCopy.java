package org.centerkiosk.core.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.centerkiosk.core.trust.MediaFile;
import org.jspecify.annotations.Nullable;

/** Copies what must have a known length and hash: under its name it is whole, or it is not there. */
final class HashedCopy {

    private static final int BUFFER = 1 << 16;

    private HashedCopy() {}

    /** Copies at most one byte more than it may have; an {@link IOException} says what is wrong with it. */
    static void copy(InputStream in, MediaFile file, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "new-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                check(in, file, channel);
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    static void write(byte[] bytes, Path target) throws IOException {
        Path temporary = Files.createTempFile(target.toAbsolutePath().getParent(), "new-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                putAll(channel, ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Reads it to its end and compares, without keeping it. */
    static void check(InputStream in, MediaFile file) throws IOException {
        check(in, file, null);
    }

    private static void check(InputStream in, MediaFile file, @Nullable FileChannel out) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long sum = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum += read;
            if (sum > file.length()) {
                throw new IOException("it has more than " + file.length() + " bytes");
            }
            digest.update(buffer, 0, read);
            if (out != null) {
                putAll(out, ByteBuffer.wrap(buffer, 0, read));
            }
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        if (sum < file.length() || !hash.equals(file.sha256())) {
            throw new IOException("it has " + sum + " bytes with the SHA-256 " + hash + ", not " + file.length()
                    + " bytes with " + file.sha256());
        }
    }

    private static void putAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Names are durable only once their folder is, and sticks are pulled out at once; Windows knows no such thing. */
    static void force(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
