package org.centerkiosk.hub.http;

import java.util.Optional;
import java.util.function.Consumer;
import org.centerkiosk.core.state.Store;

/**
 * What everybody may read. The newest of each kind comes from memory and may be asked for on any thread; older roots and
 * editions may come from the database.
 */
public interface PublishedDocuments {

    /** Calls the listener with the numbers of now and with each later change, once the documents can be had. */
    Store.Subscription subscribe(Consumer<? super LiveState> listener);

    LiveState live();

    Optional<ServedDocument> root(int number);

    Optional<ServedDocument> latestRoot();

    Optional<ServedDocument> timestamp();

    Optional<ServedDocument> edition(int number);

    Optional<ServedDocument> latestEdition();

    /** The edition of that number where it is the newest and in memory; never waits, and empty says nothing. */
    default Optional<ServedDocument> editionInMemory(int number) {
        return Optional.empty();
    }

    Optional<ServedDocument> takeover();

    /** A media file of a published edition; the argument is 64 lower-case hexadecimal digits. */
    Optional<ServedFile> media(String sha256);

    /** Empty before the first edition. */
    Optional<PublishedProgramme> programme();
}
