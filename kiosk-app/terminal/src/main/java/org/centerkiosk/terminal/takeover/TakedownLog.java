package org.centerkiosk.terminal.takeover;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who took the screen down and put it back, line by line: an instant, what was done, by what means. Only ever written at
 * its end, and the one place that says whether the screen is down: so it stays down across a restart. A line that is
 * damaged counts as not written.
 */
public final class TakedownLog {

    private static final Logger LOG = LoggerFactory.getLogger(TakedownLog.class);

    private static final String FILE = "takedown.log";

    private final Path file;

    /** @param folder that the terminal keeps what it has in */
    public TakedownLog(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** What was done. */
    enum Act {
        DOWN,
        UP,
        WRONG_PIN;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** By what means. */
    enum Means {
        KEY,
        PIN;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What all lines together say.
     *
     * @param downSince when it was taken down; null where it is not down
     * @param wrong wrong PINs since the last right one
     * @param lastWrong when the last of them was tried
     */
    public record History(
            @Nullable Instant downSince,
            int wrong,
            @Nullable Instant lastWrong) {

        public static final History NONE = new History(null, 0, null);

        public boolean isDown() {
            return downSince != null;
        }

        History after(Instant at, Act act, Means means) {
            int kept = means == Means.PIN ? 0 : wrong;
            Instant keptLast = means == Means.PIN ? null : lastWrong;
            return switch (act) {
                case DOWN -> new History(at, kept, keptLast);
                case UP -> new History(null, kept, keptLast);
                case WRONG_PIN -> new History(downSince, wrong + 1, at);
            };
        }
    }

    public Path file() {
        return file;
    }

    /** What it says at a start, which it must not prevent. */
    public History history() {
        try {
            return read();
        } catch (IOException e) {
            LOG.error("cannot read {}: {}; whether the screen was taken down is not known", file, e.getMessage());
            return History.NONE;
        }
    }

    /** Reads all of it. What is damaged is passed over; nothing is there before the first takedown. */
    History read() throws IOException {
        History history = History.NONE;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                history = after(history, line);
            }
        } catch (NoSuchFileException e) {
            return History.NONE;
        }
        return history;
    }

    private static History after(History history, String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3) {
            return history;
        }
        try {
            Instant at = Instant.parse(parts[0]);
            for (Act act : Act.values()) {
                for (Means means : Means.values()) {
                    if (act.word().equals(parts[1]) && means.word().equals(parts[2])) {
                        return history.after(at, act, means);
                    }
                }
            }
        } catch (DateTimeParseException e) {
            return history;
        }
        return history;
    }

    /** Adds a line and waits until the disk has it. */
    void append(Instant at, Act act, Means means) throws IOException {
        String line = at + " " + act.word() + " " + means.word() + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            // After a torn line, as a power cut leaves it, this one must stand alone.
            boolean torn = channel.size() > 0 && !endsLine();
            ByteBuffer bytes = ByteBuffer.wrap(((torn ? "\n" : "") + line).getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private boolean endsLine() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) == '\n';
        }
    }
}
