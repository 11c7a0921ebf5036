package org.centerkiosk.hub.simulation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.hub.store.DatabaseConfig;

/** A {@link RegistrationHub} as a process of its own. */
record RegistrationProcess(Process process, URI uri, String token) implements AutoCloseable {

    private static final int CLOSE_SECONDS = 30;

    /** Serves when it returns. */
    static RegistrationProcess start(DatabaseConfig config, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                RegistrationHub.class.getName(),
                folder.toString(),
                config.url()));
        if (config.user() != null) {
            command.add(config.user());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new IOException("the hub ended at once");
        }
        String[] said = line.split(" ", 2);
        return new RegistrationProcess(process, URI.create(said[0]), said[1]);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
