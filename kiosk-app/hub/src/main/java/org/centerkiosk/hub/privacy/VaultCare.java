package org.centerkiosk.hub.privacy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;

/** What is done to the vault's keys by hand, while no hub runs; each deed is in the audit log. */
public final class VaultCare {

    private final HubDatabase database;
    private final String centre;
    private final VaultKeys keys;
    private final AuditLog audit;

    public VaultCare(Path folder, HubDatabase database, String centre, InstantSource clock, AuditLog audit) {
        this.database = database;
        this.centre = centre;
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

    /** Whether there is a keyset of that name. */
    public static boolean isKeyset(String name) {
        return purpose(name).isPresent();
    }

    /**
     * Gives it a new key, which seals from now on; the old ones still open. The index finds only what its first key wrote,
     * so every number is written anew.
     */
    public void rotate(String name) throws VaultException {
        Purpose purpose = purpose(name).orElseThrow(() -> new IllegalArgumentException(name));
        if (purpose == Purpose.PHONE_INDEX) {
            AtomicInteger found = new AtomicInteger();
            keys.rotateIndex((handle, all) -> found.set(new PhoneIndexing(Vault.of(centre, all)).run(handle)));
            audit.append(AuditLog.CONSOLE, "vault.rotate", name, found + " numbers");
            database.forgetDeleted();
        } else {
            keys.rotate(purpose);
            audit.append(AuditLog.CONSOLE, "vault.rotate", name, "");
        }
    }

    /** Makes a new keyset in the place of one of which no copy is left. Numbers that can be read get a new index. */
    public void giveUp(String name) throws VaultException {
        Purpose purpose = purpose(name).orElseThrow();
        keys.giveUp(purpose);
        audit.append(AuditLog.CONSOLE, "vault.give-up", name, "");
        if (purpose == Purpose.PHONE_INDEX) {
            Vault vault = Vault.of(centre, keys.open());
            database.update(handle -> new PhoneIndexing(vault).run(handle));
            database.forgetDeleted();
        }
    }
}
