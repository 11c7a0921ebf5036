package org.centerkiosk.core.frontdesk;

import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.signup.Refusal;

/** What came of a command of staff. */
public sealed interface DeskAnswer {

    /** The hub has it; how the registration is now says its status. */
    record Done(Booking booking) implements DeskAnswer {}

    /** It is on the disk and will be sent; the hub has not answered, or is not there. */
    record Noted() implements DeskAnswer {}

    /** The rules say no; where {@link org.centerkiosk.core.signup.Reason#mayBeOverridden} staff may set them aside. */
    record Refused(Refusal refusal) implements DeskAnswer {}

    record NotTaken(Why why) implements DeskAnswer {}
}
