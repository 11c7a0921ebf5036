package org.centerkiosk.core.frontdesk;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;

/**
 * What staff do with registrations besides letting people in. Commands are on the disk before they are answered; questions
 * need the hub. No call blocks.
 */
public interface DeskCare {

    /** @param reason kept with the registration, null where there is none to tell */
    CompletableFuture<DeskAnswer> cancel(UUID registration, @Nullable String reason);

    /**
     * Another number of people.
     *
     * @param override why the rules are set aside, null where they are not
     */
    CompletableFuture<DeskAnswer> changeParty(UUID registration, int party, @Nullable String override);

    /** To another session of the event, or its series. */
    CompletableFuture<DeskAnswer> move(UUID registration, Target target, @Nullable String override);

    /** Another telephone number. */
    CompletableFuture<DeskAnswer> changePhone(UUID registration, PhoneNumber phone, @Nullable String override);

    /** Seats for one who waits, or was provisional, also above the capacity. */
    CompletableFuture<DeskAnswer> giveSeats(UUID registration, String reason);

    /** Gives away the seats of somebody who did not come; the hub knows from when on that may be. */
    CompletableFuture<DeskAnswer> giveAway(UUID registration, SessionId session, String reason);

    /** Whom to call, the most urgent first. */
    CompletableFuture<Heard<List<Call>>> calls();

    /** What came of a call; the hub does what was said in it. */
    CompletableFuture<DeskAnswer> logCall(UUID registration, Call.Outcome outcome, @Nullable String note);

    /** A whole telephone number; who asked and why is written down. */
    CompletableFuture<Heard<PhoneNumber>> reveal(UUID registration, String reason);

    /** What a number has signed up for and is not over, whoever typed it. */
    CompletableFuture<Heard<List<NamedBooking>>> knownOf(String phone);

    /** Whoever is meant, for whatever day; the rosters of these days are searched faster at the desk. */
    CompletableFuture<Heard<List<NamedBooking>>> searchAll(String typed);

    /** What is to be settled, the oldest first. */
    CompletableFuture<Heard<List<WorkItem>>> worklist();

    /** Takes one off the worklist; false where somebody else was faster. */
    CompletableFuture<Heard<Boolean>> settle(WorkItem item);
}
