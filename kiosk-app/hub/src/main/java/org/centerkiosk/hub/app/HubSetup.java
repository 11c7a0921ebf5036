package org.centerkiosk.hub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.KeyFile;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.privacy.VaultException;
import org.centerkiosk.hub.root.NextRoot;
import org.centerkiosk.hub.root.OnlineKey;
import org.centerkiosk.hub.root.RootDocuments;
import org.centerkiosk.hub.staff.AccountChange;
import org.centerkiosk.hub.staff.Accounts;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.staff.Role;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.StoreException;
import org.centerkiosk.hub.venue.Venues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a hub up: its folder, the offline keys, the first root, the venues and the first account; all of it or nothing. */
final class HubSetup {

    private static final Logger LOG = LoggerFactory.getLogger(HubSetup.class);

    private final HubConfig config;
    private final HubFolder folder;
    private final Path keys;
    private final SetupPlan plan;
    private final InstantSource clock;

    /**
     * @param keys a folder for the offline keys, to be carried away
     */
    HubSetup(HubConfig config, Path keys, SetupPlan plan, InstantSource clock) {
        this.config = config;
        this.folder = new HubFolder(config.directory());
        this.keys = keys.toAbsolutePath().normalize();
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param keyFiles one for each keeper
     * @param rootSha256 by which the first contact knows the root
     */
    record Made(HubFolder folder, List<Path> keyFiles, String rootSha256) {}

    /** Says why not, before anybody was asked for anything. */
    static void requireFree(HubFolder folder, Path keys) throws HubException {
        try {
            if (!folder.isFree()) {
                throw new HubException((folder.isSetUp() ? "a hub is set up in " : "something is in ") + folder.path()
                        + "; name another folder with --dir, or move this one away");
            }
            if (!new HubFolder(keys).isFree()) {
                throw new HubException(
                        "something is in " + keys + "; name another folder for the offline keys with --keys");
            }
        } catch (IOException e) {
            throw new HubException(folder.path() + " cannot be read (" + e + ")", e);
        }
    }

    Made run() throws HubException {
        requireFree(folder, keys);
        try (NewFolder hub = NewFolder.begin(folder.path());
                NewFolder away = NewFolder.begin(keys)) {
            OnlineKey online = new OnlineKey(plan.centre(), SigningKey.generate());
            HubFolder made = new HubFolder(hub.path());
            online.write(made.onlineKey());
            SetupTexts.writeConfiguration(made, config);
            List<SigningKey> offline = writeKeys(away.path());
            Envelope root = firstRoot(online, offline);
            try {
                fill(made, root, hub, away);
            } catch (IOException | RuntimeException | HubException e) {
                away.undo();
                hub.undo();
                throw e;
            }
            LOG.info("a hub for the centre {} was set up in {}", plan.centre(), folder.path());
            return new Made(folder, keyFiles(keys), root.sha256());
        } catch (IOException | UncheckedIOException e) {
            throw new HubException("the hub was not set up, nothing is left of it: " + e.getMessage(), e);
        } catch (StoreException e) {
            throw new HubException("the hub was not set up, nothing is left of it: " + e.getMessage(), e);
        }
    }

    private List<Path> keyFiles(Path in) {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= plan.keepers().size(); i++) {
            files.add(in.resolve("offline-" + i + ".key"));
        }
        return files;
    }

    private List<SigningKey> writeKeys(Path in) throws IOException {
        List<SigningKey> made = new ArrayList<>();
        List<Path> files = keyFiles(in);
        for (int i = 0; i < files.size(); i++) {
            SigningKey key = SigningKey.generate();
            SetupPlan.Keeper keeper = plan.keepers().get(i);
            KeyFile.write(files.get(i), key, keeper.person(), keeper.passphrase());
            made.add(key);
        }
        SetupTexts.writeReadMe(in, plan);
        return made;
    }

    private Envelope firstRoot(OnlineKey online, List<SigningKey> offline) {
        NextRoot first = NextRoot.first(plan.centre())
                .online(online.key().publicKey())
                .threshold(TrustRole.ROOT, plan.keysToRenew())
                .threshold(TrustRole.EDITION, plan.editors());
        for (int i = 0; i < offline.size(); i++) {
            first.give(
                    new Signer(offline.get(i).publicKey(), plan.keepers().get(i).person()), TrustRole.ROOT);
        }
        Root root = first.build(clock.instant());
        Envelope envelope = Envelope.unsigned(DocumentKind.ROOT, root.payload());
        for (SigningKey key : offline) {
            envelope = envelope.signedBy(key);
        }
        return envelope;
    }

    private void fill(HubFolder made, Envelope root, NewFolder hub, NewFolder away) throws IOException, HubException {
        boolean isInFolder = config.database().url() == null;
        DatabaseConfig address = isInFolder ? DatabaseConfig.file(made.database()) : HubContext.database(config);
        try (HubDatabase database = HubDatabase.open(address)) {
            AuditLog audit = new AuditLog(database, plan.centre(), clock);
            requireNew(database);
            RootDocuments roots = new RootDocuments(database, plan.centre(), clock, audit);
            database.update(handle -> {
                new Venues(database, plan.centre()).replace(handle, plan.venues());
                roots.begin(handle, root);
            });
            Vault.open(made.vault(), database, plan.centre(), clock);
            addAdministrator(new Accounts(database, plan.centre(), clock, audit));
        } catch (VaultException e) {
            throw new HubException(String.valueOf(e.getMessage()), e);
        }
        away.move();
        hub.move();
    }

    private void requireNew(HubDatabase database) throws HubException {
        int roots =
                database.read(handle -> handle.createQuery("SELECT count(*) FROM root_document WHERE centre = :centre")
                        .bind("centre", plan.centre())
                        .mapTo(Integer.class)
                        .one());
        if (roots > 0) {
            throw new HubException("the database " + database.config() + " holds the centre " + plan.centre()
                    + " already; for one more hub on it, copy the folder of the first one");
        }
    }

    private void addAdministrator(Accounts accounts) throws HubException {
        AccountChange change = accounts.add(
                AuditLog.CONSOLE,
                plan.administrator().name(),
                EnumSet.of(Role.ADMINISTRATOR),
                plan.administrator().password());
        switch (change) {
            case AccountChange.Done done ->
                LOG.debug("the first account is {}", done.account().name());
            case AccountChange.Unfit(String why) -> throw new HubException(why);
            case AccountChange.Exists() -> throw new HubException("there is such an account already");
            case AccountChange.Unknown() -> throw new IllegalStateException("an account that is added is known");
        }
    }
}
