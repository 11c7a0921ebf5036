package org.centerkiosk.hub.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** {@code kiosk hub} as a process of its own, to be killed without a word. */
record HubProcess(Process process, URI uri) implements AutoCloseable {

    /** Serves when it returns. */
    static HubProcess start(Path configuration, Path log) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--config",
                        configuration.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the hub ended at once, see " + log);
        }
        return new HubProcess(process, URI.create(line.strip()));
    }

    /** As a power cut would: nothing is closed, given back or said (SIGKILL on Linux). */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
