package org.centerkiosk.terminal.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.config.PrinterAddress;
import org.centerkiosk.config.PrinterConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PrinterServiceTest {

    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);

    /** Short where it waits for what never comes, else long: a loaded machine is no broken printer. */
    private static NetworkPrinter printer(FakePrinter fake, FakePrinter.Manner manner) {
        return new NetworkPrinter(
                fake.address(),
                true,
                new NetworkPrinter.Patience(
                        PATIENT,
                        manner == FakePrinter.Manner.SILENT ? SHORT : PATIENT,
                        SHORT,
                        manner == FakePrinter.Manner.STUCK ? Duration.ofSeconds(2) : PATIENT));
    }

    @TempDir
    Path folder;

    private static PrinterConfig receipt(PrinterAddress address) {
        return new PrinterConfig(PrinterConfig.Use.RECEIPT, null, null, address, PrinterConfig.Paper.MM_80, true);
    }

    private static PrinterConfig receipt(Path device) {
        return new PrinterConfig(PrinterConfig.Use.RECEIPT, null, device, null, PrinterConfig.Paper.MM_58, true);
    }

    private static PrinterState print(PrinterConfig config) {
        try (PrinterService service = new PrinterService(() -> config, PATIENT)) {
            return service.print(() -> PaperSamples.reserved(false)).join();
        }
    }

    @Test
    void ticketComesOutAsItWasDrawn() throws Exception {
        try (FakePrinter printer = new FakePrinter(FakePrinter.Manner.GOOD)) {
            assertThat(print(receipt(printer.address()))).isEqualTo(PrinterState.READY);

            BufferedImage paper = printer.await();
            BufferedImage drawn = PaperArt.draw(PaperSamples.reserved(false), 576);
            assertThat(paper.getHeight()).isEqualTo(drawn.getHeight());
            assertThat(paper.getRGB(0, 0, 576, paper.getHeight(), null, 0, 576))
                    .isEqualTo(drawn.getRGB(0, 0, 576, paper.getHeight(), null, 0, 576));
            assertThat(PaperArtTest.symbolOn(paper)).isEqualTo(PaperSamples.QR);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "VAGUE", "HALF_CLOSING"})
    void printersOfFewWordsPrint(FakePrinter.Manner manner) throws Exception {
        try (FakePrinter printer = new FakePrinter(manner)) {
            NetworkPrinter line = printer(printer, manner);

            assertThat(line.look()).isEqualTo(PrinterState.READY);
            assertThat(line.print(PaperArt.draw(PaperSamples.reserved(false), 576)))
                    .isEqualTo(PrinterState.SENT);
            assertThat(PaperArtTest.symbolOn(printer.await())).isEqualTo(PaperSamples.QR);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"OUT_OF_PAPER", "OFF_LINE", "STUCK", "HANGING_UP"},
            mode = Mode.INCLUDE)
    void whatDoesNotPrintIsSaid(FakePrinter.Manner manner) throws Exception {
        try (FakePrinter printer = new FakePrinter(manner)) {
            NetworkPrinter line = printer(printer, manner);
            PrinterState expected =
                    manner == FakePrinter.Manner.OUT_OF_PAPER ? PrinterState.NO_PAPER : PrinterState.AWAY;

            assertThat(line.print(PaperArt.draw(PaperSamples.reserved(false), 576)))
                    .isEqualTo(expected);
            assertThat(printer.hasPrinted()).isFalse();
        }
    }

    @Test
    void whereNobodyListensNothingIsThere() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertThat(print(receipt(new PrinterAddress("127.0.0.1", port)))).isEqualTo(PrinterState.AWAY);
        assertThat(print(receipt(new PrinterAddress("no-such-printer.invalid", 9100))))
                .isEqualTo(PrinterState.AWAY);
    }

    @Test
    void fileOfADeviceIsWrittenAndNeverMade() throws IOException {
        Path device = folder.resolve("lp0");
        assertThat(print(receipt(device))).isEqualTo(PrinterState.AWAY);
        assertThat(device).doesNotExist();

        Files.createFile(device);
        assertThat(print(receipt(device))).isEqualTo(PrinterState.SENT);
        assertThat(Files.readAllBytes(device))
                .isEqualTo(EscPos.of(PaperArt.draw(PaperSamples.reserved(false), 384), true));
    }

    /** To open a pipe that nobody reads blocks, as a device may. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void stuckDeviceHoldsNobodyUpAndWhatWaitedBehindItIsNotPrinted() throws Exception {
        Path device = folder.resolve("stuck");
        assertThat(new ProcessBuilder("mkfifo", device.toString()).start().waitFor())
                .isZero();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch drawn = new CountDownLatch(1);
        try (PrinterService service = new PrinterService(() -> receipt(device), SHORT)) {
            // Once more where its turn did not come in so short a time.
            while (begun.getCount() > 0) {
                CompletableFuture<PrinterState> first = service.print(() -> {
                    begun.countDown();
                    return PaperSamples.reserved(false);
                });
                assertThat(first.join()).isEqualTo(PrinterState.AWAY);
            }
            CompletableFuture<PrinterState> second = service.print(() -> {
                drawn.countDown();
                return PaperSamples.reserved(false);
            });
            assertThat(second.join()).isEqualTo(PrinterState.AWAY);
            // Somebody reads at last: the first one runs out, the second is not even drawn.
            assertThat(Files.readAllBytes(device)).isNotEmpty();
            Path other = Files.createFile(folder.resolve("other"));
            AtomicReference<PrinterState> last = new AtomicReference<>();
            try (PrinterService next = new PrinterService(() -> receipt(other), PATIENT)) {
                last.set(next.print(() -> PaperSamples.reserved(false)).get(60, TimeUnit.SECONDS));
            }
            assertThat(last.get()).isEqualTo(PrinterState.SENT);
            assertThat(drawn.getCount()).isEqualTo(1);
        }
    }

    @Test
    void itIsOfferedWhileItIsThereAlone() throws Exception {
        AtomicReference<PrinterConfig> config =
                new AtomicReference<>(KioskConfig.defaults().printer());
        try (PrinterService service = new PrinterService(config::get, PATIENT)) {
            service.tick();
            assertThat(service.isReady()).isFalse();
            assertThat(service.print(() -> PaperSamples.reserved(false)).join()).isEqualTo(PrinterState.AWAY);

            try (FakePrinter printer = new FakePrinter(FakePrinter.Manner.GOOD)) {
                config.set(receipt(printer.address()));
                tickUntil(service, true);
            }
            assertThat(service.print(() -> PaperSamples.reserved(false)).join()).isEqualTo(PrinterState.AWAY);
            assertThat(service.isReady()).isFalse();

            Path device = Files.createFile(folder.resolve("lp1"));
            config.set(receipt(device));
            tickUntil(service, true);
            Files.delete(device);
            tickUntil(service, false);
            Files.createFile(device);
            tickUntil(service, true);
            config.set(KioskConfig.defaults().printer());
            assertThat(service.isReady()).isFalse();
        }
    }

    private static void tickUntil(PrinterService service, boolean ready) {
        long patience = System.nanoTime() + PATIENT.toNanos();
        while (service.isReady() != ready) {
            service.tick();
            assertThat(System.nanoTime()).as("looked long enough").isLessThan(patience);
            Thread.onSpinWait();
        }
    }
}
