package org.centerkiosk.terminal.sample;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.terminal.link.PhoneLinks;
import org.centerkiosk.terminal.shell.Means;

/** What one can use at the sample's screen besides the finger. */
public final class SampleMeans {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** Phones reach the hub, and there is no camera. */
    public static final Means WITH_PHONES = new Means(links(), null, false);

    /** All there is. */
    public static final Means ALL = new Means(links(), null, true);

    private SampleMeans() {}

    public static PhoneLinks links() {
        return links("https://k.example.org");
    }

    public static PhoneLinks links(String url) {
        return new PhoneLinks(
                ScanKey.of(URI.create(url), KEY), "t-7kq2mx9rta", ScanLink.shownSince(SampleProgramme.NOW));
    }

    /** A phone has just opened the link of that event. */
    public static Means opened(String uid) {
        return new Means(links(), ScanLink.eventName(uid), true);
    }
}
