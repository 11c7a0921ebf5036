package org.centerkiosk.terminal.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.hub.TerminalPlace;
import org.centerkiosk.terminal.link.Enrolment;

/** The hub, this terminal's key to it, and both clocks. */
final class HubChecks {

    /** Requests are signed with the time, and the hub takes no older ones. */
    private static final Duration APART = Duration.ofMinutes(2);

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path file;
    private final InstantSource clock;

    HubChecks(Path storage, InstantSource clock) {
        this.file = storage.resolve(Enrolment.CREDENTIAL);
        this.clock = clock;
    }

    List<Finding> look() {
        if (!Files.exists(file)) {
            return List.of(Finding.warning(
                    "hub",
                    "this terminal is not enrolled; the configured feeds are shown",
                    "where the centre has a hub: kiosk enrol 'THE CODE'"));
        }
        TerminalCredential credential;
        try {
            credential = TerminalCredential.read(file);
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    "keys", String.valueOf(e.getMessage()), "run it as root; where it is damaged, enrol it again"));
        }
        List<Finding> findings = new ArrayList<>(List.of(key()));
        try (HubTransport transport = new HubTransport(credential.hub())) {
            answer(new HubClient(transport, credential, clock).self(), credential, findings);
        }
        return findings;
    }

    private Finding key() {
        try {
            Set<PosixFilePermission> all = EnumSet.noneOf(PosixFilePermission.class);
            all.addAll(Files.getPosixFilePermissions(file));
            String mode = PosixFilePermissions.toString(all);
            all.retainAll(OTHERS);
            return all.isEmpty()
                    ? Finding.ok("keys", "its own key can be read, by nobody else")
                    : Finding.wrong("keys", file + " is open to others (" + mode + ")", "chmod 600 " + file);
        } catch (IOException | UnsupportedOperationException e) {
            return Finding.warning("keys", "who may read " + file + " is unknown: " + e.getMessage(), "look yourself");
        }
    }

    private void answer(HubResult<TerminalPlace> answer, TerminalCredential credential, List<Finding> findings) {
        String hub = credential.hub().url().toString();
        switch (answer) {
            case HubResult.Answered<TerminalPlace>(TerminalPlace place, Instant hubTime) -> {
                findings.add(
                        place.state() == TerminalPlace.State.ACTIVE
                                ? Finding.ok("hub", hub + " answers; this terminal is " + place.name())
                                : Finding.wrong(
                                        "hub",
                                        "this terminal is "
                                                + place.state().name().toLowerCase(java.util.Locale.ROOT) + " at "
                                                + hub,
                                        "kiosk hub fleet, at the hub, lists those that wait or were revoked"));
                compare(hubTime, findings);
            }
            case HubResult.Declined<TerminalPlace>(var problem, Instant hubTime) -> {
                findings.add(Finding.wrong("hub", problem.detail(), problem.remedy()));
                compare(hubTime, findings);
            }
            case HubResult.Failed<TerminalPlace> failed ->
                findings.add(Finding.wrong(
                        "hub",
                        hub + " cannot be asked: " + failed.failure().what(),
                        failed.failure().remedy()));
        }
    }

    private void compare(@org.jspecify.annotations.Nullable Instant hubTime, List<Finding> findings) {
        if (hubTime == null) {
            return;
        }
        Duration apart = Duration.between(hubTime, clock.instant()).abs();
        findings.add(
                apart.compareTo(APART) <= 0
                        ? Finding.ok("clock", "the hub's clock is " + apart.toSeconds() + " s apart")
                        : Finding.wrong(
                                "clock",
                                "this machine's clock is " + apart.toMinutes() + " minutes off the hub's",
                                "set it, and give both a time server"));
    }

    List<Check> all() {
        return List.of(this::look);
    }
}
