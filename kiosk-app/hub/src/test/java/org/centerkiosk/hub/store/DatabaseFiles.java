package org.centerkiosk.hub.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What of a database lies on the disk, to be searched for what should not be there. */
public final class DatabaseFiles {

    private DatabaseFiles() {}

    /** All bytes of its files, one character each. */
    public static String bytes(HubDatabase database) {
        try {
            StringBuilder all = new StringBuilder();
            for (Path file : files(database.config())) {
                all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(DatabaseConfig config) throws IOException {
        if (!config.isFile()) {
            return TestServer.shared().files(config);
        }
        Path file = config.file();
        try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
            String name = file.getFileName().toString();
            return beside.filter(one -> one.getFileName().toString().startsWith(name)
                            && !one.getFileName().toString().endsWith("-shm"))
                    .toList();
        }
    }
}
