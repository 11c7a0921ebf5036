package org.centerkiosk.terminal.printing;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.centerkiosk.config.PrinterConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints tickets on the printer that is configured now, and looks from time to time how it is. No call blocks. A ticket
 * is in memory alone, until it is out or nobody waits for it any more.
 */
public final class PrinterService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrinterService.class);

    /** After that the visitor is told that it does not print. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** Seconds from one look to the next. */
    private static final int INTERVAL = 20;

    private final Supplier<PrinterConfig> config;
    private final Duration limit;
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("printer").factory());
    private @Nullable PrinterConfig known;
    private @Nullable PrinterState state;
    private boolean isLooking;
    private int wait;

    /** @param config asked for anew each time, so that a changed one counts at once */
    public PrinterService(Supplier<PrinterConfig> config) {
        this(config, LIMIT);
    }

    PrinterService(Supplier<PrinterConfig> config, Duration limit) {
        this.config = config;
        this.limit = limit;
    }

    /** Whether a ticket can be printed, as far as is known. */
    public synchronized boolean isReady() {
        return state == PrinterState.READY && config.get().equals(known);
    }

    /** To be called every second: looks how the printer is, where there is one. */
    public synchronized void tick() {
        PrinterConfig now = config.get();
        if (!now.equals(known)) {
            known = now;
            state = null;
            wait = 0;
        }
        if (now.use() == PrinterConfig.Use.NONE || isLooking || wait-- > 0) {
            return;
        }
        isLooking = true;
        wait = INTERVAL;
        line.execute(() -> found(now, guarded(() -> printer(now).look())));
    }

    private synchronized void found(PrinterConfig of, PrinterState newer) {
        isLooking = false;
        note(of, newer);
    }

    private synchronized void note(PrinterConfig of, PrinterState newer) {
        if (!of.equals(known) || newer == state) {
            return;
        }
        if (newer != PrinterState.READY) {
            LOG.warn("tickets cannot be printed: {} {}", name(of), said(newer));
        } else {
            LOG.info("tickets can be printed: {} is ready", name(of));
        }
        state = newer;
    }

    private static String said(PrinterState state) {
        return state == PrinterState.NO_PAPER
                ? "has no paper; put a new roll in"
                : "does not answer; see that it is on and connected, and printer.* in the configuration";
    }

    private static String name(PrinterConfig of) {
        if (of.use() == PrinterConfig.Use.SYSTEM) {
            return "the system's printer " + (of.name() == null ? "(the default one)" : of.name());
        }
        return "the receipt printer at " + (of.address() == null ? of.device() : of.address());
    }

    /**
     * Prints it.
     *
     * @param ticket made on the printer's thread
     */
    public CompletableFuture<PrinterState> print(Supplier<PaperTicket> ticket) {
        PrinterConfig now = config.get();
        if (now.use() == PrinterConfig.Use.NONE) {
            return CompletableFuture.completedFuture(PrinterState.AWAY);
        }
        CompletableFuture<PrinterState> answer = new CompletableFuture<>();
        answer.completeOnTimeout(PrinterState.AWAY, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            line.execute(() -> {
                // Behind one that is stuck: nobody waits for this one any more, and it must not come out hours later.
                if (!answer.isDone()) {
                    answer.complete(guarded(() -> {
                        BufferedImage paper =
                                PaperArt.draw(ticket.get(), now.paper().dots());
                        return printer(now).print(paper);
                    }));
                }
            });
        } catch (RejectedExecutionException e) {
            answer.complete(PrinterState.AWAY);
        }
        return answer.thenApply(told -> {
            note(now, told == PrinterState.SENT ? PrinterState.READY : told);
            return told;
        });
    }

    /** What a driver throws must not end the thread. */
    private static PrinterState guarded(Supplier<PrinterState> work) {
        try {
            return work.get();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("the printer stumbled", e);
            return PrinterState.AWAY;
        }
    }

    private static Printer printer(PrinterConfig of) {
        return switch (of.use()) {
            case SYSTEM -> new SystemPrinter(of.name());
            case RECEIPT ->
                of.address() == null
                        ? device(of)
                        : new NetworkPrinter(of.address(), of.cut(), NetworkPrinter.Patience.USUAL);
            case NONE -> throw new IllegalStateException("no printer is configured");
        };
    }

    private static Printer device(PrinterConfig of) {
        if (of.device() == null) {
            throw new IllegalStateException("a receipt printer is somewhere");
        }
        return new DevicePrinter(of.device(), of.cut());
    }

    @Override
    public void close() {
        line.shutdownNow();
    }
}
