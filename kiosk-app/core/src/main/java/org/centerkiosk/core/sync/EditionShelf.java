package org.centerkiosk.core.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.store.Admission;
import org.centerkiosk.core.store.StoredContent;
import org.centerkiosk.core.store.StoredDocument;
import org.centerkiosk.core.store.StoredPicture;
import org.centerkiosk.core.store.StoredSource;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustedState;
import org.jspecify.annotations.Nullable;

/**
 * The signed documents in the store, and what they are judged by. The edition has the state that it was admitted with
 * beside it, so that it can be verified again whatever has been believed since.
 */
final class EditionShelf implements AutoCloseable {

    /** How far a stored time may lag behind: each write wears a memory card. */
    private static final Duration LAG = Duration.ofMinutes(5);

    private static final String EDITION = "edition";
    private static final String TAKEOVER = "takeover";
    private static final String NEWEST = "newest";
    private static final String ADMITTED = "admitted";
    private static final String PIN = "pin";

    private final StoreWriter store;
    private final Map<String, StoredDocument> documents = new HashMap<>();
    private final Map<String, byte[]> trust = new HashMap<>();
    private @Nullable Instant lastContact;
    private @Nullable Instant lastChange;
    private List<StoredPicture> pictures;

    EditionShelf(StoreWriter store) {
        this.store = store;
        StoredContent stored = store.load();
        pictures = stored.pictures();
        trust.putAll(stored.trust());
        stored.sources().stream()
                .filter(source -> source.name().equals(EditionKeeper.SOURCE))
                .findFirst()
                .ifPresent(this::restore);
    }

    private void restore(StoredSource source) {
        lastContact = source.lastContact();
        lastChange = source.lastChange();
        source.documents().forEach(document -> documents.put(document.location(), document));
    }

    List<StoredPicture> pictures() {
        return pictures;
    }

    @Nullable
    Instant lastContact() {
        return lastContact;
    }

    @Nullable
    Instant lastChange() {
        return lastChange;
    }

    /** What was believed last, if it began with that pin. */
    Optional<TrustedState> newest(@Nullable String pin) throws TrustException {
        byte[] newest = trust.get(NEWEST);
        byte[] known = trust.get(PIN);
        boolean isOther = pin != null && known != null && !pin.equals(new String(known, StandardCharsets.US_ASCII));
        return newest == null || isOther ? Optional.empty() : Optional.of(TrustedState.read(newest));
    }

    /** What was believed when the edition was admitted. */
    Optional<TrustedState> admitted() throws TrustException {
        byte[] admitted = trust.get(ADMITTED);
        return admitted == null ? Optional.empty() : Optional.of(TrustedState.read(admitted));
    }

    Optional<byte[]> edition() {
        return body(EDITION);
    }

    Optional<byte[]> takeover() {
        return body(TAKEOVER);
    }

    private Optional<byte[]> body(String location) {
        return Optional.ofNullable(documents.get(location))
                .flatMap(document -> store.body(EditionKeeper.SOURCE, document));
    }

    /**
     * What is to be kept from now on.
     *
     * @param origin the hub's address
     * @param pin hash of the root with which trust began
     * @param edition new, null where it is as before
     * @param takeover new, null where it is as before
     * @param contact when what is shown was last known to be current
     */
    record Entry(
            String origin,
            @Nullable String pin,
            TrustedState newest,
            byte @Nullable [] edition,
            byte @Nullable [] takeover,
            @Nullable Instant contact,
            List<StoredPicture> pictures) {}

    /** Keeps all of it or nothing. What differs by a contact within the lag alone is not worth a write. */
    StoreWriter.Outcome keep(Entry entry, Instant now) {
        Map<String, byte[]> bodies = new HashMap<>();
        if (entry.edition() != null) {
            bodies.put(EDITION, entry.edition());
        }
        if (entry.takeover() != null) {
            bodies.put(TAKEOVER, entry.takeover());
        }
        Map<String, byte[]> newTrust = trustOf(entry);
        boolean arePicturesNew = !entry.pictures().equals(pictures);
        boolean isContactDue = entry.contact() != null
                && (lastContact == null
                        || Duration.between(lastContact, entry.contact()).abs().compareTo(LAG) >= 0);
        if (bodies.isEmpty() && newTrust.isEmpty() && !arePicturesNew && !isContactDue) {
            return StoreWriter.Outcome.KEPT;
        }
        StoredSource source = source(entry, bodies, now);
        StoreWriter.Outcome outcome = store.write(new Admission(
                Set.of(EditionKeeper.SOURCE),
                List.of(new Admission.Change(source, bodies)),
                arePicturesNew ? entry.pictures() : null,
                null,
                newTrust));
        switch (outcome) {
            case KEPT -> {
                restore(source);
                trust.putAll(newTrust);
                pictures = entry.pictures();
            }
            case REFUSED -> {}
            case LOST -> forget();
        }
        return outcome;
    }

    private Map<String, byte[]> trustOf(Entry entry) {
        Map<String, byte[]> all = new HashMap<>();
        all.put(NEWEST, entry.newest().write());
        if (entry.edition() != null) {
            all.put(ADMITTED, entry.newest().write());
        }
        if (entry.pin() != null) {
            all.put(PIN, entry.pin().getBytes(StandardCharsets.US_ASCII));
        }
        all.entrySet().removeIf(item -> java.util.Arrays.equals(item.getValue(), trust.get(item.getKey())));
        return all;
    }

    private StoredSource source(Entry entry, Map<String, byte[]> bodies, Instant now) {
        Map<String, StoredDocument> next = new HashMap<>(documents);
        bodies.forEach((location, body) -> next.put(
                location, new StoredDocument(location, DocumentKind.MEDIA_TYPE, Validators.NONE, Sha256.hex(body))));
        return new StoredSource(
                EditionKeeper.SOURCE,
                entry.origin(),
                entry.contact() == null ? lastContact : entry.contact(),
                entry.edition() == null ? lastChange : now,
                List.copyOf(next.values()));
    }

    /** Nothing counts as stored any more. */
    private void forget() {
        documents.clear();
        trust.clear();
        pictures = List.of();
        lastContact = null;
    }

    /** Whether the edition on show would be there after a restart. */
    boolean hasEdition() {
        return documents.containsKey(EDITION);
    }

    List<Problem> problems() {
        return new ArrayList<>(store.problems());
    }

    @Override
    public void close() {
        store.close();
    }
}
