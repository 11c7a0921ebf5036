package org.centerkiosk.terminal.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.hub.LinkWatch;
import org.centerkiosk.terminal.link.ScanKeeper;
import org.centerkiosk.terminal.shell.LobbyService;
import org.jspecify.annotations.Nullable;

/** How phones reach the hub from this screen, wired: the links, and the word that one was opened. */
final class Reach {

    private final LobbyService lobby;
    private final Content content;
    private final ScanKeeper keeper;

    /** @param storage that keeps the key of the links */
    Reach(Path storage, LobbyService lobby, Content content, InstantSource machine, Executor workers) {
        this.lobby = lobby;
        this.content = content;
        this.keeper = new ScanKeeper(storage, machine, RandomGenerator.getDefault(), workers, this::watch);
    }

    private void watch() {
        content.watch(new LinkWatch() {
            @Override
            public @Nullable String proof() {
                return keeper.proof();
            }

            @Override
            public void opened(String event) {
                lobby.phoneOpened(event);
            }
        });
    }

    /** To be called every second. */
    void tick() {
        keeper.tick();
        lobby.reached(keeper.links());
    }
}
