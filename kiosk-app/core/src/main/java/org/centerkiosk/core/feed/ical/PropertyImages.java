package org.centerkiosk.core.feed.ical;

import java.util.List;
import java.util.Locale;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.Field;

/** Finds an event's picture: IMAGE (RFC 7986, 5.10), else an ATTACH that is one. */
final class PropertyImages {

    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp");

    private PropertyImages() {}

    static void add(Component component, Details details) {
        if (details.says(Field.IMAGE)) {
            return;
        }
        for (ContentLine line : component.properties()) {
            if (line.name().equals("IMAGE") || line.name().equals("ATTACH") && isImage(line)) {
                details.add(Field.IMAGE, PropertyDetails.value(line, uri(line), false));
                return;
            }
        }
    }

    private static boolean isImage(ContentLine line) {
        String type = line.parameter("FMTTYPE");
        if (type != null) {
            return type.toLowerCase(Locale.ROOT).startsWith("image/");
        }
        String path = line.value().toLowerCase(Locale.ROOT);
        int query = path.indexOf('?');
        String file = query < 0 ? path : path.substring(0, query);
        return !line.isBinary() && ENDINGS.stream().anyMatch(file::endsWith);
    }

    private static String uri(ContentLine line) {
        if (!line.isBinary()) {
            return line.value().strip();
        }
        String type = line.parameter("FMTTYPE");
        return "data:" + (type == null ? "image/*" : type) + ";base64,"
                + line.value().strip();
    }
}
