package org.centerkiosk.terminal.printing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.config.PrinterAddress;

/** A receipt printer in the network. Many answer questions, and some do not; those are believed to be all right. */
final class NetworkPrinter implements Printer {

    private final PrinterAddress address;
    private final boolean cut;
    private final Patience patience;

    /**
     * How long it is waited for.
     *
     * @param connecting until it takes the call
     * @param answering until it answers a question
     * @param finishing until it says that it is done
     * @param printing for all of it together
     */
    record Patience(Duration connecting, Duration answering, Duration finishing, Duration printing) {

        static final Patience USUAL = new Patience(
                Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(6), Duration.ofSeconds(12));
    }

    NetworkPrinter(PrinterAddress address, boolean cut, Patience patience) {
        this.address = address;
        this.cut = cut;
        this.patience = patience;
    }

    @Override
    public PrinterState look() {
        try (Socket line = connect()) {
            PrinterState state = state(line).orElse(PrinterState.READY);
            hangUp(line);
            return state;
        } catch (IOException e) {
            return PrinterState.AWAY;
        }
    }

    @Override
    public PrinterState print(BufferedImage paper) {
        try (Socket line = connect()) {
            // Writing to a printer that takes nothing would wait for ever.
            CompletableFuture<Void> cutOff = CompletableFuture.runAsync(
                    () -> close(line),
                    CompletableFuture.delayedExecutor(patience.printing().toMillis(), TimeUnit.MILLISECONDS));
            try {
                return print(line, EscPos.of(paper, cut));
            } finally {
                cutOff.cancel(false);
            }
        } catch (IOException e) {
            return PrinterState.AWAY;
        }
    }

    private PrinterState print(Socket line, byte[] ticket) throws IOException {
        Answer before = state(line);
        if (before.orElse(PrinterState.READY) != PrinterState.READY) {
            return before.orElse(PrinterState.READY);
        }
        line.getOutputStream().write(ticket);
        line.getOutputStream().flush();
        PrinterState after = before.given() ? done(line) : PrinterState.SENT;
        hangUp(line);
        return after;
    }

    /** Some that tell how they are do not tell when they are done: of those it is asked again how they are. */
    private PrinterState done(Socket line) throws IOException {
        line.setSoTimeout(Math.toIntExact(patience.finishing().toMillis()));
        if (ask(line, EscPos.ARE_YOU_DONE) >= 0) {
            return PrinterState.READY;
        }
        PrinterState after = state(line).orElse(PrinterState.AWAY);
        return after == PrinterState.READY ? PrinterState.SENT : after;
    }

    private record Answer(boolean given, PrinterState state) {

        PrinterState orElse(PrinterState silent) {
            return given ? state : silent;
        }
    }

    private Answer state(Socket line) throws IOException {
        line.setSoTimeout(Math.toIntExact(patience.answering().toMillis()));
        int paper = ask(line, EscPos.IS_THERE_PAPER);
        if (!EscPos.isAnswer(paper)) {
            return new Answer(false, PrinterState.AWAY);
        }
        if (EscPos.isPaperOut(paper)) {
            return new Answer(true, PrinterState.NO_PAPER);
        }
        int printer = ask(line, EscPos.HOW_ARE_YOU);
        boolean off = EscPos.isAnswer(printer) && EscPos.isOffLine(printer);
        return new Answer(true, off ? PrinterState.AWAY : PrinterState.READY);
    }

    /** Its answer, of one byte; -1 where it has none. */
    private static int ask(Socket line, byte[] question) throws IOException {
        line.getOutputStream().write(question);
        line.getOutputStream().flush();
        try {
            return line.getInputStream().read();
        } catch (SocketTimeoutException e) {
            return -1;
        }
    }

    private Socket connect() throws IOException {
        Socket line = new Socket();
        try {
            line.connect(
                    new InetSocketAddress(address.host(), address.port()),
                    Math.toIntExact(patience.connecting().toMillis()));
            return line;
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    /** Lets it take all: to close while something of it is unread would take back what is under way. */
    private void hangUp(Socket line) throws IOException {
        line.shutdownOutput();
        line.setSoTimeout(Math.toIntExact(patience.answering().toMillis()));
        byte[] unheard = new byte[64];
        try {
            while (line.getInputStream().read(unheard) >= 0) {
                // Until it hangs up too.
            }
        } catch (SocketTimeoutException e) {
            // It had all the time.
        }
    }

    private static void close(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            // It is gone in any case.
        }
    }
}
