package org.centerkiosk.core.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.centerkiosk.core.fetch.Address;
import org.centerkiosk.core.fetch.Failures;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;

/** Brings a file that is named by its hash: into a temporary file, and under its name once length and hash agree. */
public final class MediaDownload {

    private static final Duration BEGIN = Duration.ofSeconds(30);
    private static final int BUFFER = 1 << 16;

    private final HubTransport transport;
    private final Duration overall;

    MediaDownload(HubTransport transport, Duration overall) {
        this.transport = transport;
        this.overall = overall;
    }

    /** What became of it. */
    public sealed interface Result {}

    /** The file is there, whole. */
    public record Stored(Path file) implements Result {}

    /** No file is there. */
    public record NotStored(Failed failure) implements Result {}

    Result download(String sha256, long length, Path target) {
        HubAddress.requireSha256("the name of a file", sha256);
        URI uri = transport.hub().resolve("/v1/media/" + sha256);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("User-Agent", "CenterKiosk")
                .GET()
                .build();
        HubTransport.Answer<InputStream> answer =
                transport.exchange(request, head -> HttpResponse.BodySubscribers.ofInputStream(), BEGIN);
        HttpResponse<InputStream> response = answer.response();
        if (response == null) {
            return new NotStored(answer.failed(uri));
        }
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                return new NotStored(Failures.status(uri, response.statusCode(), null));
            }
            Future<Result> storing = transport.threads().submit(() -> store(uri, body, sha256, length, target));
            return finish(uri, storing, body);
        } catch (IOException e) {
            return new NotStored(Failures.of(uri, e, true));
        }
    }

    /** A server that dribbles is left at the overall time-out: closing the body ends the reading. */
    private Result finish(URI uri, Future<Result> storing, InputStream body) throws IOException {
        try {
            return storing.get(overall.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            body.close();
            return new NotStored(Failures.tooSlow(uri, overall));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotStored(new Failed(
                    Reason.UNREACHABLE, Address.shown(uri) + " was not waited for", "none, the program is ending"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("storing " + uri + " failed in the program itself", e.getCause());
        } finally {
            storing.cancel(true);
        }
    }

    private static Result store(URI uri, InputStream body, String sha256, long length, Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path temporary = Files.createTempFile(target.toAbsolutePath().getParent(), "new-", ".tmp");
            try {
                return move(uri, temporary, copy(body, temporary, length), sha256, target);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (BodyException e) {
            return new NotStored(Failures.of(uri, e.cause, true));
        } catch (IOException e) {
            return new NotStored(new Failed(
                    Reason.UNUSABLE_FILE,
                    target + " cannot be written: " + e.getMessage(),
                    "check the drive and its free space"));
        }
    }

    private static Result move(URI uri, Path temporary, String seen, String sha256, Path target) throws IOException {
        if (!seen.equals(sha256)) {
            return new NotStored(new Failed(
                    Reason.UNEXPECTED,
                    Address.shown(uri) + " is not the file that was published: " + seen,
                    "see what lies between the hub and here; it is tried again"));
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            // Somebody else brought the same file.
        }
        return new Stored(target);
    }

    /** Copies at most the length and says what came: its hash, or its length where that is wrong. */
    private static String copy(InputStream body, Path temporary, long length) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long sum = 0;
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                sum += read;
                if (sum > length) {
                    return "it has more than " + length + " bytes";
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
        return sum < length
                ? "it has " + sum + " bytes instead of " + length
                : HexFormat.of().formatHex(digest.digest());
    }

    private static int read(InputStream body, byte[] buffer) throws BodyException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new BodyException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The network's fault, not the drive's. */
    private static final class BodyException extends IOException {
        private static final long serialVersionUID = 1L;
        private final IOException cause;

        BodyException(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
