package org.centerkiosk.core.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.edition.EditionBundle;
import org.centerkiosk.core.edition.EditionReader;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.media.MediaLibrary;
import org.centerkiosk.core.media.MediaLimits;
import org.centerkiosk.core.store.ContentStore;
import org.jspecify.annotations.Nullable;

/**
 * What a follower is made of; it closes all of it.
 *
 * @param opener opens what is stored, on the scheduler's thread
 * @param sources that are asked, one after another
 * @param listen begins to listen to hints; null where nothing gives any
 * @param incoming folder for files on their way
 * @param fetches threads on which files are waited for
 * @param scheduler the thread for all else
 * @param connections ends what is under way
 */
record FollowerParts(
        Function<EditionPlan, EditionKeeper> opener,
        List<EditionSource> sources,
        Function<LiveStream.Listener, @Nullable LiveStream> listen,
        Path incoming,
        ExecutorService fetches,
        Scheduler scheduler,
        Runnable connections)
        implements AutoCloseable {

    FollowerParts {
        sources = List.copyOf(sources);
    }

    /**
     * Of a program.
     *
     * @param directory keeps the content
     * @param bundles folder where editions may lie that somebody carried here; null for none
     * @param clock the time that screens show
     * @param machine this machine's own time
     */
    static FollowerParts in(
            Path directory,
            HubLink link,
            @Nullable Path bundles,
            MediaLimits limits,
            InstantSource clock,
            InstantSource machine) {
        HubAddress address = link.hub();
        HubTransport transport = address == null ? null : new HubTransport(address);
        FetchClient unused = new FetchClient(Duration.ofSeconds(10));
        List<EditionSource> sources = new ArrayList<>();
        HubClient client = transport == null ? null : new HubClient(transport, null, machine);
        if (client != null) {
            sources.add(new HubSource(String.valueOf(address.url()), client));
        }
        sources.add(new FolderSource(new EditionBundle(directory.resolve(BundleIntake.FOLDER), machine)));
        if (bundles != null) {
            sources.add(new FolderSource(new EditionBundle(bundles, machine)));
        }
        FollowedHub hub = new FollowedHub(
                address == null ? "by hand" : address.url().toString(), link.isEnrolled() ? link.root() : null);
        Path database = directory.resolve("content.db");
        Path media = directory.resolve("media");
        return new FollowerParts(
                plan -> new EditionKeeper(
                        plan,
                        hub,
                        new StoreWriter(() -> ContentStore.open(database, ContentStore.DEFAULT_MAX_BYTES, clock)),
                        new MediaLibrary(media, limits, unused, clock, RandomGenerator.getDefault()),
                        new EditionReader(),
                        clock,
                        machine),
                sources,
                listener -> client == null ? null : client.live(listener),
                media.resolve("incoming"),
                Executors.newVirtualThreadPerTaskExecutor(),
                new SchedulerThread(),
                () -> {
                    if (transport != null) {
                        transport.close();
                    }
                });
    }

    /** Ends what is under way, then waits for the thread to come to an end. */
    @Override
    public void close() {
        connections.run();
        scheduler.close();
        fetches.shutdownNow();
    }
}
