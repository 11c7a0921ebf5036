package org.centerkiosk.hub.privacy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;

/** What is done to the vault's keys by hand, while no hub runs; each deed is in the audit log. */
public final class VaultCare {

    private final VaultKeys keys;
    private final AuditLog audit;

    public VaultCare(Path folder, HubDatabase database, String centre, InstantSource clock, AuditLog audit) {
        this.keys = new VaultKeys(folder, database, centre, clock);
        this.audit = audit;
    }

    /** The names of the keysets, as they are written on the command line. */
    public static List<String> names() {
        return Arrays.stream(Purpose.values()).map(VaultCare::name).toList();
    }

    private static String name(Purpose purpose) {
        return purpose.file().replace(".keyset", "");
    }

    private static Optional<Purpose> purpose(String name) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> name(purpose).equals(name))
                .findFirst();
    }

    /** What there is, a line for each keyset. */
    public List<String> describe() throws VaultException {
        List<String> lines = new ArrayList<>();
        keys.open().forEach((purpose, keyset) -> lines.add(name(purpose) + "\t" + keyset.size() + " keys"));
        return lines;
    }

    /** Whether a keyset of that name may get a new key: the index finds only what one key wrote. */
    public static boolean canRotate(String name) {
        return purpose(name).filter(purpose -> purpose != Purpose.PHONE_INDEX).isPresent();
    }

    /** Gives it a new key, which seals from now on; the old ones still open. */
    public void rotate(String name) throws VaultException {
        if (!canRotate(name)) {
            throw new IllegalArgumentException(name);
        }
        keys.rotate(purpose(name).orElseThrow());
        audit.append(AuditLog.CONSOLE, "vault.rotate", name, "");
    }

    /** Makes a new keyset in the place of one of which no copy is left. */
    public void giveUp(String name) throws VaultException {
        keys.giveUp(purpose(name).orElseThrow());
        audit.append(AuditLog.CONSOLE, "vault.give-up", name, "");
    }
}
