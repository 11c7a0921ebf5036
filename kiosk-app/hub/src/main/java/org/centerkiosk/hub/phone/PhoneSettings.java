package org.centerkiosk.hub.phone;

/**
 * The house's part of what the pages say and ask.
 *
 * @param region where a number without a country code is dialled, such as CN
 * @param retentionDays after the last session, when personal data is shredded
 * @param signUpsPerMinute from one address, behind which a whole centre may stand
 */
public record PhoneSettings(String region, int retentionDays, int signUpsPerMinute) {

    /** Enough for 2,000 phones that come through one address within seconds, and send their form twice. */
    public static final int USUAL_SIGN_UPS = 4_000;
}
