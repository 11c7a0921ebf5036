package org.centerkiosk.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param changed null where there is no file
 * @param key tells a file from another that took its name, where the file system knows
 */
record FileState(
        Path file,
        @Nullable FileTime changed,
        long size,
        @Nullable Object key) {

    static FileState of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(file, attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            // Not there, or not to be seen: the loader says which.
            return new FileState(file, null, 0, null);
        }
    }
}
