package org.centerkiosk.core.sync;

import java.util.List;
import org.centerkiosk.core.fetch.FetchResult;
import org.jspecify.annotations.Nullable;

/**
 * What a feed answered.
 *
 * @param source the feed
 * @param documents that it has now, in their order; those of before that are not among them are gone
 * @param failure where the feed as a whole could not be asked; then there are no documents and nothing is gone
 */
record SourcePoll(FeedSource source, List<DocumentPoll> documents, FetchResult.@Nullable Failed failure) {

    SourcePoll {
        documents = List.copyOf(documents);
    }

    /** What became of one of its documents. */
    record DocumentPoll(String location, FetchResult result) {}
}
