package org.centerkiosk.terminal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.config.CameraConfig;
import org.centerkiosk.config.StaffConfig;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.terminal.doctor.Finding.Level;
import org.centerkiosk.terminal.link.Enrolment;
import org.centerkiosk.terminal.link.TerminalStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On a machine of files. */
class DoctorTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:26:00Z");
    private static final Path NULL = Path.of("/dev/null");
    private static final String PANEL = """
            I: Bus=0003 Vendor=222a Product=0001 Version=0110
            N: Name="ILITEK Multi-Touch"
            B: PROP=2
            B: EV=1b

            I: Bus=0003
            N: Name="A Keyboard"
            B: PROP=0
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path storage;

    private final Map<String, String> commands = new HashMap<>();
    private Set<String> families = Set.of("Noto Sans CJK SC", "Noto Serif CJK SC");
    private CameraConfig camera = new CameraConfig(CameraConfig.Use.AUTO, null, null);
    private StaffConfig staff =
            new StaffConfig("$argon2id$…", StaffConfig.TakedownKey.F12, java.time.Duration.ofMinutes(3));

    /** A machine on which all is well. */
    @BeforeEach
    void machine() throws IOException {
        file("/sys/class/drm/card0-HDMI-A-1/status", "connected\n");
        file("/sys/class/drm/card0-HDMI-A-1/modes", "1920x1080\n1280x720\n");
        file("/sys/class/drm/card0-DP-1/status", "disconnected\n");
        file("/sys/class/drm/version", "drm 1.1.0");
        file("/proc/bus/input/devices", PANEL);
        file("/proc/asound/cards", " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n");
        file("/sys/class/video4linux/video0/name", "USB Camera");
        file("/sys/class/video4linux/video1/name", "USB Camera");
        commands.put("timedatectl show --property=NTPSynchronized", "NTPSynchronized=yes");
        file("/usr/lib/systemd/system/center-kiosk-lobby.service", "");
        link("/etc/systemd/system/multi-user.target.wants/center-kiosk-lobby.service", NULL);
        file("/proc/sys/kernel/sysrq", "0\n");
        link("/run/systemd/system/ctrl-alt-del.target", NULL);
        for (int number = 1; number <= 6; number++) {
            link("/run/systemd/system/getty@tty" + number + ".service", NULL);
            link("/etc/systemd/system/autovt@tty" + number + ".service", NULL);
        }
        file("/run/center-kiosk/xorg.conf.d/99-center-kiosk.conf", "DontVTSwitch srvrkeys:none");
        file("/run/udev/rules.d/99-center-kiosk.rules", "");
        file(
                "/etc/passwd",
                "root:x:0:0::/root:/bin/bash\ncenter-kiosk:x:104:108::/var/lib/center-kiosk:/usr/sbin/nologin\n");
        status(NOW.minusSeconds(100), List.of());
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, Path target) throws IOException {
        Path file = root.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, target);
    }

    private void gone(String path) throws IOException {
        Files.delete(root.resolve(path.substring(1)));
    }

    private void status(Instant at, List<String> problems) throws IOException {
        new TerminalStatus(at, "lobby", "0.1.0", null, 0, null, 12, 0, null, false, 0, problems).write(storage);
    }

    private List<Finding> examine() {
        Machine machine = new Machine(root, command -> Optional.ofNullable(commands.get(String.join(" ", command))));
        InstantSource clock = InstantSource.fixed(NOW);
        List<Check> checks = new java.util.ArrayList<>();
        checks.addAll(new DeviceChecks(machine, camera, () -> families).all());
        checks.addAll(new SystemChecks(machine, storage, clock).all());
        checks.addAll(new LockChecks(machine, staff).all());
        return new Doctor(checks).examine();
    }

    private void finds(Level level, String check, String what) {
        assertThat(examine())
                .filteredOn(finding -> finding.level() != Level.OK)
                .as("nothing else is wrong")
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(level);
                    assertThat(finding.check()).isEqualTo(check);
                    assertThat(finding.what()).contains(what);
                    assertThat(finding.remedy()).isNotBlank();
                });
    }

    @Test
    void aWellMachineIsWell() {
        List<Finding> findings = examine();
        assertThat(findings).allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.OK));
        assertThat(Doctor.text(findings))
                .contains(
                        "HDMI-A-1 is connected, 1920x1080",
                        "ILITEK Multi-Touch",
                        "USB Camera",
                        "lobby runs, 12 events");
    }

    @Test
    void noScreen() throws IOException {
        file("/sys/class/drm/card0-HDMI-A-1/status", "disconnected\n");
        finds(Level.WRONG, "display", "no screen is connected");
    }

    @Test
    void noTouchPanelIsWorthAWordUnlessItIsABoard() throws IOException {
        file("/proc/bus/input/devices", "N: Name=\"A Keyboard\"\nB: PROP=0\n");
        finds(Level.WARNING, "touch", "no touch panel");
        file("/etc/center-kiosk/session.conf", "SCREEN_ROLE=board\n");
        assertThat(Doctor.isWell(examine())).isTrue();
    }

    @Test
    void noSound() throws IOException {
        file("/proc/asound/cards", "--- no soundcards ---\n");
        finds(Level.WARNING, "sound", "no sound card");
    }

    @Test
    void noCameraIsWorthAWordUnlessItIsOff() throws IOException {
        gone("/sys/class/video4linux/video0/name");
        gone("/sys/class/video4linux/video0");
        gone("/sys/class/video4linux/video1/name");
        gone("/sys/class/video4linux/video1");
        finds(Level.WARNING, "camera", "no camera");
        camera = new CameraConfig(CameraConfig.Use.OFF, null, null);
        assertThat(examine()).allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.OK));
    }

    @Test
    void noFont() {
        families = Set.of("DejaVu Sans");
        finds(Level.WRONG, "fonts", "Noto Sans CJK SC, Noto Serif CJK SC");
    }

    @Test
    void noTimeServer() {
        commands.clear();
        finds(Level.WARNING, "clock", "no time server");
    }

    @Test
    void aServiceThatDoesNotStartWithThePower() throws IOException {
        gone("/etc/systemd/system/multi-user.target.wants/center-kiosk-lobby.service");
        finds(Level.WRONG, "service", "does not start with the power");
    }

    @Test
    void aTerminalThatStandsStillAndOneWithAProblem() throws IOException {
        status(NOW.minusSeconds(400), List.of());
        finds(Level.WRONG, "terminal", "it does not run");
        status(NOW.minusSeconds(4), List.of("a feed cannot be read"));
        finds(Level.WARNING, "terminal", "a feed cannot be read");
    }

    @Test
    void eachLockThatIsOpen() throws IOException {
        file("/proc/sys/kernel/sysrq", "438\n");
        finds(Level.WRONG, "lock", "SysRq");
        file("/proc/sys/kernel/sysrq", "0\n");
        gone("/run/systemd/system/ctrl-alt-del.target");
        finds(Level.WRONG, "lock", "Ctrl+Alt+Del");
        link("/run/systemd/system/ctrl-alt-del.target", NULL);
        gone("/run/systemd/system/getty@tty3.service");
        finds(Level.WRONG, "lock", "a console");
        link("/run/systemd/system/getty@tty3.service", NULL);
        gone("/run/center-kiosk/xorg.conf.d/99-center-kiosk.conf");
        finds(Level.WRONG, "lock", "Ctrl+Alt+F1");
        file("/run/center-kiosk/xorg.conf.d/99-center-kiosk.conf", "DontVTSwitch srvrkeys:none");
        gone("/run/udev/rules.d/99-center-kiosk.rules");
        finds(Level.WRONG, "lock", "a stick");
        file("/run/udev/rules.d/99-center-kiosk.rules", "");
        file("/etc/passwd", "center-kiosk:x:104:108::/var/lib/center-kiosk:/bin/sh\n");
        finds(Level.WRONG, "lock", "shell");
    }

    @Test
    void noPin() {
        staff = new StaffConfig(null, StaffConfig.TakedownKey.F12, java.time.Duration.ofMinutes(3));
        finds(Level.WARNING, "lock", "staff cannot take the screen down");
    }

    @Test
    void aHubThatIsAwayAndAKeyThatIsOpen() throws IOException {
        HubChecks hub = new HubChecks(storage, InstantSource.fixed(NOW));
        assertThat(hub.look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("not enrolled"));
        Path file = storage.resolve(Enrolment.CREDENTIAL);
        new TerminalCredential(HubAddress.of(java.net.URI.create("http://127.0.0.1:9")), "t-1", SigningKey.generate())
                .write(file);
        assertThat(hub.look())
                .extracting(Finding::check, Finding::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("keys", Level.OK),
                        org.assertj.core.groups.Tuple.tuple("hub", Level.WRONG));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(hub.look().getFirst().what()).contains("open to others (rw-r--r--)");
        Files.writeString(file, "{");
        assertThat(hub.look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.check()).isEqualTo("keys"));
    }

    @Test
    void programsReadTheSame() throws IOException {
        file("/proc/asound/cards", "");
        file("/proc/sys/kernel/sysrq", "1");
        JsonNode json = JsonMapper.shared().readTree(Doctor.json(examine()));
        assertThat(json.get("well").booleanValue()).isFalse();
        assertThat(json.get("findings")
                        .valueStream()
                        .filter(finding -> !finding.get("level").asString().equals("ok"))
                        .map(finding -> finding.get("check").asString()))
                .containsExactly("sound", "lock");
    }

    @Test
    void aCheckThatFailsIsAFindingAndNotTheEnd() {
        List<Finding> findings = new Doctor(List.of(
                        () -> {
                            throw new IllegalStateException("oops");
                        },
                        () -> List.of(Finding.ok("disk", "fine"))))
                .examine();
        assertThat(findings).extracting(Finding::level).containsExactly(Level.WRONG, Level.OK);
    }
}
