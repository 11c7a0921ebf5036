package org.centerkiosk.terminal.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hub's own program, which this one knows by its class path alone and starts as processes.
 *
 * @param classPath as for {@code java -cp}
 */
public record HubProgram(String classPath) {

    /** The system property with its class path; set by whoever started this program and has the hub at hand. */
    public static final String PROPERTY = "centerkiosk.hub.classPath";

    private static final String MAIN = "org.centerkiosk.hub.app.Main";

    /** Where the launcher has said where it is. */
    public static Optional<HubProgram> atHand() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(path -> !path.isBlank())
                .map(HubProgram::new);
    }

    /** Starts it; less important than the screen where the system knows of such a thing. */
    Process start(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "5"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath,
                MAIN));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("KIOSK_HUB_LISTEN", "127.0.0.1:0");
        return builder.start();
    }

    /** Runs a command of it to its end. */
    void run(Path log, List<String> arguments) throws IOException, InterruptedException {
        Process process = start(log, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(
                    "kiosk hub " + arguments.getFirst() + " failed: " + said.strip() + " (see " + log + ")");
        }
    }
}
