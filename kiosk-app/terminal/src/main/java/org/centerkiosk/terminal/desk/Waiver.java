package org.centerkiosk.terminal.desk;

import org.centerkiosk.core.frontdesk.DeskSignUp;
import org.centerkiosk.core.signup.Refusal;

/**
 * The rules said no, and staff are asked whether they set them aside.
 *
 * @param refused what was wished
 * @param means how it was wished
 * @param reason typed so far; kept with the registration
 */
record Waiver(DeskSignUp refused, Means means, Refusal refusal, String reason) {

    /** How somebody is registered. */
    enum Means {
        /** He stands here and goes in. */
        WALK_IN,
        /** He stands here and comes another time. */
        ONLY,
        TELEPHONE
    }

    Waiver because(String typed) {
        return new Waiver(refused, means, refusal, typed);
    }
}
