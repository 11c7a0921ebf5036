package org.centerkiosk.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.store.Admission;
import org.centerkiosk.core.store.ContentStore;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.core.store.StoreException.Fault;
import org.centerkiosk.core.store.StoredContent;
import org.centerkiosk.core.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/** The store as long as the program runs: says in problems what goes wrong, and begins anew where it is damaged. */
final class StoreWriter implements AutoCloseable {

    /** What became of an admission. */
    enum Outcome {
        KEPT,
        /** The store is as before. */
        REFUSED,
        /** The store was damaged; a new one is open, which may hold nothing. */
        LOST
    }

    private final Supplier<ContentStore> opener;
    private ContentStore store;
    private @Nullable Problem refusal;

    StoreWriter(Supplier<ContentStore> opener) {
        this.opener = opener;
        this.store = opener.get();
    }

    /** All that is kept; nothing where it cannot be read. */
    StoredContent load() {
        try {
            return store.load();
        } catch (StoreException e) {
            note(e);
            reopenAfter(e);
            return new StoredContent(List.of(), List.of(), null);
        }
    }

    Optional<byte[]> body(String source, StoredDocument document) {
        return store.body(source, document);
    }

    Outcome write(Admission admission) {
        try {
            store.admit(admission);
            refusal = null;
            return Outcome.KEPT;
        } catch (StoreException e) {
            note(e);
            return reopenAfter(e) ? Outcome.LOST : Outcome.REFUSED;
        }
    }

    private void note(StoreException failure) {
        Fault fault = failure.fault();
        Problem problem = ContentStore.problem(
                "new content cannot be kept: " + fault.what() + " (" + failure.getMessage() + ")", fault.remedy());
        refusal = problem;
    }

    private boolean reopenAfter(StoreException failure) {
        if (failure.fault() != Fault.DAMAGED) {
            return false;
        }
        store.close();
        store = opener.get();
        return true;
    }

    /** From when it was opened, and from the last write. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(store.problems());
        if (refusal != null) {
            problems.add(refusal);
        }
        return problems;
    }

    @Override
    public void close() {
        store.close();
    }
}
