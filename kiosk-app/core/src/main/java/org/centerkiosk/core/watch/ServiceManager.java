package org.centerkiosk.core.watch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Who started this program and restarts it when it is silent: systemd, spoken to as sd_notify(3) says. Callable from any
 * thread; nothing waits, and what cannot be told is logged and lost.
 */
public interface ServiceManager extends AutoCloseable {

    /** Nobody listens: the program was started by hand. */
    ServiceManager NONE = new ServiceManager() {
        @Override
        public void tell(String assignments) {}

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Optional<Duration> patience() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    /** The one that this process's environment names, else {@link #NONE}. */
    static ServiceManager ofThisProcess() {
        return of(System.getenv());
    }

    /** The one that this environment names. WATCHDOG_PID is not asked: the program is a child of its session. */
    static ServiceManager of(Map<String, String> environment) {
        String address = environment.getOrDefault("NOTIFY_SOCKET", "");
        return address.isEmpty()
                ? NONE
                : NotifySocket.open(address, environment.getOrDefault("WATCHDOG_USEC", ""))
                        .<ServiceManager>map(socket -> socket)
                        .orElse(NONE);
    }

    /** Sends lines of the form NAME=value. */
    void tell(String assignments);

    /** Whether somebody listens, who restarts the program when it ends. */
    boolean isThere();

    /** How long the program may be silent before it is restarted; empty where that is nobody's concern. */
    Optional<Duration> patience();

    /** The program has started. */
    default void ready(String status) {
        tell("READY=1\nSTATUS=" + oneLine(status));
    }

    /** The program does what it is for. */
    default void alive() {
        tell("WATCHDOG=1");
    }

    /** For people, beside the name of the service. */
    default void status(String status) {
        tell("STATUS=" + oneLine(status));
    }

    /** The program ends in order. */
    default void stopping(String status) {
        tell("STOPPING=1\nSTATUS=" + oneLine(status));
    }

    @Override
    void close();

    private static String oneLine(String text) {
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " · ");
    }
}
