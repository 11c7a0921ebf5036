package org.centerkiosk.hub.app;

import java.net.URI;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.hub.fleet.FleetRoutes;
import org.centerkiosk.hub.http.PublishedDocuments;
import org.centerkiosk.hub.phone.PhonePages;
import org.centerkiosk.hub.phone.PhoneSecrets;
import org.centerkiosk.hub.phone.PhoneSettings;
import org.centerkiosk.hub.privacy.PersonalCodes;
import org.centerkiosk.hub.privacy.ResidentCodes;
import org.centerkiosk.hub.privacy.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages for phones, and where phones reach them, told to terminals that show the way there; without a public address
 * no QR leads to one.
 */
final class PhoneDoor {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneDoor.class);

    private PhoneDoor() {}

    static PhonePages pages(
            HubContext hub, BookDesk desk, Vault vault, PublishedDocuments documents, HubMessages messages) {
        PhoneSettings settings = new PhoneSettings(
                desk.policy().region(),
                desk.policy().retentionDays(),
                hub.config().limits().signUpsPerMinute(),
                messages.reminder());
        return PhonePages.of(
                documents::programme,
                desk.book(),
                hub.onlineKey(),
                new PersonalCodes(new ResidentCodes(hub.database(), vault, hub.clock()), messages.codes()),
                secrets(hub),
                settings,
                hub.clock());
    }

    private static PhoneSecrets secrets(HubContext hub) {
        return new PhoneSecrets(hub.database(), hub.centre(), hub.clock());
    }

    static FleetRoutes.ScanKeys of(HubContext hub) {
        URI publicUrl = hub.config().publicUrl();
        if (publicUrl == null) {
            return terminal -> null;
        }
        PhoneSecrets secrets = secrets(hub);
        try {
            ScanKey.of(publicUrl, secrets.scanKey(""));
        } catch (IllegalArgumentException e) {
            LOG.warn("no screen shows a QR for phones: hub.publicUrl: {}", e.getMessage());
            return terminal -> null;
        }
        return terminal -> ScanKey.of(publicUrl, secrets.scanKey(terminal));
    }
}
