package org.centerkiosk.terminal.signup;

import java.net.URI;
import org.centerkiosk.config.IdleConfig;
import org.centerkiosk.config.VenueConfig;
import org.jspecify.annotations.Nullable;

/**
 * What the house says of signing up.
 *
 * @param retentionDays after the last session, when what was typed is deleted
 * @param phones where phones reach the hub's pages; null where they do not
 */
record House(
        VenueConfig venue,
        IdleConfig idle,
        int retentionDays,
        @Nullable URI phones) {}
