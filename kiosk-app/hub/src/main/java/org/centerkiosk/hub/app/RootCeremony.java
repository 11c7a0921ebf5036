package org.centerkiosk.hub.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.KeyFile;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.root.NextRoot;
import org.centerkiosk.hub.root.OnlineKey;
import org.centerkiosk.hub.root.RootChange;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.staff.PasswordRules;
import org.jspecify.annotations.Nullable;

/** Signs the next root with the offline keys at hand, and gives it to the hub. */
final class RootCeremony {

    private final HubContext hub;
    private final OfflineKeys keys;
    private final PrintWriter out;
    private @Nullable SigningKey made;

    RootCeremony(HubContext hub, OfflineKeys keys, PrintWriter out) {
        this.hub = hub;
        this.keys = keys;
        this.out = out;
    }

    /** Makes one more offline key, which signs the next root as well; its file is there before the root is. */
    Signer newOfflineKey(String person, Path file, @Nullable Path passphraseFile) throws HubException, IOException {
        if (Files.exists(file)) {
            throw new HubException(file + " is there already; name another file");
        }
        char[] passphrase = new Secrets()
                .fresh(
                        "passphrase for the new key of " + person,
                        passphraseFile,
                        "--new-passphrase-file",
                        given -> PasswordRules.objection(person, given)
                                .map(objection -> objection.replace("password", "passphrase")));
        made = SigningKey.generate();
        KeyFile.write(file, made, person, passphrase);
        return new Signer(made.publicKey(), person);
    }

    int take(NextRoot next) throws HubException {
        Root root;
        try {
            root = next.build(hub.clock().instant());
        } catch (IllegalArgumentException e) {
            throw new HubException("that root cannot be: " + e.getMessage() + "; nothing was changed", e);
        }
        Envelope envelope = Envelope.unsigned(DocumentKind.ROOT, root.payload());
        for (SigningKey key : keys.open()) {
            envelope = envelope.signedBy(key);
        }
        if (made != null) {
            envelope = envelope.signedBy(made);
        }
        switch (hub.roots().take(AuditLog.CONSOLE, envelope.bytes())) {
            case RootChange.Taken taken ->
                RootText.of(taken.root(), envelope.bytes(), hub.signingKeys().list())
                        .forEach(out::println);
            case RootChange.Unchanged() -> throw new IllegalStateException("a new root was there already");
            case RootChange.Refused refused ->
                throw new HubException(
                        refused.sentence() + "; " + refused.refusal().remedy() + ". Nothing was changed");
        }
        return 0;
    }

    /** The same with another key of the hub's own; no hub may run from this folder meanwhile, it would sign with the old. */
    int takeWithNewOnlineKey(NextRoot next) throws HubException, IOException {
        try (HubLock _ = HubLock.take(hub.folder().lock(), hub.folder().path().toString())) {
            OnlineKey fresh = new OnlineKey(hub.centre(), SigningKey.generate());
            Path waiting = hub.folder().nextOnlineKey();
            fresh.write(waiting);
            int code = take(next.online(fresh.key().publicKey()));
            Files.move(waiting, hub.folder().onlineKey(), StandardCopyOption.ATOMIC_MOVE);
            out.println("The hub's own key is new; copy " + hub.folder().onlineKey()
                    + " to every other hub on this database.");
            return code;
        }
    }
}
