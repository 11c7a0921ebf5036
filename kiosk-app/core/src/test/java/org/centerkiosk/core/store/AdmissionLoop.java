package org.centerkiosk.core.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.centerkiosk.core.fetch.Validators;

/** A program that admits one generation after another, each in several sources, and says when one is kept. */
final class AdmissionLoop {

    static final int SOURCES = 40;

    private AdmissionLoop() {}

    public static void main(String[] arguments) throws StoreException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (ContentStore store = ContentStore.open(
                Path.of(arguments[0]), ContentStore.DEFAULT_MAX_BYTES, InstantSource.fixed(Instant.EPOCH))) {
            int generation = Integer.parseInt(arguments[1]);
            Admission next = generation(generation);
            while (true) {
                store.admit(next);
                // Made ready first: whoever kills on the line below hits the next write.
                next = generation(generation + 1);
                out.println(generation++);
            }
        }
    }

    private static Admission generation(int generation) {
        List<Admission.Change> changes = new ArrayList<>();
        for (int i = 0; i < SOURCES; i++) {
            // More than a page, so that a torn write would show.
            byte[] body = ("generation " + generation + "\n").repeat(400).getBytes(StandardCharsets.UTF_8);
            StoredDocument document = new StoredDocument("a.ics", null, Validators.NONE, StoredDocument.digest(body));
            Instant change = Instant.ofEpochSecond(generation);
            changes.add(new Admission.Change(
                    new StoredSource("source " + i, "origin", change, change, List.of(document)),
                    Map.of("a.ics", body)));
        }
        Set<String> names =
                changes.stream().map(change -> change.source().name()).collect(Collectors.toSet());
        return new Admission(names, changes, null, Instant.ofEpochSecond(generation));
    }
}
