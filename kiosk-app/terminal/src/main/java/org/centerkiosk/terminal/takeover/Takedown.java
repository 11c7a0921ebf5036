package org.centerkiosk.terminal.takeover;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.centerkiosk.config.StaffConfig;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Route.StaffPad.Answer;
import org.centerkiosk.terminal.takeover.TakedownLog.Act;
import org.centerkiosk.terminal.takeover.TakedownLog.History;
import org.centerkiosk.terminal.takeover.TakedownLog.Means;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Staff take the screen down and put it back (一键下线): by a key, or by a PIN. Needs no network, and is not kept from it
 * by a full disk. Its methods are for the JavaFX thread, but for {@link #problems}.
 */
public final class Takedown {

    private static final Logger LOG = LoggerFactory.getLogger(Takedown.class);

    /** An untouched pad is put away. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LobbyService lobby;
    private final TakedownLog log;
    private final Supplier<StaffConfig> config;
    private final InstantSource clock;
    private final Executor fx;
    private final Executor worker;
    private final PinLock lock;
    private final char[] typed = new char[PinRule.LONGEST];

    private volatile @Nullable Instant downSince;
    private int digits;
    private volatile boolean open;
    private Answer answer = Answer.NONE;
    private Instant touched = Instant.MIN;

    /**
     * @param history what the log said at the start
     * @param config asked each time, so that a changed PIN counts at once
     * @param worker runs one task after the other; it checks PINs and writes the log
     */
    public Takedown(
            LobbyService lobby,
            TakedownLog log,
            History history,
            Supplier<StaffConfig> config,
            InstantSource clock,
            Executor fx,
            Executor worker) {
        this.lobby = lobby;
        this.log = log;
        this.config = config;
        this.clock = clock;
        this.fx = fx;
        this.worker = worker;
        this.lock = new PinLock(history);
        this.downSince = history.downSince();
        if (downSince != null) {
            LOG.warn("the screen is down since {}; staff put it back", downSince);
            show();
        }
    }

    /** What the hub is to know; from any thread. */
    public List<String> problems() {
        Instant since = downSince;
        return since == null ? List.of() : List.of("taken down by staff since " + since);
    }

    /** The key that takes the screen down. It puts it back only where no PIN is set that could be asked for. */
    void keyPressed() {
        if (downSince == null) {
            turn(Means.KEY);
        } else if (config.get().pin() == null) {
            turn(Means.KEY);
        } else {
            openPad();
        }
    }

    /** The corners were touched as staff do. */
    void cornersTouched() {
        if (config.get().pin() == null) {
            LOG.warn("somebody asked for the staff pad, and staff.pin is not set; make one with \"kiosk pin\"");
        } else {
            openPad();
        }
    }

    private void openPad() {
        open = true;
        wipe();
        answer = Answer.NONE;
        touched = clock.instant();
        show();
    }

    /** From any thread. */
    public boolean isPadOpen() {
        return open;
    }

    void digit(char digit) {
        if (takesKeys() && digits < typed.length) {
            typed[digits++] = digit;
            answer = Answer.NONE;
            show();
        }
    }

    void erase() {
        if (takesKeys() && digits > 0) {
            typed[--digits] = '\0';
            show();
        }
    }

    void cancel() {
        close();
        show();
    }

    /** Checks what was typed, on another thread; meanwhile the pad takes nothing. */
    void submit() {
        String hash = config.get().pin();
        if (!takesKeys() || digits == 0 || hash == null) {
            return;
        }
        char[] pin = Arrays.copyOf(typed, digits);
        wipe();
        answer = Answer.CHECKING;
        show();
        worker.execute(() -> {
            boolean right = PinHash.matches(hash, pin);
            Arrays.fill(pin, '\0');
            Instant now = clock.instant();
            if (!right) {
                // Before the answer, so that nobody gains a try by pulling the plug after it.
                write(now, Act.WRONG_PIN, Means.PIN);
            }
            fx.execute(() -> checked(right, now));
        });
    }

    private void checked(boolean right, Instant at) {
        answer = Answer.NONE;
        if (right) {
            lock.right();
        } else {
            lock.wrong(at);
        }
        if (!open) {
            return;
        }
        touched = clock.instant();
        if (right) {
            close();
            turn(Means.PIN);
        } else {
            answer = Answer.WRONG;
            show();
        }
    }

    private void turn(Means means) {
        Instant now = clock.instant();
        boolean down = downSince == null;
        downSince = down ? now : null;
        close();
        show();
        LOG.warn("staff {} by {}", down ? "took the screen down" : "put the screen back", means);
        worker.execute(() -> write(now, down ? Act.DOWN : Act.UP, means));
    }

    private void write(Instant at, Act act, Means means) {
        try {
            log.append(at, act, means);
        } catch (IOException e) {
            LOG.error("cannot write {} to {}: {}; a restart will not know of it", act, log.file(), e.getMessage());
        }
    }

    /** To be called every second while the pad is open: counts the lock down and puts an abandoned pad away. */
    public void tick() {
        if (!open) {
            return;
        }
        if (answer != Answer.CHECKING && clock.instant().isAfter(touched.plus(PATIENCE))) {
            close();
        }
        show();
    }

    /** Something urgent may have put the pad away. */
    public void follow(LobbyState state) {
        if (open && !state.isAttended()) {
            close();
            show();
        }
    }

    private boolean takesKeys() {
        touched = clock.instant();
        return open && answer != Answer.CHECKING && lockedSeconds() == 0;
    }

    private int lockedSeconds() {
        return Math.toIntExact(lock.left(clock.instant()).plusMillis(999).toSeconds());
    }

    private void close() {
        open = false;
        wipe();
        answer = Answer.NONE;
    }

    private void wipe() {
        Arrays.fill(typed, '\0');
        digits = 0;
    }

    private void show() {
        Instant since = downSince;
        if (open) {
            lobby.attended(new Route.StaffPad(since != null, digits, answer, lockedSeconds()));
        } else {
            lobby.attended(since == null ? null : new Route.Down(since));
        }
    }
}
