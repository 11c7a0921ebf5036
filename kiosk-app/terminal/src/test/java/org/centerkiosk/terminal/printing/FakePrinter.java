package org.centerkiosk.terminal.printing;

import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.config.PrinterAddress;
import org.jspecify.annotations.Nullable;

/** A receipt printer in the network: understands what it is sent, and is as bad as it is told to be. */
final class FakePrinter implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    /** How it behaves. */
    enum Manner {
        /** Answers every question. */
        GOOD(0x12, 0x12, true),
        /** Prints, and never says a word. */
        SILENT(null, null, false),
        /** Says how it is, but not when it is done. */
        VAGUE(0x12, 0x12, false),
        OUT_OF_PAPER(0x12, 0x72, true),
        OFF_LINE(0x1a, 0x12, true),
        /** Says that it is well, and then takes nothing any more. */
        STUCK(0x12, 0x12, false),
        /** Hangs up its side of the line at once, and prints what comes. */
        HALF_CLOSING(null, null, false),
        /** Takes the call and hangs up. */
        HANGING_UP(null, null, false);

        private final @Nullable Integer printer;
        private final @Nullable Integer paper;
        private final boolean saysWhenDone;

        Manner(@Nullable Integer printer, @Nullable Integer paper, boolean saysWhenDone) {
            this.printer = printer;
            this.paper = paper;
            this.saysWhenDone = saysWhenDone;
        }
    }

    private final ServerSocket door;
    private final Manner manner;
    private final BlockingQueue<BufferedImage> papers = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<byte[]> rows = new ArrayList<>();

    FakePrinter(Manner manner) throws IOException {
        this.manner = manner;
        // A small buffer, as printers have: more does not vanish into the system's.
        this.door = new ServerSocket();
        door.setReceiveBufferSize(4096);
        door.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().daemon().start(this::serve);
    }

    PrinterAddress address() {
        return new PrinterAddress("127.0.0.1", door.getLocalPort());
    }

    /** The next ticket that is cut off. */
    BufferedImage await() throws InterruptedException {
        return Objects.requireNonNull(papers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "nothing was printed");
    }

    boolean hasPrinted() {
        return !papers.isEmpty();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket line = door.accept()) {
                if (manner == Manner.HANGING_UP) {
                    continue;
                }
                if (manner == Manner.HALF_CLOSING) {
                    line.shutdownOutput();
                }
                understand(line, new DataInputStream(line.getInputStream()));
            } catch (IOException e) {
                // The caller hung up, or the test is over.
            }
        }
    }

    private void understand(Socket line, DataInputStream in) throws IOException {
        while (true) {
            int command = in.read();
            if (command < 0) {
                return;
            }
            switch (command << 8 | in.readUnsignedByte()) {
                case 0x1004 -> answer(line, in.readUnsignedByte() == 4 ? manner.paper : manner.printer);
                case 0x1b40 -> rows.clear();
                case 0x1d76 -> raster(in);
                case 0x1b64 -> in.readUnsignedByte();
                case 0x1d72 -> {
                    in.readUnsignedByte();
                    answer(line, manner.saysWhenDone ? 0 : null);
                }
                case 0x1d56 -> {
                    in.readUnsignedShort();
                    papers.add(paper());
                }
                default -> throw new EOFException("no command: " + command);
            }
        }
    }

    private void raster(DataInputStream in) throws IOException {
        if (manner == Manner.STUCK) {
            stand();
        }
        in.readUnsignedShort();
        int wide = in.readUnsignedByte() | in.readUnsignedByte() << 8;
        int high = in.readUnsignedByte() | in.readUnsignedByte() << 8;
        for (int row = 0; row < high; row++) {
            byte[] dots = new byte[wide];
            in.readFully(dots);
            rows.add(dots);
        }
    }

    private void stand() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new EOFException("the test is over");
    }

    private static void answer(Socket line, @Nullable Integer status) throws IOException {
        if (status != null) {
            line.getOutputStream().write(status);
        }
    }

    private BufferedImage paper() {
        BufferedImage paper = new BufferedImage(rows.getFirst().length * 8, rows.size(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                boolean ink = (rows.get(y)[x / 8] & 0x80 >> x % 8) != 0;
                paper.getRaster().setSample(x, y, 0, ink ? 0 : 255);
            }
        }
        rows.clear();
        return paper;
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        door.close();
    }
}
