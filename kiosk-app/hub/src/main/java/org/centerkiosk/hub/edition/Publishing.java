package org.centerkiosk.hub.edition;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.http.PublishedDocuments;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.Hints;
import org.centerkiosk.hub.store.HubDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The hub's press: takes drafts, pictures and takeovers from staff, holds what is published, and keeps it fresh. Several
 * instances may run on one database; each follows what the others do.
 */
public final class Publishing implements AutoCloseable {

    /** The topic of {@link Hints} on which instances tell each other that something was published, or a root taken. */
    public static final String TOPIC = "publication";

    private final Hints hints;
    private final Published published;
    private final Services services;
    private final PublishingRoutes routes;
    private final RoundsThread thread = new RoundsThread(this::round);
    private Hints.@Nullable Subscription subscription;

    /** Nothing happens by itself before {@link #start}. */
    public Publishing(
            PublishingSettings settings,
            HubDatabase database,
            Roots roots,
            SigningKey onlineKey,
            AuditLog audit,
            InstantSource clock) {
        Tables tables = Tables.of(settings.centre());
        EditionContents contents = new EditionContents();
        Parts parts = new Parts(
                database,
                new RootReading(roots),
                tables,
                new EditionChecks(tables.media()),
                new DocumentReading(contents::problem),
                audit,
                clock);
        this.services = Services.of(parts, settings, onlineKey);
        this.hints = database.hints();
        this.published = new Published(database, roots, tables, services.media(), contents::programme);
        this.routes = new PublishingRoutes(services, this::changed);
    }

    /** Number of the newest edition, 0 before the first: for who looks at the database beside a hub. */
    public static int newestEdition(HubDatabase database, String centre) {
        return database.read(new PublicationRows(centre)::read)
                .map(Publication::edition)
                .orElse(0);
    }

    /**
     * What is published, empty before the first edition; nobody publishes before the caller's transaction ends.
     *
     * @throws IllegalStateException where a program of another version made it and it cannot be read
     */
    public static Optional<PublishedProgramme> lockedProgramme(Handle handle, String centre) {
        Tables tables = Tables.of(centre);
        int edition = tables.publications().lock(handle).edition();
        return tables.editions().document(handle, edition).map(document -> {
            PublishedProgramme programme = new EditionContents().programme(document);
            if (programme == null) {
                throw new IllegalStateException("edition " + edition + " cannot be read by this version");
            }
            return programme;
        });
    }

    /** What everybody may read. */
    public PublishedDocuments documents() {
        return published;
    }

    /** What staff may do. */
    public Routes routes() {
        return routes;
    }

    /** Brings everything up to date before it returns, and keeps it so. */
    public void start() {
        services.rounds().run();
        published.refresh();
        subscription = hints.subscribe(TOPIC, value -> thread.wake());
        thread.start();
    }

    Services services() {
        return services;
    }

    /** To be called after a new root was taken: its timestamp is signed and everybody is told. */
    public void changed() {
        services.rounds().run();
        published.refresh();
        hints.publish(TOPIC, String.valueOf(published.live().edition()));
    }

    private Duration round() {
        PublishingRounds.Round round = services.rounds().run();
        published.refresh();
        if (round.isChanged()) {
            hints.publish(TOPIC, String.valueOf(published.live().edition()));
        }
        return round.pause();
    }

    @Override
    public void close() {
        Optional.ofNullable(subscription).ifPresent(Hints.Subscription::close);
        thread.close();
    }
}
