package org.centerkiosk.terminal.doctor;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.terminal.doctor.Finding.Level;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All checks, one after the other; what none of them expected is a finding as well. */
public final class Doctor {

    private final List<Check> checks;

    Doctor(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** For this machine. */
    public static Doctor here(KioskConfig config, InstantSource clock) {
        Machine machine = Machine.here();
        Path storage = config.storage().directory();
        List<Check> checks = new ArrayList<>();
        checks.addAll(new DeviceChecks(machine, config.camera(), Doctor::families).all());
        checks.addAll(new SystemChecks(machine, storage, clock).all());
        checks.addAll(new HubChecks(storage, clock).all());
        checks.addAll(new LockChecks(machine, config.staff()).all());
        return new Doctor(checks);
    }

    private static Set<String> families() {
        return Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
    }

    /** In the order of the checks. */
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            try {
                findings.addAll(check.look());
            } catch (RuntimeException e) {
                findings.add(Finding.wrong("doctor", "a check failed in the program itself: " + e, "report it"));
            }
        }
        return findings;
    }

    /** Whether nothing of it keeps a visitor from anything. */
    public static boolean isWell(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.level() == Level.WRONG);
    }

    /** A line for each, and under what is not well how to mend it. */
    public static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            String mark = switch (finding.level()) {
                case OK -> "ok     ";
                case WARNING -> "WARNING";
                case WRONG -> "WRONG  ";
            };
            text.append("%s  %-8s  %s%n".formatted(mark, finding.check(), finding.what()));
            if (!finding.remedy().isEmpty()) {
                text.append("%19s→ %s%n".formatted("", finding.remedy()));
            }
        }
        return text.toString();
    }

    /** The same for programs. */
    public static String json(List<Finding> findings) {
        ObjectNode all = JsonMapper.shared().createObjectNode().put("well", isWell(findings));
        ArrayNode list = all.putArray("findings");
        for (Finding finding : findings) {
            list.addObject()
                    .put("check", finding.check())
                    .put("level", finding.level().name().toLowerCase(Locale.ROOT))
                    .put("what", finding.what())
                    .put("remedy", finding.remedy());
        }
        return all.toPrettyString();
    }
}
