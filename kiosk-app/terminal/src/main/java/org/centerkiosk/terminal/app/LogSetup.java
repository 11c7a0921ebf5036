package org.centerkiosk.terminal.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * The log where no logback file says otherwise: warnings of the libraries, all but debugging of the program, on standard
 * error, because standard output is the commands' own. In Java, for an XML parser would delay the first picture. Made by
 * logback through its service file.
 */
@ConfiguratorRank(LogSetup.BEFORE_LOGBACKS_OWN)
public final class LogSetup extends ContextAwareBase implements Configurator {

    /** After the ones that look for a file, before the one that prints everything. */
    static final int BEFORE_LOGBACKS_OWN = ConfiguratorRank.FALLBACK + 1;

    private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{0}: %msg%n";

    /** For logback. */
    public LogSetup() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("org.centerkiosk").setLevel(Level.INFO);
        // The camera's drivers print a trace at every attempt; what becomes of the camera, the program says itself.
        context.getLogger("com.github.sarxos").setLevel(Level.OFF);
        context.getLogger("com.github.eduramiba").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
