package org.centerkiosk.terminal.doctor;

import java.util.List;
import java.util.stream.IntStream;
import org.centerkiosk.config.StaffConfig;

/** Whether each way out of the kiosk is shut. */
final class LockChecks {

    private static final String CHECK = "lock";
    private static final String ARM = "systemctl restart center-kiosk-lobby arms it again";

    private final Machine machine;
    private final StaffConfig staff;

    LockChecks(Machine machine, StaffConfig staff) {
        this.machine = machine;
        this.staff = staff;
    }

    private static Finding lock(boolean isShut, String shut, String open) {
        return isShut ? Finding.ok(CHECK, shut) : Finding.wrong(CHECK, open, ARM);
    }

    List<Finding> look() {
        return List.of(
                lock(
                        machine.text("/proc/sys/kernel/sysrq").orElse("").equals("0"),
                        "SysRq does nothing",
                        "Alt+SysRq reaches the kernel"),
                lock(
                        machine.isMasked("ctrl-alt-del.target"),
                        "Ctrl+Alt+Del does nothing",
                        "Ctrl+Alt+Del starts the machine anew"),
                lock(
                        IntStream.rangeClosed(1, 6)
                                .allMatch(number -> machine.isMasked("getty@tty" + number + ".service")
                                        && machine.isMasked("autovt@tty" + number + ".service")),
                        "no console asks for a login",
                        "a console behind the screen asks for a login"),
                lock(
                        machine.text("/run/center-kiosk/xorg.conf.d/99-center-kiosk.conf")
                                .filter(text -> text.contains("DontVTSwitch") && text.contains("srvrkeys:none"))
                                .isPresent(),
                        "Ctrl+Alt+F1 … do not switch",
                        "the display was not started with the kiosk's configuration: Ctrl+Alt+F1 … may switch"),
                lock(
                        machine.has("/run/udev/rules.d/99-center-kiosk.rules"),
                        "nothing opens a stick that is put in",
                        "a stick that is put in may be opened"),
                lock(
                        machine.text("/etc/passwd")
                                .filter(all -> all.lines()
                                        .anyMatch(line -> line.startsWith("center-kiosk:")
                                                && line.endsWith(":/usr/sbin/nologin")))
                                .isPresent(),
                        "the kiosk's user has no shell",
                        "the kiosk's user is missing, or has a shell"),
                staff.pin() == null
                        ? Finding.warning(
                                CHECK, "staff cannot take the screen down by touch", "kiosk pin, then staff.pin")
                        : Finding.ok(CHECK, "staff take the screen down with a PIN of their own"));
    }

    List<Check> all() {
        return List.of(this::look);
    }
}
