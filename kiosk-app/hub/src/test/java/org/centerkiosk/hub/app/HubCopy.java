package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** One more hub on the database of another: its folder, copied, as the administrator is told to. */
final class HubCopy {

    private HubCopy() {}

    static void of(Path hub, Path copy) throws IOException {
        try (Stream<Path> found = Files.walk(hub)) {
            List<Path> all = found.toList();
            for (Path path : all) {
                Files.copy(path, copy.resolve(hub.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
