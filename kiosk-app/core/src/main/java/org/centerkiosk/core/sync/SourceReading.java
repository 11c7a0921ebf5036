package org.centerkiosk.core.sync;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.LocalFile;
import org.centerkiosk.core.store.StoredSource;

/** Reads a feed once, the way sync does, and keeps nothing: for looking at what a feed means. */
public final class SourceReading {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final BiFunction<FeedDocument, FeedWindow, FeedResult> reader;
    private final InstantSource clock;

    /** @param reader turns a document into events, see {@link org.centerkiosk.core.feed.FeedReader#read} */
    public SourceReading(BiFunction<FeedDocument, FeedWindow, FeedResult> reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Waits for the feed, which may be a server, a file or a folder; what cannot be had is a problem. */
    public FeedResult read(FeedSource source, FeedWindow window) {
        SourcePoll poll;
        try (FetchClient client = new FetchClient(CONNECT)) {
            poll = new SourcePoller(client, new LocalFile(clock))
                    .poll(source, new StoredSource(source.name(), "", null, null, List.of()), FetchLimits.SCHEDULE);
        }
        List<Event> events = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (poll.failure() != null) {
            problems.add(problem(source, poll.failure()));
        }
        for (SourcePoll.DocumentPoll document : poll.documents()) {
            switch (document.result()) {
                case Fetched fetched -> {
                    FeedResult result = reader.apply(
                            new FeedDocument(
                                    source.name(),
                                    document.location(),
                                    fetched.contentType(),
                                    fetched.body(),
                                    source.category()),
                            window);
                    events.addAll(result.events());
                    problems.addAll(result.problems());
                }
                case Failed failed -> problems.add(problem(source, failed));
                case org.centerkiosk.core.fetch.FetchResult.NotModified unasked -> {}
            }
        }
        return new FeedResult(events, problems);
    }

    private static Problem problem(FeedSource source, Failed failed) {
        return new Problem(Problem.Severity.FATAL, source.name(), null, null, failed.what(), failed.remedy());
    }
}
