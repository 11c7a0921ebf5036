package org.centerkiosk.hub.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.centerkiosk.config.ConfigResult;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.core.watch.ServiceManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the hub in the foreground until the system tells the process to end, and then ends in order. */
final class HubRun {

    private static final Logger LOG = LoggerFactory.getLogger(HubRun.class);

    private final HubOptions options;
    private final PrintWriter out;

    HubRun(HubOptions options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    int untilEnded() throws HubException {
        ConfigResult loaded = options.load();
        HubConfig config = loaded.config().hub();
        HubApp app = HubApp.start(
                HubContext.open(config, Clock.systemUTC()), ServerSettings.of(config), HubRules.of(loaded.config()));
        HubWatch watch = watch(app);
        logConfiguration(loaded);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(app, watch, ended), "hub-end"));
        out.println(app.uri());
        out.flush();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static HubWatch watch(HubApp app) throws HubException {
        try {
            return HubWatch.start(app.uri(), ServiceManager.ofThisProcess());
        } catch (IOException e) {
            app.close();
            throw new HubException("the hub cannot be watched over at " + app.uri() + ": " + e.getMessage());
        }
    }

    /** Asked to end by SIGTERM or Ctrl+C, a hub that ends in order has not failed: code 0, not 143. */
    private static void end(HubApp app, HubWatch watch, CountDownLatch ended) {
        watch.close();
        app.close();
        ended.countDown();
        Runtime.getRuntime().halt(0);
    }

    private static void logConfiguration(ConfigResult loaded) {
        loaded.settings().stream()
                .filter(setting -> setting.key().startsWith("hub.") && setting.restart())
                .forEach(setting -> LOG.info("configuration: {}", setting));
    }
}
