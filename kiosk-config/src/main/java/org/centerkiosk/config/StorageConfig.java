package org.centerkiosk.config;

import java.nio.file.Path;

/**
 * Where the terminal keeps what it has.
 *
 * @param directory absolute; made at the first start
 */
public record StorageConfig(Path directory) {

    static StorageConfig read(Section in) {
        return new StorageConfig(in.value("directory", AddressFormats.path(in.places())));
    }
}
