package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the hub keeps what is not in its database. */
record HubFolder(Path path) {

    HubFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** The database, where the configuration names no other. */
    Path database() {
        return path.resolve("hub.db");
    }

    /** The hub's own key, with the name of its centre. */
    Path onlineKey() {
        return path.resolve("online.key");
    }

    /** One that a root is about to name; moved to its place once the root is taken. */
    Path nextOnlineKey() {
        return path.resolve("online.key.next");
    }

    /** The keys to what is personal in the database. */
    Path vault() {
        return path.resolve("vault");
    }

    /** Pictures that are served. */
    Path media() {
        return path.resolve("media");
    }

    /** Configuration that goes with this hub, read where no other file is named. */
    Path configuration() {
        return path.resolve("hub.properties");
    }

    /** Held while a hub runs from here. */
    Path lock() {
        return path.resolve("hub.lock");
    }

    boolean isSetUp() {
        return Files.exists(onlineKey());
    }

    /** Whether nothing is there that setting up would destroy. */
    boolean isFree() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> found = Files.list(path)) {
            return found.findAny().isEmpty();
        }
    }
}
