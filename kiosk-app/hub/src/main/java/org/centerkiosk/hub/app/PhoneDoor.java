package org.centerkiosk.hub.app;

import java.net.URI;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.hub.fleet.FleetRoutes;
import org.centerkiosk.hub.phone.PhoneSecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where phones reach the hub, told to terminals that show the way there; without a public address no QR leads to it. */
final class PhoneDoor {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneDoor.class);

    private PhoneDoor() {}

    static FleetRoutes.ScanKeys of(HubContext hub) {
        URI publicUrl = hub.config().publicUrl();
        if (publicUrl == null) {
            return terminal -> null;
        }
        PhoneSecrets secrets = new PhoneSecrets(hub.database(), hub.centre(), hub.clock());
        try {
            ScanKey.of(publicUrl, secrets.scanKey(""));
        } catch (IllegalArgumentException e) {
            LOG.warn("no screen shows a QR for phones: hub.publicUrl: {}", e.getMessage());
            return terminal -> null;
        }
        return terminal -> ScanKey.of(publicUrl, secrets.scanKey(terminal));
    }
}
