package org.centerkiosk.terminal.demo;

import java.time.Instant;

/**
 * A file as it is served at one moment.
 *
 * @param contentType with its charset, where it is text
 * @param etag weak, for gzip changes the bytes and not what they say
 * @param lastModified whole seconds, as HTTP has them
 * @param body not modified by anyone
 */
record DemoFile(String contentType, String etag, Instant lastModified, byte[] body) {

    /** Whether it becomes much smaller; pictures and workbooks are compressed already. */
    boolean isCompressible() {
        return contentType.startsWith("text/");
    }
}
