package org.centerkiosk.terminal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** The bundled schedules and pictures as they are in one week; each is shifted once, when it is first asked for. */
final class DemoFiles {

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "ics", "text/calendar;charset=UTF-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "jpg", "image/jpeg",
            "png", "image/png");

    /** No dot but that of the ending, so that no path leads out of the two folders. */
    private static final Pattern PATH = Pattern.compile("/(feeds|media)/[a-z0-9-]+\\.(ics|xlsx|jpg|png)");

    /** Stands in the schedules for the server's address, which no file can know; readers want absolute links. */
    static final String SERVER = "{server}";

    private static final WeekShift UNSHIFTED = new WeekShift(0);

    private final WeekShift shift;
    private final URI server;
    private final Map<String, Optional<DemoFile>> files = new ConcurrentHashMap<>();

    /** The server's address ends with no slash. */
    DemoFiles(WeekShift shift, URI server) {
        this.shift = shift;
        this.server = server;
    }

    WeekShift shift() {
        return shift;
    }

    /** The file at that path of the server, empty where there is none. */
    Optional<DemoFile> at(String path) {
        return PATH.matcher(path).matches() ? files.computeIfAbsent(path, this::load) : Optional.empty();
    }

    private Optional<DemoFile> load(String path) {
        try (InputStream resource = DemoFiles.class.getResourceAsStream(path.substring(1))) {
            if (resource == null) {
                return Optional.empty();
            }
            byte[] bundled = resource.readAllBytes();
            WeekShift own = path.startsWith("/feeds/") ? shift : UNSHIFTED;
            String type = path.substring(path.lastIndexOf('.') + 1);
            Instant modified = own.monday().atStartOfDay(DemoCentre.ZONE).toInstant();
            byte[] body = shifted(type, bundled, own);
            return Optional.of(new DemoFile(CONTENT_TYPES.get(type), etag(bundled, own), modified, body));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled " + path + " cannot be read", e);
        }
    }

    private byte[] shifted(String type, byte[] bundled, WeekShift shift) throws IOException {
        return switch (type) {
            case "ics" -> ShiftedCalendar.shift(withAddress(bundled), shift);
            case "xlsx" -> Sheet.read(bundled).shifted(shift).write();
            default -> bundled;
        };
    }

    private byte[] withAddress(byte[] calendar) {
        return new String(calendar, StandardCharsets.UTF_8)
                .replace(SERVER, server.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Of what the file is made from: a workbook written twice differs in bytes that mean nothing. */
    private static String etag(byte[] bundled, WeekShift shift) {
        CRC32C checksum = new CRC32C();
        checksum.update(bundled);
        return "W/\"%08x-%d\"".formatted(checksum.getValue(), shift.weeks());
    }
}
