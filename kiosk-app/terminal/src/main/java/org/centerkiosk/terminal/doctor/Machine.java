package org.centerkiosk.terminal.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The files and commands by which Linux says what it has.
 *
 * @param root in front of each path
 * @param commands run where files do not say it
 */
record Machine(Path root, Commands commands) {

    private static final int SECONDS = 5;

    /** Runs a command and hands out what it printed; nothing where it is missing, fails or hangs. */
    @FunctionalInterface
    interface Commands {
        Optional<String> run(String... command);
    }

    /** This one. */
    static Machine here() {
        return new Machine(Path.of("/"), Machine::run);
    }

    private static Optional<String> run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? Optional.of(said.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** @param path absolute, as on the machine */
    Path at(String path) {
        return root.resolve(path.substring(1));
    }

    boolean has(String path) {
        return Files.exists(at(path), java.nio.file.LinkOption.NOFOLLOW_LINKS);
    }

    /** What the file says, without the line feed at its end. */
    Optional<String> text(String path) {
        try {
            return Optional.of(Files.readString(at(path)).strip());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** The names in that folder, sorted; none where there is no such folder. */
    List<String> names(String folder) {
        try (Stream<Path> found = Files.list(at(folder))) {
            return found.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether systemd was told to start nothing by that name. */
    boolean isMasked(String unit) {
        return Stream.of("/run/systemd/system/", "/etc/systemd/system/")
                .anyMatch(folder -> leadsNowhere(folder + unit));
    }

    private boolean leadsNowhere(String link) {
        try {
            return Files.isSymbolicLink(at(link))
                    && Files.readSymbolicLink(at(link)).equals(Path.of("/dev/null"));
        } catch (IOException e) {
            return false;
        }
    }
}
