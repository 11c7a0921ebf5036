package org.centerkiosk.hub.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.hub.http.OpenedLinks;
import org.centerkiosk.hub.store.Hints;

/**
 * Says which terminal's link a phone has just opened, at whichever instance of the hub. A link that is passed on to many
 * is told once a second at most, and nothing is told of who opened it.
 */
final class LinkOpenings implements OpenedLinks {

    private static final String TOPIC = "link";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PhoneSecrets secrets;
    private final Hints hints;
    private final InstantSource clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    LinkOpenings(PhoneSecrets secrets, Hints hints, InstantSource clock) {
        this.secrets = secrets;
        this.hints = hints;
        this.clock = clock;
    }

    /** The page of that link was asked for; returns at once. Of a link that is old or made up nothing is told. */
    void opened(ScanLink link) {
        Instant now = clock.instant();
        if (link.isProof() || !secrets.isFresh(link, now) || !isDue(link.terminal(), now)) {
            return;
        }
        String value = link.terminal() + ' ' + link.event();
        // A hint may have to wait for the database; the page does not.
        Thread.ofVirtual().name("link-opened").start(() -> hints.publish(TOPIC, value));
    }

    private boolean isDue(String terminal, Instant now) {
        boolean[] due = new boolean[1];
        told.compute(terminal, (id, last) -> {
            Duration since = last == null ? PAUSE : Duration.between(last, now);
            due[0] = since.isNegative() || since.compareTo(PAUSE) >= 0;
            return due[0] || last == null ? now : last;
        });
        return due[0];
    }

    @Override
    public Optional<String> terminal(String proof) {
        return ScanLink.read(proof)
                .filter(ScanLink::isProof)
                .filter(link -> secrets.isFresh(link, clock.instant()))
                .map(ScanLink::terminal);
    }

    @Override
    public Store.Subscription subscribe(BiConsumer<String, String> listener) {
        // The first use of the secret reads the database, which a listener's connection cannot wait for.
        secrets.scanKey("");
        Hints.Subscription subscription = hints.subscribe(TOPIC, value -> {
            String[] parts = value.split(" ", 2);
            if (parts.length == 2) {
                listener.accept(parts[0], parts[1]);
            }
        });
        return subscription::close;
    }
}
