package org.centerkiosk.hub.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server with one connector, its limits set; without handlers yet. */
record Listening(
        Server server,
        ServerConnector connector,
        HubServerSettings settings,
        Optional<TlsReload> tls,
        Executor requests) {

    /** Selectors and acceptor are among them; requests that wait have virtual threads. */
    private static final int SPARE_THREADS = 32;
    /** Connections that wait to be accepted: a street of terminals that comes back at once. */
    private static final int BACKLOG = 4096;

    /** An event's id is whatever its feed says: a slash or a percent sign in it arrives encoded. */
    private static final UriCompliance IDS_IN_PATHS = UriCompliance.DEFAULT.with(
            "ids in paths",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

    static Listening of(HubServerSettings settings) throws IOException {
        // They answer from memory by themselves: one for each processor.
        int selectors = Runtime.getRuntime().availableProcessors();
        QueuedThreadPool threads = new QueuedThreadPool(SPARE_THREADS + selectors);
        threads.setName("hub-http");
        Executor requests = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("hub-request-", 0).factory());
        threads.setVirtualThreadsExecutor(requests);
        Server server = new Server(threads);
        server.setDynamic(false);
        HttpConnectionFactory http = new HttpConnectionFactory(http(settings));
        Optional<TlsReload> tls =
                settings.tls() == null ? Optional.empty() : Optional.of(new TlsReload(settings.tls()));
        ServerConnector connector = tls.isEmpty()
                ? new ServerConnector(server, 1, selectors, http)
                : new ServerConnector(
                        server, 1, selectors, new SslConnectionFactory(tls.get().factory(), http.getProtocol()), http);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(settings.limits().idleTime().toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
        return new Listening(server, connector, settings, tls, requests);
    }

    private static HttpConfiguration http(HubServerSettings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(IDS_IN_PATHS);
        http.setRequestHeaderSize(settings.limits().headerBytes());
        if (settings.tls() != null) {
            // Terminals connect by address as well: the certificate's fingerprint is what they check.
            http.addCustomizer(new SecureRequestCustomizer(false));
        }
        if (settings.behindProxy()) {
            http.addCustomizer(new ForwardedRequestCustomizer());
        }
        return http;
    }

    /** Once it has started. */
    URI uri() {
        String scheme = settings.tls() == null ? "http" : "https";
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create(scheme + "://" + host + ":" + connector.getLocalPort());
    }
}
