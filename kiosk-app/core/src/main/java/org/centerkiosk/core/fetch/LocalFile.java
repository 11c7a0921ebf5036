package org.centerkiosk.core.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.FetchResult.NotModified;
import org.centerkiosk.core.fetch.FetchResult.Reason;

/** Reads a file as if a server had sent it: conditional on its size and time, within a limit, never half written. */
public final class LocalFile {

    /** Times of files may be as coarse as 2 s (FAT): a file changed later than that before now may change unseen. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final InstantSource clock;

    public LocalFile(InstantSource clock) {
        this.clock = clock;
    }

    public FetchResult read(Path file, Validators known, int maxBytes) {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            if (!before.isRegularFile()) {
                return new Failed(Reason.UNUSABLE_FILE, file + " is not a file", "correct the path");
            }
            Validators validators = validatorsOf(before);
            if (!validators.isEmpty() && validators.equals(known)) {
                return new NotModified(validators, null);
            }
            return before.size() > maxBytes ? tooLarge(file, maxBytes) : read(file, before, validators, maxBytes);
        } catch (NoSuchFileException e) {
            return new Failed(Reason.NOT_FOUND, "there is no file " + file, "put the file there or correct the path");
        } catch (AccessDeniedException e) {
            return new Failed(Reason.REFUSED, file + " may not be read", "let the kiosk's user read it");
        } catch (IOException e) {
            return new Failed(Reason.UNUSABLE_FILE, file + " cannot be read: " + e.getMessage(), "check the drive");
        }
    }

    private static FetchResult read(Path file, BasicFileAttributes before, Validators validators, int maxBytes)
            throws IOException {
        byte[] body;
        try (InputStream in = Files.newInputStream(file)) {
            body = in.readNBytes(maxBytes + 1);
        }
        if (body.length > maxBytes) {
            return tooLarge(file, maxBytes);
        }
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        if (body.length != after.size() || !tagOf(before).equals(tagOf(after))) {
            return new Failed(Reason.UNUSABLE_FILE, file + " is just being written", "none; it is read again");
        }
        return new Fetched(null, body, validators, null);
    }

    private Validators validatorsOf(BasicFileAttributes attributes) {
        Instant modified = attributes.lastModifiedTime().toInstant();
        boolean settled = modified.isBefore(clock.instant().minus(SETTLED));
        return settled ? new Validators(tagOf(attributes), null) : Validators.NONE;
    }

    private static String tagOf(BasicFileAttributes attributes) {
        Instant modified = attributes.lastModifiedTime().toInstant();
        return "\"" + attributes.size() + "-" + modified.getEpochSecond() + "." + modified.getNano() + "\"";
    }

    private static Failed tooLarge(Path file, int limit) {
        return new Failed(
                Reason.TOO_LARGE,
                file + " is larger than the limit of " + limit + " bytes",
                "check that it is the right file; offer a smaller one");
    }
}
