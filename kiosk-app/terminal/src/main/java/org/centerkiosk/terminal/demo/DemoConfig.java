package org.centerkiosk.terminal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** The configuration of a terminal in the demo's centre, as the text of a properties file. */
public final class DemoConfig {

    private static final String FILE = "demo.properties";

    private DemoConfig() {}

    /**
     * The file's text, with dates as of the clock.
     *
     * @param server where {@link DemoServer} is, {@link DemoServer#uri()}
     * @param clock decides which week is the present one
     * @param storage where the terminal keeps what it fetched
     */
    public static String text(URI server, Clock clock, Path storage) {
        WeekShift shift = WeekShift.onto(LocalDate.ofInstant(clock.instant(), DemoCentre.ZONE));
        String bundled = new DatedText(shift).fill(bundled()).replace(DemoFiles.SERVER, server.toString());
        // A backslash in a value is written twice.
        return bundled + "\nstorage.directory = " + storage.toString().replace("\\", "\\\\") + "\n";
    }

    private static String bundled() {
        try (InputStream file = DemoConfig.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
