package org.centerkiosk.core.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.trust.Takeover;
import org.jspecify.annotations.Nullable;

/**
 * What the terminal knows at this moment.
 *
 * @param programme all that may be shown; empty where nothing was ever admitted
 * @param media for each {@link org.centerkiosk.core.event.Event#image()} that could be had, a local picture file that
 *     is safe to decode and no larger than the screen
 * @param asOf the oldest of the sources' last contacts: until then everything on show was true; null where nothing was
 *     ever admitted
 * @param offline whether at least one source could not be reached at its last attempt
 * @param sources each configured feed, in the order of the configuration
 * @param problems the report of the present content and of the last attempts
 * @param edition that the programme is from; null where it is from plain feeds, or nothing was ever admitted
 * @param takeover the newest that was verified, also where it is over or withdrawn; null where there was none
 */
public record SyncState(
        Programme programme,
        Map<String, Path> media,
        @Nullable Instant asOf,
        boolean offline,
        List<SourceStatus> sources,
        List<Problem> problems,
        @Nullable EditionState edition,
        @Nullable Takeover takeover) {

    /** Of plain feeds. */
    public SyncState(
            Programme programme,
            Map<String, Path> media,
            @Nullable Instant asOf,
            boolean offline,
            List<SourceStatus> sources,
            List<Problem> problems) {
        this(programme, media, asOf, offline, sources, problems, null, null);
    }

    public SyncState {
        media = Map.copyOf(media);
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /** The same with another programme. */
    public SyncState with(Programme other) {
        return new SyncState(other, media, asOf, offline, sources, problems, edition, takeover);
    }

    /** Before anything is known. */
    public static SyncState initial() {
        return new SyncState(Programme.empty(), Map.of(), null, false, List.of(), List.of());
    }
}
