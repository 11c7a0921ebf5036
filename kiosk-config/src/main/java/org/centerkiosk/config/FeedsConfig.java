package org.centerkiosk.config;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where events come from and how often they are fetched.
 *
 * @param sources in the order of their numbers
 * @param interval from one fetch to the next while all goes well; jitter is up to the reader
 * @param timeout for a whole answer
 * @param maxBytes largest body that is read, after decompression
 * @param backoffFloor shortest wait after a failure
 * @param backoffCap longest wait after failures in a row
 */
public record FeedsConfig(
        List<FeedConfig> sources,
        Duration interval,
        Duration timeout,
        long maxBytes,
        Duration backoffFloor,
        Duration backoffCap) {

    public FeedsConfig {
        sources = List.copyOf(sources);
    }

    static FeedsConfig read(Section root) {
        Section in = root.in("feeds");
        Section backoff = in.in("backoff");
        Duration floor = backoff.value("floor", Formats.duration("1s", "1h"));
        Duration cap = backoff.value("cap", Formats.duration("1s", "1d"));
        if (cap.compareTo(floor) < 0) {
            backoff.reject("cap", "is less than feeds.backoff.floor", Durations.text(floor) + " or more");
            cap = floor;
        }
        return new FeedsConfig(
                sources(root),
                in.value("interval", Formats.duration("30s", "1d")),
                in.value("timeout", Formats.duration("1s", "10m")),
                in.value("maxBytes", Formats.bytes("10KB", "8MB")),
                floor,
                cap);
    }

    private static List<FeedConfig> sources(Section root) {
        Set<String> names = new HashSet<>();
        return root.numbered("feeds", entry -> {
            FeedConfig feed = FeedConfig.read(entry);
            if (feed != null && !names.add(feed.name())) {
                entry.reject("name", "is the name of two feeds", "a name of its own");
                return null;
            }
            return feed;
        });
    }
}
