package org.centerkiosk.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes out of a damaged database what can still be read and is what was once written, so that a screen goes on. */
final class Salvage {

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    private Salvage() {}

    /** An admission for the new database, without pictures: their files are found again by their content. */
    static Admission from(Connection damaged) {
        List<Admission.Change> changes = new ArrayList<>();
        for (StoredSource source : sources(damaged)) {
            Map<String, byte[]> bodies = new LinkedHashMap<>();
            List<StoredDocument> whole = new ArrayList<>();
            for (StoredDocument document : source.documents()) {
                body(damaged, source.name(), document).ifPresent(body -> {
                    bodies.put(document.location(), body);
                    whole.add(document);
                });
            }
            if (!whole.isEmpty()) {
                changes.add(new Admission.Change(
                        new StoredSource(
                                source.name(), source.origin(), source.lastContact(), source.lastChange(), whole),
                        bodies));
            }
        }
        return new Admission(
                changes.stream().map(change -> change.source().name()).collect(Collectors.toSet()),
                changes,
                null,
                null,
                trust(damaged));
    }

    /** Without it a terminal would begin again at the root that it was enrolled with, and could be set back. */
    private static Map<String, byte[]> trust(Connection damaged) {
        try {
            return ContentRows.readTrust(damaged);
        } catch (SQLException e) {
            LOG.warn("what signed editions are judged by is lost: {}", e.getMessage());
            return Map.of();
        }
    }

    private static List<StoredSource> sources(Connection damaged) {
        try {
            return ContentRows.readSources(damaged);
        } catch (SQLException e) {
            LOG.info("nothing can be salvaged: {}", e.getMessage());
            return List.of();
        }
    }

    private static Optional<byte[]> body(Connection damaged, String source, StoredDocument document) {
        try {
            return ContentRows.readBody(damaged, source, document);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
