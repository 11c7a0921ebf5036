package org.centerkiosk.terminal.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.terminal.link.TerminalDesk;
import org.centerkiosk.terminal.printing.PrinterService;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.signup.Printing;
import org.centerkiosk.terminal.signup.SignUpService;
import org.centerkiosk.terminal.speech.SpeechService;

/** Signing up at this screen, wired: the desk behind the forms, the printer of tickets and what speaks. */
final class SigningUp implements AutoCloseable {

    private final LobbyService lobby;
    private final TerminalDesk desk;
    private final boolean wanted;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("signing-up").factory());
    private final SignUpService service;
    private final PrinterService printer;
    private final Printing printing;
    private final SpeechService speech;

    /** @param wanted whether visitors may sign up at this screen at all */
    SigningUp(LobbyService lobby, TerminalDesk desk, Supplier<KioskConfig> config, boolean wanted) {
        this.lobby = lobby;
        this.desk = desk;
        this.wanted = wanted;
        this.service = new SignUpService(lobby, desk, config.get().signUp().region(), turns);
        this.printer = new PrinterService(() -> config.get().printer());
        this.speech = new SpeechService(lobby, config);
        this.printing = new Printing(lobby, printer::print, turns);
    }

    SignUpService service() {
        return service;
    }

    Printing printing() {
        return printing;
    }

    /** To be called every second: a machine may be enrolled, and a printer switched on, while it runs. */
    void tick() {
        if (wanted) {
            printer.tick();
            speech.tick();
        }
        lobby.prints(printer.isReady());
        lobby.signsUp(wanted && desk.isThere());
    }

    @Override
    public void close() {
        speech.close();
        service.close();
        printer.close();
        turns.shutdownNow();
    }
}
