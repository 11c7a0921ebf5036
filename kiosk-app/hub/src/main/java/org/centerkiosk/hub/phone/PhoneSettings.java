package org.centerkiosk.hub.phone;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The house's part of what the pages say and ask.
 *
 * @param region where a number without a country code is dialled, such as CN
 * @param retentionDays after the last session, when personal data is shredded
 * @param signUpsPerMinute from one address, behind which a whole centre may stand
 * @param reminder how long before a session people are reminded, zero for never; null where nobody is told anything
 */
public record PhoneSettings(
        String region,
        int retentionDays,
        int signUpsPerMinute,
        @Nullable Duration reminder) {}
