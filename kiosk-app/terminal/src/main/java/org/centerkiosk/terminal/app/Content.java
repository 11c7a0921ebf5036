package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.centerkiosk.config.FeedConfig;
import org.centerkiosk.config.FeedsConfig;
import org.centerkiosk.config.HubLinkConfig;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.LinkWatch;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.media.MediaLimits;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.sync.ContentService;
import org.centerkiosk.core.sync.EditionFollower;
import org.centerkiosk.core.sync.EditionPlan;
import org.centerkiosk.core.sync.FeedSource;
import org.centerkiosk.core.sync.HubLink;
import org.centerkiosk.core.sync.HubWitness;
import org.centerkiosk.core.sync.SyncPlan;
import org.centerkiosk.core.sync.SyncService;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.core.sync.VenueChoice;
import org.centerkiosk.terminal.link.Enrolment;
import org.centerkiosk.terminal.shell.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal's content, kept current and kept through the night: where a hub is known its signed editions and nothing
 * else, else what the configured feeds say. Changes from the one to the other while the program runs.
 */
final class Content implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Content.class);
    private static final int MAX_REDIRECTS = 5;

    private final Path storage;
    private final Clock clock;
    private final MediaLimits limits;
    private final HubWitness witness;
    private final Store<SyncState> state = new Store<>(SyncState.initial());
    private volatile KioskConfig config;
    private volatile @Nullable HubLink link;
    private LinkWatch links = LinkWatch.NONE;
    private ContentService service;
    private Store.Subscription subscription;

    private Content(KioskConfig config, Path storage, Clock clock, int longerSide, HubWitness witness) {
        this.config = config;
        this.storage = storage;
        this.clock = clock;
        this.witness = witness;
        this.limits = MediaLimits.standard(longerSide, Runtime.getRuntime().maxMemory());
        this.link = link();
        this.service = service();
        this.subscription = service.state().subscribe(state::set);
        service.start();
    }

    /**
     * Opens what is stored and begins to ask.
     *
     * @param longerSide of the screen in pixels: no picture is kept larger
     * @param witness is told what is heard of a hub
     */
    static Content open(KioskConfig config, Path storage, Clock clock, int longerSide, HubWitness witness) {
        return new Content(config, storage, clock, longerSide, witness);
    }

    Store<SyncState> store() {
        return state;
    }

    /** Where this terminal is, in that state's tree of venues: it decides which takeovers are meant for it. */
    Whereabouts whereabouts(SyncState now) {
        HubLink known = link;
        String venue = config.hubLink().venue() == null && known != null
                ? known.venue()
                : config.hubLink().venue();
        VenueTree tree =
                now.edition() == null ? VenueTree.empty() : now.edition().venues();
        return known == null ? Whereabouts.unknown() : Whereabouts.of(terminal(), venue, tree);
    }

    private @Nullable String terminal() {
        Path file = storage.resolve(Enrolment.CREDENTIAL);
        try {
            return Files.exists(file) ? TerminalCredential.read(file).terminal() : null;
        } catch (IOException e) {
            LOG.error("{}", e.getMessage());
            return null;
        }
    }

    /** Tells what phones do with this terminal's links; again whenever it has another key for them. */
    synchronized void watch(LinkWatch watch) {
        links = watch;
        if (service instanceof EditionFollower editions) {
            editions.watch(watch);
        }
    }

    synchronized void pollNow() {
        service.pollNow();
    }

    synchronized void follow(KioskConfig newer) {
        config = newer;
        HubLink before = link;
        link = link();
        if (!isSame(before, link)) {
            change();
        } else if (service instanceof EditionFollower editions && link != null) {
            editions.follow(plan(link));
        } else if (service instanceof SyncService feeds) {
            feeds.follow(plan());
        }
    }

    /** Looks whether this machine was enrolled meanwhile. */
    synchronized void lookAgain() {
        HubLink before = link;
        link = link();
        if (!isSame(before, link)) {
            LOG.info("from now on {} is followed", link == null ? "the feeds" : link);
            change();
        }
    }

    /** The one closes its store before the other opens it; what is on screen stays until then. */
    private void change() {
        subscription.close();
        service.close();
        service = service();
        subscription = service.state().subscribe(newer -> {
            if (!newer.sources().isEmpty()) {
                state.set(newer);
            }
        });
        service.start();
    }

    private ContentService service() {
        HubLinkConfig settings = config.hubLink();
        if (link == null) {
            return SyncService.in(storage, plan(), limits, new FeedReader()::read, clock);
        }
        EditionFollower editions = EditionFollower.in(
                storage, link, settings.bundleFolder(), plan(link), limits, clock, Clock.systemUTC());
        editions.watch(links);
        return editions.with(witness);
    }

    private static boolean isSame(@Nullable HubLink one, @Nullable HubLink other) {
        if (one == null || other == null) {
            return one == other;
        }
        return String.valueOf(one.hub()).equals(String.valueOf(other.hub()))
                && Arrays.equals(one.root(), other.root())
                && java.util.Objects.equals(one.venue(), other.venue());
    }

    /** Null where no hub is known. */
    private @Nullable HubLink link() {
        URI url = config.hubLink().url();
        HubLink enrolled;
        try {
            enrolled = HubLink.read(storage).orElse(null);
        } catch (IOException e) {
            // A terminal of a hub it stays: what was verified before is shown, and staff are told.
            LOG.error("{}", e.getMessage());
            return HubLink.unknown(url == null ? null : HubAddress.of(url));
        }
        if (enrolled == null) {
            boolean isMeant = url != null || config.hubLink().bundleFolder() != null;
            return isMeant ? HubLink.unknown(url == null ? null : HubAddress.of(url)) : null;
        }
        return url == null ? enrolled : enrolled.at(url);
    }

    private EditionPlan plan(HubLink enrolled) {
        HubLinkConfig settings = config.hubLink();
        String venue = settings.venue() == null ? enrolled.venue() : settings.venue();
        return new EditionPlan(
                new VenueChoice(venue, settings.alsoShow()),
                config.venue().zone(),
                config.loop().daysAhead(),
                settings.poll());
    }

    private SyncPlan plan() {
        FeedsConfig feeds = config.feeds();
        return new SyncPlan(
                feeds.sources().stream().map(Content::source).toList(),
                config.venue().zone(),
                config.loop().daysAhead(),
                feeds.interval(),
                feeds.backoffFloor(),
                feeds.backoffCap(),
                new FetchLimits(feeds.timeout(), Math.toIntExact(feeds.maxBytes()), MAX_REDIRECTS));
    }

    private static FeedSource source(FeedConfig feed) {
        URI uri = feed.url().isAbsolute()
                ? feed.url()
                : Path.of(feed.url().getPath()).toUri();
        return new FeedSource(feed.name(), uri, feed.authorization(), Convert.category(feed.category()));
    }

    @Override
    public synchronized void close() {
        subscription.close();
        service.close();
    }
}
