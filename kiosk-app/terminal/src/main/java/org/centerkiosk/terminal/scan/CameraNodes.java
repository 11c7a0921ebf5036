package org.centerkiosk.terminal.scan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The cameras that Linux has now, by their nodes: asking for them opens none. */
record CameraNodes(Path devices, Path names) {

    static CameraNodes ofSystem() {
        return new CameraNodes(Path.of("/dev"), Path.of("/sys/class/video4linux"));
    }

    /** @param wanted part of the name; null for any */
    boolean has(@Nullable String wanted) {
        try (DirectoryStream<Path> nodes = Files.newDirectoryStream(devices, "video*")) {
            for (Path node : nodes) {
                if (wanted == null || name(node).contains(wanted.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        } catch (IOException e) {
            // A machine whose nodes cannot be read has no camera that could be opened.
        }
        return false;
    }

    /** In lower case; empty where it has none, and the driver will say. */
    private String name(Path node) throws IOException {
        Path name = names.resolve(String.valueOf(node.getFileName())).resolve("name");
        return Files.exists(name) ? Files.readString(name).toLowerCase(Locale.ROOT) : "";
    }
}
