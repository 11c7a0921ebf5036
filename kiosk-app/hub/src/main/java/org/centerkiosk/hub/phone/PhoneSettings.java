package org.centerkiosk.hub.phone;

/**
 * The house's part of what the pages say and ask.
 *
 * @param region where a number without a country code is dialled, such as CN
 * @param retentionDays after the last session, when personal data is shredded
 * @param signUpsPerMinute from one address, behind which a whole centre may stand
 */
public record PhoneSettings(String region, int retentionDays, int signUpsPerMinute) {}
