package org.centerkiosk.core.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.feed.Problem.Severity;
import org.centerkiosk.core.store.StoredDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads bodies in the window of one day.
 *
 * @param reader turns a document into events
 * @param plan has the window
 * @param day whose window it is
 */
record ScheduleReading(BiFunction<FeedDocument, FeedWindow, FeedResult> reader, SyncPlan plan, LocalDate day) {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleReading.class);

    /** {@code asOf}: when the body was known to be true, for numbers without a date of their own. */
    FeedResult read(String source, StoredDocument document, byte[] body, Instant asOf) {
        FeedDocument feed =
                new FeedDocument(source, document.location(), document.contentType(), body, plan.categoryOf(source));
        try {
            return reader.apply(feed, plan.windowOn(day, asOf));
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever a document does to its reader, it must not cost the others.
            LOG.error("reading {} failed", source, e);
            Problem problem = new Problem(
                    Severity.FATAL,
                    source,
                    null,
                    null,
                    "the schedule cannot be read (" + e.getClass().getSimpleName() + ")",
                    "keep it and report it as a defect of this program");
            return new FeedResult(List.of(), List.of(problem));
        }
    }
}
