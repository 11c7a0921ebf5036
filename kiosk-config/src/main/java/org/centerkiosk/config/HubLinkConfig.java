package org.centerkiosk.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a terminal follows its hub. What {@code kiosk enrol} learnt stands wherever a value is unset.
 *
 * @param url where the hub is; null for the address of the join code
 * @param venue whose events are shown; null for the venue of the enrolment
 * @param alsoShow venues whose events are shown besides
 * @param poll from one question to the next while the live stream says nothing
 * @param heartbeat from one report of what is shown to the next
 * @param bundleFolder where editions may lie that somebody carried here; null for none
 */
public record HubLinkConfig(
        @Nullable URI url,
        @Nullable String venue,
        List<String> alsoShow,
        Duration poll,
        Duration heartbeat,
        @Nullable Path bundleFolder) {

    private static final int LONGEST_VENUE = 60;

    public HubLinkConfig {
        alsoShow = List.copyOf(alsoShow);
    }

    static HubLinkConfig read(Section in) {
        List<String> others = in.optional("alsoShow", Formats.words(LONGEST_VENUE));
        return new HubLinkConfig(
                in.optional("url", AddressFormats.web()),
                in.optional("venue", Formats.text(LONGEST_VENUE)),
                others == null ? List.of() : others,
                in.value("poll", Formats.duration("10s", "1h")),
                in.value("heartbeat", Formats.duration("10s", "1h")),
                in.optional("bundleFolder", AddressFormats.path(in.places())));
    }
}
