package org.centerkiosk.hub.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.centerkiosk.core.event.PosterWords;
import org.centerkiosk.hub.http.PublicDocument;
import org.centerkiosk.hub.http.ServedDocument;

/** The style sheet and the posters, each at an address that changes with its content. */
final class PhoneFiles {

    private static final int HASH = 12;

    private final List<PublicDocument> documents = new ArrayList<>();
    private final Map<String, String> addresses = new HashMap<>();

    PhoneFiles() {
        add("phone.css", "text/css; charset=utf-8", own("phone.css"));
        for (String motif : PosterWords.load().motifs()) {
            add(motif + ".svg", "image/svg+xml", Motifs.read(motif + ".svg"));
        }
    }

    private static byte[] own(String name) {
        try (InputStream in = PhoneFiles.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private void add(String name, String type, byte[] bytes) {
        ServedDocument document = ServedDocument.of(type, bytes);
        int dot = name.lastIndexOf('.');
        String address = PublicDocument.OF_PAGES + name.substring(0, dot) + "-"
                + document.sha256().substring(0, HASH) + name.substring(dot);
        addresses.put(name, address);
        documents.add(new PublicDocument(
                address, "file", PublicDocument.IMMUTABLE, (request, number) -> Optional.of(document)));
    }

    List<PublicDocument> documents() {
        return List.copyOf(documents);
    }

    String style() {
        return address("phone.css");
    }

    String poster(String motif) {
        return address(motif + ".svg");
    }

    private String address(String name) {
        return Objects.requireNonNull(addresses.get(name), name);
    }
}
