package org.centerkiosk.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The camera that reads codes.
 *
 * @param use whether one is looked for at all
 * @param device part of the name of the one to use; null for the first that is found
 * @param url of a network camera's MJPEG stream, used instead of a device where present
 */
public record CameraConfig(
        Use use, @Nullable String device, @Nullable URI url) {

    /** Whether a camera is looked for. */
    public enum Use {
        AUTO,
        OFF
    }

    static CameraConfig read(Section in) {
        return new CameraConfig(
                in.value("use", Formats.choice(Use.class)),
                in.optional("device", Formats.text(120)),
                in.optional("url", AddressFormats.web()));
    }
}
