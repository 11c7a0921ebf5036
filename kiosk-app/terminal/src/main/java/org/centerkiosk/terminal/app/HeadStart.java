package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.centerkiosk.config.DisplayConfig;
import org.centerkiosk.terminal.shell.ScreenPicture;
import org.jspecify.annotations.Nullable;

/**
 * What the last start with the same command line learned from its options and its configuration, as far as the first
 * picture needs it: reading them again takes longer than the picture may. A note in the user's cache folder; the start
 * that uses it reads everything all the same and puts right what has changed.
 *
 * @param storage folder with the picture of the last screen
 * @param frame the window
 * @param at instant that {@code --at} begins with, null for the machine's time
 */
record HeadStart(
        Path storage, FirstWindow.Frame frame, @Nullable Instant at) {

    private static final String FORMAT = "1";
    private static final int FIXED_LINES = 6;

    /** Where notes are kept, or nothing for a user without a home. */
    static Optional<Path> folder() {
        String home = System.getProperty("user.home", "");
        return home.isEmpty() || home.equals("?")
                ? Optional.empty()
                : Optional.of(Path.of(home, ".cache", "center-kiosk", "start"));
    }

    /** The note for that command line, if there is one that can be read. */
    static Optional<HeadStart> read(Path folder, List<String> arguments) {
        try {
            List<String> lines = Files.readAllLines(file(folder, arguments));
            if (lines.size() != FIXED_LINES + arguments.size()
                    || !lines.getFirst().equals(FORMAT)
                    || !lines.subList(FIXED_LINES, lines.size()).equals(arguments)) {
                return Optional.empty();
            }
            FirstWindow.Frame frame = new FirstWindow.Frame(
                    Boolean.parseBoolean(lines.get(2)), Integer.parseInt(lines.get(3)), Integer.parseInt(lines.get(4)));
            Instant at = lines.get(5).isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(lines.get(5)));
            return Optional.of(new HeadStart(Path.of(lines.get(1)), frame, at));
        } catch (IOException | UncheckedIOException | NumberFormatException | InvalidPathException e) {
            // Only the head start is lost: the screen comes a moment later.
            return Optional.empty();
        }
    }

    /** Keeps it for the next start; arguments with a line feed are not worth a form of their own. */
    void write(Path folder, List<String> arguments) throws IOException {
        String note = String.join(
                        "\n",
                        FORMAT,
                        storage.toString(),
                        String.valueOf(frame.fullScreen()),
                        String.valueOf(frame.width()),
                        String.valueOf(frame.height()),
                        at == null ? "" : String.valueOf(at.toEpochMilli()))
                + "\n" + String.join("\n", arguments) + "\n";
        Path file = file(folder, arguments);
        if (Files.exists(file) && Files.readString(file).equals(note)) {
            return;
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "start", ".part");
        Files.writeString(draft, note);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path file(Path folder, List<String> arguments) {
        CRC32 sum = new CRC32();
        arguments.forEach(argument -> {
            sum.update(argument.getBytes(StandardCharsets.UTF_8));
            sum.update('\n');
        });
        return folder.resolve(Long.toHexString(sum.getValue()));
    }

    /** The picture it leads to, if that is still true. */
    Optional<ScreenPicture> picture(InstantSource machine) {
        return ScreenPicture.read(storage.resolve(LastScreen.FILE), at == null ? machine.instant() : at);
    }

    /** Keeps for the next start what this one found out. */
    static void note(Launch launch) throws IOException {
        HeadStart head = new HeadStart(
                launch.configured().config().storage().directory(),
                frameOf(launch.configured().config().display()),
                launch.isClockMoved() ? launch.clock().instant() : null);
        Optional<Path> folder = folder();
        if (folder.isPresent()) {
            head.write(folder.get(), launch.begun().arguments());
        }
    }

    static FirstWindow.Frame frameOf(DisplayConfig display) {
        return new FirstWindow.Frame(display.fullScreen(), display.width(), display.height());
    }
}
