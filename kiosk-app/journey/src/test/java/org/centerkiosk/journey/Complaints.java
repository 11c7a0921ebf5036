package org.centerkiosk.journey;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What went wrong within the programs while nobody looked: errors in the log, and exceptions that nobody caught. */
final class Complaints extends AppenderBase<ILoggingEvent> {

    private static final Complaints ALL = new Complaints();

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Complaints() {}

    /** From now on; what they are doing when all is well is not printed. */
    static synchronized void listen() {
        if (ALL.isStarted()) {
            return;
        }
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ALL.setContext(root.getLoggerContext());
        ALL.start();
        root.addAppender(ALL);
        ((Logger) LoggerFactory.getLogger("org.centerkiosk")).setLevel(Level.ERROR);
        // The server of the tests may end before its pool of connections.
        ((Logger) LoggerFactory.getLogger("com.zaxxer.hikari")).setLevel(Level.ERROR);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            ALL.heard.add(thread.getName() + ": " + failure);
        });
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            heard.add(event.getLoggerName() + ": " + event.getFormattedMessage());
        }
    }

    /** All of them so far, which are then forgotten. */
    static List<String> take() {
        List<String> taken = List.copyOf(ALL.heard);
        ALL.heard.removeAll(taken);
        return taken;
    }
}
