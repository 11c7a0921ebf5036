package org.centerkiosk.terminal.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.centerkiosk.config.CameraConfig;

/** Screen, touch panel, loudspeaker, camera and fonts. */
final class DeviceChecks {

    private static final Pattern NAME = Pattern.compile("N: Name=\"(.*)\"");
    private static final Pattern PROPERTIES = Pattern.compile("B: PROP=([0-9a-f]+)");

    /** linux/input-event-codes.h: INPUT_PROP_DIRECT, a finger touches where it points. */
    private static final int DIRECT = 1 << 1;

    private static final Set<String> FAMILIES = Set.of("Noto Sans CJK SC", "Noto Serif CJK SC");

    private final Machine machine;
    private final CameraConfig camera;
    private final Supplier<Set<String>> families;

    /** @param families of the fonts that Java finds */
    DeviceChecks(Machine machine, CameraConfig camera, Supplier<Set<String>> families) {
        this.machine = machine;
        this.camera = camera;
        this.families = families;
    }

    List<Finding> display() {
        List<String> outputs = machine.names("/sys/class/drm").stream()
                .filter(name -> name.matches("card\\d+-.*"))
                .toList();
        if (outputs.isEmpty()) {
            return List.of(Finding.wrong(
                    "display",
                    "the system knows of no graphics card",
                    "look for its driver: lspci -k, and dmesg | grep drm; for many cards the package firmware-linux"));
        }
        List<Finding> findings = new ArrayList<>();
        for (String output : outputs) {
            if (machine.text("/sys/class/drm/" + output + "/status").orElse("").equals("connected")) {
                String modes =
                        machine.text("/sys/class/drm/" + output + "/modes").orElse("");
                findings.add(Finding.ok(
                        "display",
                        output.replaceFirst("card\\d+-", "") + " is connected, "
                                + (modes.isEmpty()
                                        ? "without a mode"
                                        : modes.lines().findFirst().orElse(""))));
            }
        }
        return findings.isEmpty()
                ? List.of(Finding.wrong(
                        "display",
                        "no screen is connected to " + String.join(", ", outputs),
                        "check the cable and that the screen is on; it must be on before this machine starts"))
                : findings;
    }

    List<Finding> touch() {
        String role = machine.text("/etc/center-kiosk/session.conf").orElse("");
        if (role.contains("SCREEN_ROLE=board")) {
            return List.of(Finding.ok("touch", "not needed on a board"));
        }
        List<Finding> panels = Stream.of(
                        machine.text("/proc/bus/input/devices").orElse("").split("\\n\\n"))
                .filter(DeviceChecks::isPanel)
                .map(device -> Finding.ok("touch", nameOf(device)))
                .toList();
        return panels.isEmpty()
                ? List.of(Finding.warning(
                        "touch",
                        "there is no touch panel",
                        "plug its USB cable in; a screen that nobody touches is SCREEN_ROLE=board in"
                                + " /etc/center-kiosk/session.conf"))
                : panels;
    }

    private static boolean isPanel(String device) {
        Matcher properties = PROPERTIES.matcher(device);
        return properties.find() && (Integer.parseInt(properties.group(1), 16) & DIRECT) != 0;
    }

    private static String nameOf(String device) {
        Matcher name = NAME.matcher(device);
        return name.find() ? name.group(1) : "a panel without a name";
    }

    List<Finding> sound() {
        String cards = machine.text("/proc/asound/cards").orElse("");
        return cards.isEmpty() || cards.contains("no soundcards")
                ? List.of(Finding.warning(
                        "sound", "there is no sound card", "nothing is read aloud; plug one in, or leave it so"))
                : List.of(
                        Finding.ok("sound", cards.lines().findFirst().orElse("").strip()));
    }

    List<Finding> camera() {
        if (camera.use() == CameraConfig.Use.OFF) {
            return List.of(Finding.ok("camera", "camera.use is off"));
        }
        if (camera.url() != null) {
            return List.of(
                    Finding.ok("camera", "one in the network, " + camera.url().getHost() + "; not asked"));
        }
        List<String> names = machine.names("/sys/class/video4linux").stream()
                .map(device -> machine.text("/sys/class/video4linux/" + device + "/name")
                        .orElse(device))
                .distinct()
                .toList();
        return names.isEmpty()
                ? List.of(Finding.warning(
                        "camera",
                        "there is no camera",
                        "no code can be shown to the screen; plug one in, or set camera.use to off"))
                : List.of(Finding.ok("camera", String.join(", ", names)));
    }

    List<Finding> fonts() {
        Set<String> found = families.get();
        List<String> missing = FAMILIES.stream()
                .filter(family -> !found.contains(family))
                .sorted()
                .toList();
        return missing.isEmpty()
                ? List.of(Finding.ok("fonts", "Chinese fonts are there"))
                : List.of(Finding.wrong(
                        "fonts",
                        String.join(", ", missing) + " is missing: Chinese is boxes or looks otherwise",
                        "apt install fonts-noto-cjk"));
    }

    List<Check> all() {
        return List.of(this::display, this::touch, this::sound, this::camera, this::fonts);
    }
}
