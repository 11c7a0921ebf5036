package org.centerkiosk.hub.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The one address of several hubs: hands connections out in turn, passing over hubs that do not answer. */
final class Balancer implements AutoCloseable {

    private final List<URI> hubs = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ServerSocket listener;

    Balancer() throws IOException {
        listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    void add(URI hub) {
        hubs.add(hub);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        int first = turn.getAndIncrement();
        for (int i = 0; i < hubs.size(); i++) {
            URI hub = hubs.get(Math.floorMod(first + i, hubs.size()));
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), hub.getPort());
                open.add(server);
                Thread.ofVirtual().start(() -> copy(client, server));
                copy(server, client);
                return;
            } catch (IOException e) {
                // Gone: the next one.
            }
        }
        close(client);
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[1 << 14];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One of the two is gone, and so is then the other.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was gone already.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        open.forEach(Balancer::close);
    }
}
