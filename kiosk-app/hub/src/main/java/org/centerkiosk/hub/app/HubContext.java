package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.InstantSource;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.config.HubDatabaseConfig;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.privacy.VaultException;
import org.centerkiosk.hub.root.OnlineKey;
import org.centerkiosk.hub.root.RootDocuments;
import org.centerkiosk.hub.root.SigningKeys;
import org.centerkiosk.hub.staff.Accounts;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.staff.OwnPassword;
import org.centerkiosk.hub.store.DatabaseConfig;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.StoreException;
import org.centerkiosk.hub.venue.Venues;

/** A hub that was set up, opened: for the hub itself and for the commands that work on it beside it. */
record HubContext(
        HubConfig config,
        HubFolder folder,
        String centre,
        SigningKey onlineKey,
        HubDatabase database,
        InstantSource clock)
        implements AutoCloseable {

    static HubContext open(HubOptions options) throws HubException {
        return open(options.hub(), Clock.systemUTC());
    }

    static HubContext open(HubConfig config, InstantSource clock) throws HubException {
        HubFolder folder = new HubFolder(config.directory());
        if (!folder.isSetUp()) {
            throw new HubException(
                    "no hub is set up in " + folder.path() + (Files.exists(folder.path()) ? "" : ", which is not there")
                            + "; name its folder with --dir, or make one: kiosk hub init --dir " + folder.path());
        }
        try {
            OnlineKey online = OnlineKey.read(folder.onlineKey());
            return new HubContext(
                    config, folder, online.centre(), online.key(), HubDatabase.open(database(config)), clock);
        } catch (IOException | StoreException e) {
            throw new HubException(String.valueOf(e.getMessage()), e);
        }
    }

    static DatabaseConfig database(HubConfig config) {
        HubDatabaseConfig given = config.database();
        return given.url() == null
                ? DatabaseConfig.file(new HubFolder(config.directory()).database())
                : new DatabaseConfig(given.url(), given.user(), given.password(), given.connections());
    }

    AuditLog audit() {
        return new AuditLog(database, centre, clock);
    }

    Accounts accounts() {
        return new Accounts(database, centre, clock, audit());
    }

    OwnPassword ownPassword() {
        return new OwnPassword(database, centre, clock, audit(), accounts());
    }

    RootDocuments roots() {
        return new RootDocuments(database, centre, clock, audit());
    }

    SigningKeys signingKeys() {
        return new SigningKeys(database, centre, clock, audit());
    }

    /** Its keys are made where this hub has none yet. */
    Vault vault() throws HubException {
        try {
            return Vault.open(folder.vault(), database, centre, clock);
        } catch (VaultException e) {
            throw new HubException(String.valueOf(e.getMessage()), e);
        }
    }

    Venues venues() {
        return new Venues(database, centre);
    }

    @Override
    public void close() {
        database.close();
    }
}
