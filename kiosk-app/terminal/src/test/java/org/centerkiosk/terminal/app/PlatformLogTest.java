package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PlatformLogTest {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger target = (Logger) LoggerFactory.getLogger("javafx.test");
    private final System.Logger platform = System.getLogger("javafx.test");

    @BeforeEach
    void listen() {
        lines.start();
        target.addAppender(lines);
        target.setAdditive(false);
    }

    @AfterEach
    void leave() {
        target.detachAppender(lines);
    }

    private List<String> said() {
        return lines.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Test
    void warningsAndErrorsReachTheProgramsLog() {
        platform.log(System.Logger.Level.WARNING, "font {0} is missing", "Noto");
        platform.log(System.Logger.Level.ERROR, "no display", new IllegalStateException("gone"));
        assertThat(said()).containsExactly(Level.WARN + " font Noto is missing", Level.ERROR + " no display");
        assertThat(lines.list.getLast().getThrowableProxy().getMessage()).isEqualTo("gone");
    }

    @Test
    void whatNobodyNeedsIsLeftOut() {
        platform.log(System.Logger.Level.INFO, "started");
        platform.log(
                System.Logger.Level.WARNING,
                "Unsupported JavaFX configuration: classes were loaded from 'unnamed module'");
        assertThat(said()).isEmpty();
    }
}
