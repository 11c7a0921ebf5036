package org.centerkiosk.terminal.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the demo centre's schedules and pictures over real HTTP, on the loopback address alone: {@code
 * /feeds/events.ics}, {@code /feeds/stations.ics}, {@code /feeds/courses.xlsx} and {@code /media/}. The schedules are
 * dated as of the clock, so that their first week is always the present one. Safe for use from any thread.
 */
public final class DemoServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoServer.class);

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final OutageSwitch outage = new OutageSwitch();
    private final Clock clock;
    private volatile DemoFiles files;

    private DemoServer(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.files = new DemoFiles(shiftOfNow(), uri());
    }

    /** Starts to serve, on a free port where {@code port} is 0. */
    public static DemoServer start(Clock clock, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        DemoServer demo = new DemoServer(HttpServer.create(address, 0), clock);
        demo.server.setExecutor(demo.executor);
        demo.server.createContext("/", new DemoHandler(demo::currentFiles, demo.outage));
        demo.server.start();
        LOG.info("The demo centre is at {}", demo.uri());
        return demo;
    }

    /** The root, such as {@code http://127.0.0.1:40123}, without a slash at its end. */
    public URI uri() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    /** From now on answers fail in that way; {@link Outage#NONE} ends it. */
    public void setOutage(Outage next) {
        LOG.info("Outage of the demo centre: {}", next);
        outage.set(next);
    }

    /** Breaks off what is being answered. */
    @Override
    public void close() {
        executor.shutdownNow();
        server.stop(0);
        executor.close();
    }

    private DemoFiles currentFiles() {
        WeekShift shift = shiftOfNow();
        DemoFiles current = files;
        if (!current.shift().equals(shift)) {
            current = new DemoFiles(shift, uri());
            files = current;
        }
        return current;
    }

    private WeekShift shiftOfNow() {
        return WeekShift.onto(LocalDate.ofInstant(clock.instant(), DemoCentre.ZONE));
    }
}
