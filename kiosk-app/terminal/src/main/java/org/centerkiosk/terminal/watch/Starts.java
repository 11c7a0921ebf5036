package org.centerkiosk.terminal.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last starts that did not end in order, one line each, in a file: a program that crashes or hangs again and again
 * recognises it by them. Read before anything else, so it does no more than read and write some lines.
 */
public final class Starts {

    /** Nobody restarts this program, so nobody counts. */
    public static final Starts UNCOUNTED = new Starts(null, 0);

    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** More lines than the last step needs. */
    private static final int MOST = 20;

    private final @Nullable Path file;
    private final int before;

    private Starts(@Nullable Path file, int before) {
        this.file = file;
        this.before = before;
    }

    /** Notes this start. Where that cannot be done, it counts as the first. */
    public static Starts begin(Path folder, String role, Instant now) {
        Path file = folder.resolve("starts-" + role);
        List<Instant> recent = recent(file, now);
        List<String> lines = new ArrayList<>(recent.stream()
                .skip(Math.max(0, recent.size() - MOST))
                .map(Instant::toString)
                .toList());
        lines.add(now.toString());
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "starts", ".part");
            Files.write(draft, lines);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LoggerHolder.LOG.warn("cannot note this start in {}: {}", file, e.getMessage());
        }
        return new Starts(file, recent.size());
    }

    /** A clock that was set back makes starts of the future, which say nothing. */
    private static List<Instant> recent(Path file, Instant now) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .flatMap(line -> instant(line).stream())
                    .filter(start -> !start.isAfter(now) && start.isAfter(now.minus(WINDOW)))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<Instant> instant(String line) {
        try {
            return Optional.of(Instant.parse(line));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What this start dares. */
    public Recovery recovery() {
        return Recovery.after(before);
    }

    /** For staff; empty where all is well. */
    public List<String> problems() {
        String all = "the program ended " + before + " times within " + WINDOW.toMinutes()
                + " minutes, by itself or hanging: ";
        return switch (recovery()) {
            case NONE -> List.of();
            case SOFTWARE -> List.of(all + "it draws without the graphics card until it is started anew; see its log");
            case PLAIN -> List.of(all + "a plain page of today's events is on show for a while; see its log");
            case BARE -> List.of(all + "a page without events is on show for a while; see its log");
        };
    }

    /** It ends as it should: the next start counts as the first. */
    public void endInOrder() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LoggerHolder.LOG.warn("cannot delete {}: {}", file, e.getMessage());
        }
    }

    /** Not made before the first picture. */
    private static final class LoggerHolder {
        private static final Logger LOG = LoggerFactory.getLogger(Starts.class);
    }
}
