package org.centerkiosk.hub.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The drawings of the posters, the same ones as on the screens. */
final class Motifs {

    private Motifs() {}

    static byte[] read(String name) {
        try (InputStream in = Motifs.class.getResourceAsStream("poster/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
