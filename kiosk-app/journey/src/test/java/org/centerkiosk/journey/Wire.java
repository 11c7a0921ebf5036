package org.centerkiosk.journey;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a terminal and its hub, as bytes: it can be cut, and it can hang while it looks alive. */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 16 << 10;

    private final ServerSocket door;
    private final int hub;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object lock = new Object();
    private boolean isCut;
    private boolean isStalled;

    Wire(URI hub) {
        this.hub = hub.getPort();
        try {
            door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Where the hub is reached through it. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Every connection breaks, and none is made. */
    void cut() {
        synchronized (lock) {
            isCut = true;
        }
        open.forEach(Wire::end);
    }

    /** Connections stay, and nothing comes through. */
    void stall() {
        synchronized (lock) {
            isStalled = true;
        }
    }

    /** As if nothing had been; what hung in it arrives now. */
    void mend() {
        synchronized (lock) {
            isCut = false;
            isStalled = false;
            lock.notifyAll();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket terminal = door.accept();
                Thread.ofVirtual().start(() -> join(terminal));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void join(Socket terminal) {
        synchronized (lock) {
            if (isCut) {
                end(terminal);
                return;
            }
            open.add(terminal);
        }
        try {
            Socket onward = new Socket(InetAddress.getLoopbackAddress(), hub);
            open.add(onward);
            Thread.ofVirtual().start(() -> carry(terminal, onward));
            Thread.ofVirtual().start(() -> carry(onward, terminal));
        } catch (IOException e) {
            end(terminal);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                awaitFlow();
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            // One side has gone; so does the other.
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitFlow() {
        synchronized (lock) {
            while (isStalled) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, which was wanted.
        }
    }

    @Override
    public void close() {
        end(door);
        mend();
        open.forEach(Wire::end);
    }
}
