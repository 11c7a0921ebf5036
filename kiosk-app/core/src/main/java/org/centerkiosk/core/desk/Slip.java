package org.centerkiosk.core.desk;

import java.util.UUID;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor takes away.
 *
 * @param id of the registration
 * @param qr text for the symbol, see {@link org.centerkiosk.core.ticket.TicketQr}
 * @param party people
 * @param maskedName 王**; null where it is not known here: a resident's code that the hub has not read yet
 * @param maskedPhone 138****1234, or what of it is known; null where nothing is
 * @param messageComes whether the hub will send a message to the phone
 */
public record Slip(
        UUID id,
        TicketCode code,
        String qr,
        Target target,
        int party,
        @Nullable String maskedName,
        @Nullable String maskedPhone,
        boolean messageComes) {

    /** The same, and what else is known of the person. */
    Slip with(Slip known) {
        return new Slip(
                id,
                code,
                qr,
                target,
                party,
                maskedName == null ? known.maskedName : maskedName,
                maskedPhone == null ? known.maskedPhone : maskedPhone,
                messageComes);
    }

    /** Without the person, also masked. */
    @Override
    public String toString() {
        return "Slip[" + id + "]";
    }
}
