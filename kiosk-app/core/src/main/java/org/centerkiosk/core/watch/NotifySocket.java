package org.centerkiosk.core.watch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The socket of sd_notify(3), of a path or of an abstract name ("@…"). A library would bring JNA, which unpacks itself at
 * each start; the JDK can call the four functions of libc by itself.
 */
final class NotifySocket implements ServiceManager {

    private static final Logger LOG = LoggerFactory.getLogger(NotifySocket.class);

    private final DatagramSocket socket;
    private final String address;
    private final Optional<Duration> patience;
    private boolean isDeaf;

    private NotifySocket(DatagramSocket socket, String address, Optional<Duration> patience) {
        this.socket = socket;
        this.address = address;
        this.patience = patience;
    }

    /** Empty, and logged, where it cannot be spoken to: the program runs all the same. */
    static Optional<NotifySocket> open(String address, String patience) {
        try {
            DatagramSocket socket = DatagramSocket.to(address);
            return Optional.of(new NotifySocket(socket, address, patience(patience)));
        } catch (UnsupportedOperationException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn(
                    "the service manager at {} cannot be told anything: {}; it may restart this program",
                    address,
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Duration> patience(String microseconds) {
        try {
            long value = Long.parseLong(microseconds);
            return value > 0 ? Optional.of(Duration.of(value, ChronoUnit.MICROS)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void tell(String assignments) {
        int error = socket.send(assignments.getBytes(StandardCharsets.UTF_8));
        if (error != 0 && !isDeaf) {
            LOG.warn("the service manager at {} does not take what it is told: error {}", address, error);
        }
        isDeaf = error != 0;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Optional<Duration> patience() {
        return patience;
    }

    @Override
    public synchronized void close() {
        socket.close();
    }
}
