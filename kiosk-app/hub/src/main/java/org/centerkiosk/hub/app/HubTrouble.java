package org.centerkiosk.hub.app;

import java.net.BindException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.hub.store.StoreException;
import org.jspecify.annotations.Nullable;

/** What keeps a hub from starting, in a sentence that says what to do. */
final class HubTrouble {

    private HubTrouble() {}

    static HubException starting(HubConfig config, Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new HubException(
                        "the address " + config.listen() + " is in use or not this machine's (" + cause.getMessage()
                                + "); stop what listens there, or set hub.listen to another",
                        failure);
            }
            if (cause instanceof NoSuchFileException missing) {
                return new HubException(
                        missing.getFile() + " is not there; check the paths of the configuration", failure);
            }
            if (cause instanceof FileSystemException file) {
                return new HubException(
                        file.getMessage() + "; check the hub's folder, its owner and the space on its disk", failure);
            }
        }
        if (failure instanceof StoreException store) {
            return new HubException(String.valueOf(store.getMessage()), failure);
        }
        return new HubException(
                "the hub does not start: " + failure.getMessage() + "; check hub.listen and hub.tls.*", failure);
    }
}
