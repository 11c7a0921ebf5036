package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.centerkiosk.core.edition.EditionReader;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.hub.Patience;
import org.centerkiosk.core.media.MediaLibrary;
import org.centerkiosk.core.media.MediaLimits;
import org.centerkiosk.core.store.ContentStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A follower on a fake clock with a real store and a real client, and a hub that does what a test wants. */
abstract class EditionTestCase {

    static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Duration POLL = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    final FakeTime time = new FakeTime(START);
    final FakeTime hubTime = new FakeTime(START);
    final FakeHub hub = new FakeHub(hubTime);
    VenueChoice venues = VenueChoice.EVERYTHING;
    Patience patience = Patience.STANDARD;
    final byte[] pinned = hub.rootBytes();
    HubWitness witness = HubWitness.NOBODY;
    /** As if the hub's live stream said it. */
    LiveStream.@Nullable Listener live;

    EditionFollower follower;

    /** Other than the hub, where a test says so. */
    List<EditionSource> sources = List.of();

    @AfterEach
    void close() {
        if (follower != null) {
            follower.close();
        }
        hub.close();
    }

    ContentStore openStore() {
        return ContentStore.open(folder.resolve("content.db"), ContentStore.DEFAULT_MAX_BYTES, time);
    }

    EditionPlan plan() {
        return new EditionPlan(venues, ZONE, 60, POLL);
    }

    /** Starts a follower, as after a restart, which does its first round at once. */
    void start() {
        start(this::openStore);
    }

    void start(Supplier<ContentStore> store) {
        if (follower != null) {
            follower.close();
        }
        HubTransport transport = new HubTransport(HubAddress.of(hub.uri()));
        FetchClient unused = new FetchClient(Duration.ofSeconds(2));
        Random random = new Random(7);
        FollowerParts parts = new FollowerParts(
                plan -> new EditionKeeper(
                        plan,
                        new FollowedHub(hub.uri().toString(), pinned),
                        new StoreWriter(store),
                        new MediaLibrary(
                                folder.resolve("media"), MediaLimits.standard(64, 128L << 20), unused, time, random),
                        new EditionReader(),
                        time,
                        time),
                sources.isEmpty()
                        ? List.of(new HubSource("hub " + hub.uri(), new HubClient(transport, null, time, patience)))
                        : sources,
                listener -> {
                    live = listener;
                    return null;
                },
                folder.resolve("media").resolve("incoming"),
                new DirectExecutor(),
                time,
                transport::close);
        follower = new EditionFollower(plan(), parts, time, random).with(witness);
        follower.start();
        time.advance(Duration.ZERO);
    }

    /** Both clocks go on, longer than any wait. */
    void nextRound() {
        pass(Duration.ofMinutes(3));
    }

    void pass(Duration duration) {
        hubTime.advance(duration);
        time.advance(duration);
    }

    SyncState state() {
        return follower.state().get();
    }

    List<String> shown() {
        return state().programme().events().stream().map(Event::uid).sorted().toList();
    }

    Event event(String uid, String... venueAndImage) {
        return FakeHub.event(uid, hubTime.instant(), venueAndImage);
    }

    void reports(String... words) {
        assertThat(state().problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains(words));
    }

    /** What was shown stays, and visitors see as of when. */
    void staysAsOf(Instant contact, String... uids) {
        assertThat(shown()).containsExactly(uids);
        assertThat(state().offline()).isTrue();
        assertThat(state().asOf()).isBetween(contact.minus(Duration.ofMinutes(5)), contact);
    }
}
