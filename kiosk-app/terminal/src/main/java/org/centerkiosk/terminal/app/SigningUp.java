package org.centerkiosk.terminal.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.centerkiosk.terminal.link.TerminalDesk;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.signup.SignUpService;

/** Signing up at this screen, wired: the desk behind the forms, and whether there is one. */
final class SigningUp implements AutoCloseable {

    private final LobbyService lobby;
    private final TerminalDesk desk;
    private final boolean wanted;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("signing-up").factory());
    private final SignUpService service;

    /**
     * @param region where a number without a country code is dialled
     * @param wanted whether visitors may sign up at this screen at all
     */
    SigningUp(LobbyService lobby, TerminalDesk desk, String region, boolean wanted) {
        this.lobby = lobby;
        this.desk = desk;
        this.wanted = wanted;
        this.service = new SignUpService(lobby, desk, region, turns);
    }

    SignUpService service() {
        return service;
    }

    /** To be called every second: a machine may be enrolled while it runs. */
    void tick() {
        lobby.signsUp(wanted && desk.isThere());
    }

    @Override
    public void close() {
        service.close();
        turns.shutdownNow();
    }
}
