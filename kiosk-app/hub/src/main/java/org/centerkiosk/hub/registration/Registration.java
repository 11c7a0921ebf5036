package org.centerkiosk.hub.registration;

import java.time.Instant;
import java.util.UUID;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * A registration as the book has it, without anything personal.
 *
 * @param id made by the client
 * @param code what the visitor shows
 * @param party how many people
 * @param seats that it has or waits for: the party and companions
 * @param made when it was submitted, by the clock of the device
 * @param received when the book had it
 * @param terminal on which it was made
 * @param offered when seats were offered to it
 * @param offeredUntil until when it has to be answered; the time runs once somebody was told
 * @param position in the queue, from 1, while it waits
 * @param revision counts its changes, from 1
 */
public record Registration(
        UUID id,
        TicketCode code,
        Target target,
        Channel channel,
        Status status,
        int party,
        int seats,
        Instant made,
        Instant received,
        @Nullable String terminal,
        @Nullable Instant offered,
        @Nullable Instant offeredUntil,
        @Nullable Integer position,
        int revision) {

    Registration at(@Nullable Integer place) {
        return new Registration(
                id,
                code,
                target,
                channel,
                status,
                party,
                seats,
                made,
                received,
                terminal,
                offered,
                offeredUntil,
                place,
                revision);
    }
}
