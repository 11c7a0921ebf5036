package org.centerkiosk.hub.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.core.state.Store;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub on the network. Documents, media and the live stream are served by handlers of Jetty's own; everything else is
 * the API's. Requests run on virtual threads; closing it ends them.
 */
public final class HubServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HubServer.class);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Duration TLS_CHECK = Duration.ofSeconds(30);

    private final Server server;
    private final ServerConnector connector;
    private final URI uri;
    private final List<Route> routes;
    private final LiveStream live;
    private final Store.Subscription changes;
    private final Store.Subscription openings;
    private final Optional<TlsReload> tls;
    private final ScheduledExecutorService clockwork;

    private HubServer(HubServerSettings settings, HubParts parts) throws IOException {
        HubLimits limits = settings.limits();
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("hub-live").daemon().factory());
        live = new LiveStream(limits.liveClients(), clockwork, new Random(), parts.links()::terminal);
        List<PublicDocument> documents = PublicDocuments.of(parts);
        RateLimits rates = new RateLimits(limits.throttling(), parts.clock());
        List<Routes> features = new ArrayList<>(parts.routes());
        features.add(new HealthRoutes(parts.published()::live, live::clients));
        Api api = new Api(features, new Door(parts.staff(), parts.terminals(), rates));
        routes = allRoutes(documents, api);

        Listening listening = Listening.of(settings);
        server = listening.server();
        connector = listening.connector();
        tls = listening.tls();
        server.setErrorHandler(new ProblemPages());
        Handler waiting = new Handler.Sequence(
                new DocumentHandler(documents, false), new MediaHandler(parts.published()::media), servlets(api));
        server.setHandler(new SecurityHeaders(new Handler.Sequence(
                new DocumentHandler(PublicDocuments.inMemory(parts.published()), true),
                live,
                new VirtualThreads(listening.requests(), waiting))));
        server.setStopTimeout(STOP.toMillis());
        openings = parts.links().subscribe(live::opened);
        start(server);
        uri = listening.uri();
        changes = parts.published().subscribe(live::tell);
        keepTime(listening, limits);
    }

    /** Listens when it returns. */
    public static HubServer start(HubServerSettings settings, HubParts parts) throws IOException {
        return new HubServer(settings, parts);
    }

    /** Where it listens: scheme, host and port. */
    public URI uri() {
        return uri;
    }

    /**
     * Tells the live stream that seats are counted otherwise.
     *
     * @param revision another number each time
     */
    public void seats(long revision) {
        live.tellSeats(revision);
    }

    /** How many clients are on the live stream. */
    public int liveClients() {
        return live.clients();
    }

    /** Looks for another certificate now. */
    void checkTls() {
        tls.ifPresent(TlsReload::check);
    }

    int connections() {
        return connector.getConnectedEndPoints().size();
    }

    /** A heartbeat now, besides those of the clock. */
    void beat() {
        live.beat();
    }

    /** Returns once everything that was to be told is told. */
    void awaitLive() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        clockwork.execute(told::countDown);
        told.await();
    }

    /** Every route of the API with those who may use it, by path and method. */
    public List<Route> routes() {
        return routes;
    }

    private static List<Route> allRoutes(List<PublicDocument> documents, Api api) {
        List<Route> all = new ArrayList<>(api.routes());
        documents.stream()
                .filter(document -> !document.isOfPages())
                .forEach(document -> all.add(new Route("GET", document.path(), Set.of(Access.PUBLIC))));
        all.add(new Route("GET", MediaHandler.PREFIX + "{sha256}", Set.of(Access.PUBLIC)));
        all.add(new Route("GET", LiveStream.PATH, Set.of(Access.PUBLIC)));
        Collections.sort(all);
        return List.copyOf(all);
    }

    private static Handler servlets(Api api) {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.addServlet(new ServletHolder(api.servlet()), "/*");
        SizeLimitHandler limited = new SizeLimitHandler(BodyLimit.MEDIA.bytes(), -1);
        limited.setHandler(context);
        return limited;
    }

    private void keepTime(Listening listening, HubLimits limits) {
        Deadlines deadlines = new Deadlines(listening.connector(), limits);
        every(Duration.ofSeconds(1), deadlines::check);
        every(LiveStream.HEARTBEAT, live::beat);
        every(TLS_CHECK, this::checkTls);
    }

    private void every(Duration time, Runnable task) {
        Runnable lasting = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("a task of the clockwork failed, and runs again in {}", time, e);
            }
        };
        clockwork.scheduleWithFixedDelay(lasting, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void start(LifeCycle server) throws IOException {
        try {
            server.start();
        } catch (IOException | RuntimeException e) {
            LifeCycle.stop(server);
            throw e;
        } catch (Exception e) { // declared so
            LifeCycle.stop(server);
            throw new IOException("the server did not start: " + e.getMessage(), e);
        }
    }

    LiveStream live() {
        return live;
    }

    @Override
    public void close() {
        changes.close();
        openings.close();
        live.close();
        try {
            LifeCycle.stop(server);
        } catch (RuntimeException e) {
            // It has stopped all the same; somebody had not read to the end in the time that was given.
            log.warn("the server stopped before all answers were taken: {}", String.valueOf(e.getCause()));
        } finally {
            clockwork.shutdownNow();
        }
    }
}
