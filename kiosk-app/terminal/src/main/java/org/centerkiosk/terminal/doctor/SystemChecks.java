package org.centerkiosk.terminal.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.terminal.link.TerminalStatus;

/** Clock, disk, and whether the service runs. */
final class SystemChecks {

    private static final String UNIT = "center-kiosk-lobby.service";
    private static final long LEAST = 200L << 20;
    private static final long LITTLE = 1L << 30;

    /** A running terminal writes its status every five minutes. */
    private static final Duration ALIVE = Duration.ofMinutes(6);

    private final Machine machine;
    private final Path storage;
    private final InstantSource clock;

    SystemChecks(Machine machine, Path storage, InstantSource clock) {
        this.machine = machine;
        this.storage = storage;
        this.clock = clock;
    }

    List<Finding> clock() {
        Optional<String> said = machine.commands().run("timedatectl", "show", "--property=NTPSynchronized");
        boolean isSet = machine.has("/run/systemd/timesync/synchronized")
                || said.filter("NTPSynchronized=yes"::equals).isPresent();
        if (isSet) {
            return List.of(Finding.ok("clock", "set by a time server, " + clock.instant()));
        }
        return List.of(Finding.warning(
                "clock",
                "no time server has set this machine's clock, which says " + clock.instant(),
                "apt install systemd-timesyncd, and name a server that this network reaches: NTP= in"
                        + " /etc/systemd/timesyncd.conf; the hub's machine can be one"));
    }

    List<Finding> disk() {
        try {
            Path there = storage;
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            long free = Files.getFileStore(there).getUsableSpace();
            String what = (free >> 20) + " MB are free where " + storage + " is";
            String remedy = "make room: journalctl --vacuum-size=200M, apt clean";
            if (free < LEAST) {
                return List.of(Finding.wrong("disk", what, remedy));
            }
            return List.of(free < LITTLE ? Finding.warning("disk", what, remedy) : Finding.ok("disk", what));
        } catch (IOException e) {
            return List.of(
                    Finding.wrong("disk", storage + " cannot be looked at: " + e.getMessage(), "run it as root"));
        }
    }

    List<Finding> service() {
        if (!machine.has("/usr/lib/systemd/system/" + UNIT) && !machine.has("/lib/systemd/system/" + UNIT)) {
            return List.of(Finding.warning(
                    "service",
                    "the program is not installed as a service",
                    "install the package; from a source checkout nothing starts with the power"));
        }
        boolean isEnabled = machine.has("/etc/systemd/system/multi-user.target.wants/" + UNIT);
        return isEnabled
                ? List.of(Finding.ok("service", "starts with the power"))
                : List.of(Finding.wrong(
                        "service", "does not start with the power", "systemctl enable --now center-kiosk-lobby"));
    }

    List<Finding> terminal() {
        Optional<TerminalStatus> status;
        try {
            status = TerminalStatus.read(storage);
        } catch (IOException e) {
            return List.of(Finding.wrong("terminal", String.valueOf(e.getMessage()), "run it as root"));
        }
        if (status.isEmpty()) {
            return List.of(Finding.wrong("terminal", "it never ran here", "systemctl start center-kiosk-lobby"));
        }
        Instant at = status.get().at();
        if (Duration.between(at, clock.instant()).compareTo(ALIVE) >= 0) {
            return List.of(Finding.wrong(
                    "terminal",
                    "it does not run; it was last heard of at " + at,
                    "systemctl restart center-kiosk-lobby; why: journalctl -u center-kiosk-lobby"));
        }
        List<Finding> problems = status.get().problems().stream()
                .map(problem -> Finding.warning("terminal", problem, "see kiosk status"))
                .toList();
        return problems.isEmpty()
                ? List.of(Finding.ok(
                        "terminal",
                        status.get().role() + " runs, " + status.get().events() + " events"))
                : problems;
    }

    List<Check> all() {
        return List.of(this::clock, this::disk, this::service, this::terminal);
    }
}
