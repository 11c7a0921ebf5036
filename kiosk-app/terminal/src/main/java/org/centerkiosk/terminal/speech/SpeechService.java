package org.centerkiosk.terminal.speech;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.config.SpeechConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Visit;
import org.centerkiosk.terminal.shell.Voice;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks the prompt of the step at which the visitor is, on a thread of its own: a new prompt cuts the one before off, and
 * the end of the visit cuts off the last. Where nothing speaks the terminal is silent, and finds out by itself when that
 * changes.
 */
public final class SpeechService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpeechService.class);

    /** Whatever is said takes less, unless it hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private static final int CLOSING_SECONDS = 2;
    private static final Duration WHILE_THERE = Duration.ofMinutes(10);
    private static final Duration WHILE_MISSING = Duration.ofMinutes(1);

    /** After it failed to speak: it is there, and yet something is wrong, such as the loudspeaker. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final LobbyService lobby;
    private final Supplier<KioskConfig> config;
    private final Espeak espeak;
    private final Duration limit;
    private final LongSupplier nanoTime;
    private final Wordings wordings;
    private final ExecutorService turn = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("speech").factory());
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final Store.Subscription following;
    private @Nullable Process speaking;
    private @Nullable Said last;
    private String program = "";
    private boolean isThere;
    private boolean isTold;
    private long nextLook;

    private record Said(Prompt prompt, Language language, int again) {

        /** Whether that is said although this was. */
        boolean isFollowedBy(Said next) {
            if (language != next.language
                    || again != next.again
                    || !prompt.place().equals(next.prompt.place())) {
                return true;
            }
            return next.prompt.presses() && !prompt.words().equals(next.prompt.words());
        }
    }

    /** @param config asked for anew each time, so that a changed one counts at once */
    public SpeechService(LobbyService lobby, Supplier<KioskConfig> config) {
        this(lobby, config, new Espeak(List.of()), LIMIT, System::nanoTime);
    }

    SpeechService(
            LobbyService lobby, Supplier<KioskConfig> config, Espeak espeak, Duration limit, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lobby = lobby;
        this.config = config;
        this.espeak = espeak;
        this.limit = limit;
        this.wordings = new Wordings(config.get().venue().zone());
        this.following = lobby.store().subscribe(state -> follow());
    }

    /** To be called every second: looks whether something speaks, and whether it may be heard now. */
    public void tick() {
        onTurn(this::look);
    }

    private void look() {
        SpeechConfig now = config.get().speech();
        boolean isWanted = now.use() != SpeechConfig.Use.OFF;
        if (isWanted && (!now.program().equals(program) || nanoTime.getAsLong() - nextLook >= 0)) {
            program = now.program();
            isThere = espeak.isThere(program);
            lookAgainAfter(isThere ? WHILE_THERE : WHILE_MISSING);
            if (!isThere) {
                tell("is not there: install the package espeak-ng, or see speech.program in the configuration");
            }
        }
        lobby.voice(isWanted && isThere && isHeard(now) ? voice(now.use()) : Voice.NONE);
    }

    private boolean isHeard(SpeechConfig now) {
        ZoneId zone = config.get().venue().zone();
        return now.isHeardAt(lobby.clock().instant().atZone(zone).toLocalTime());
    }

    private static Voice voice(SpeechConfig.Use use) {
        return switch (use) {
            case OFF -> Voice.NONE;
            case TOUCH -> Voice.TOUCH;
            case LARGE -> Voice.LARGE;
            case ON -> Voice.ALL;
        };
    }

    private void lookAgainAfter(Duration wait) {
        nextLook = nanoTime.getAsLong() + wait.toNanos();
    }

    /** Once, until it has spoken again. */
    private void tell(String what) {
        if (!isTold) {
            LOG.warn("prompts are not spoken: {} {}", program, what);
            isTold = true;
        }
    }

    /** Newer states overtake older ones that nobody has looked at yet. */
    private void follow() {
        if (isAsked.compareAndSet(false, true)) {
            onTurn(() -> {
                isAsked.set(false);
                follow(lobby.store().get());
            });
        }
    }

    private void follow(LobbyState state) {
        Visit visit = state.visit();
        Prompt prompt = visit == null || !state.speaks()
                ? null
                : new PromptReading(
                                state,
                                wordings.of(state.language()),
                                config.get().signUp().region())
                        .prompt()
                        .orElse(null);
        if (visit == null || prompt == null) {
            last = null;
            hush();
            return;
        }
        Said next = new Said(prompt, state.language(), visit.hearing().again());
        boolean isNew = last == null || last.isFollowedBy(next);
        last = next;
        if (isNew) {
            hush();
            say(next);
        }
    }

    private void say(Said next) {
        try {
            Process process = espeak.say(
                    next.prompt().words(), next.language(), config.get().speech());
            speaking = process;
            process.onExit()
                    .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((ended, overdue) -> onTurn(() -> ended(process)));
        } catch (IOException e) {
            failed("cannot be started: " + e.getMessage());
        }
    }

    /** On its own, or overdue. What was cut off is nobody's any more. */
    private void ended(Process process) {
        if (process != speaking) {
            return;
        }
        speaking = null;
        if (process.isAlive()) {
            Espeak.stop(process);
            failed("hangs");
        } else if (process.exitValue() != 0) {
            failed("failed with exit code " + process.exitValue());
        } else if (isTold) {
            LOG.info("prompts are spoken again");
            isTold = false;
        }
    }

    private void failed(String how) {
        tell(how);
        isThere = false;
        lookAgainAfter(AFTER_FAILURE);
        look();
    }

    private void hush() {
        Process process = speaking;
        speaking = null;
        if (process != null) {
            Espeak.stop(process);
        }
    }

    private void onTurn(Runnable task) {
        try {
            turn.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.error("the speech stumbled", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        following.close();
        onTurn(this::hush);
        turn.shutdown();
        try {
            turn.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
