package org.centerkiosk.core.desk;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;

/**
 * Where a terminal signs people up. It answers with and without the network and never promises what it cannot keep. No
 * call blocks; answers come on threads of the desk's own. No future ends with an exception but {@code cancelled}, where
 * the desk was closed.
 */
public interface SignUpDesk extends AutoCloseable {

    /** Whether the hub is there, the seats as it counts them, and what waits for it. */
    Store<DeskState> state();

    /**
     * Keeps seats while a form is open. There is one hold on a terminal: another one, also with another number of seats,
     * replaces it, and where that cannot be had the one before stays. Calls are answered in their order.
     *
     * @param seats the party and companions, see {@link org.centerkiosk.core.signup.SignUpRules#seatsOf}
     */
    CompletableFuture<HoldAnswer> hold(Target target, int seats);

    /** Gives back what was kept: the visitor went back, or away. Harmless where there is no such hold any more. */
    void release(UUID hold);

    /**
     * Signs up. Nothing is said before it is on the disk; then the hub is waited for a moment. The same id again is the
     * same sign-up.
     *
     * @param signUp its claim is {@code Hold} with what {@link #hold} gave, else {@code None}; on what it rests in the
     *     end the desk decides. The rules that a form can know ({@link
     *     org.centerkiosk.core.signup.SignUpRules#problems}) are the caller's to ask before
     */
    CompletableFuture<Outcome> submit(SignUp signUp);

    /** Signs up who shows a code of his own; what is in it the hub alone can read. */
    CompletableFuture<Outcome> submit(CodeSignUp signUp);

    /**
     * What the hub says in the end to a sign-up that was promised or provisional, for as long as its ticket is on
     * screen: the same as the first answer where that came from the hub. May take days; never completes for an id that
     * this desk does not know.
     */
    CompletableFuture<Outcome> settled(UUID registration);

    /** Finds what a ticket stands for. */
    CompletableFuture<LookUp> lookUp(TicketQr ticket);

    /**
     * Finds it by its short code.
     *
     * @param lastFour digits of the number that signed up
     */
    CompletableFuture<LookUp> lookUp(TicketCode code, String lastFour);

    /** Text of a symbol for a ticket that was found, signed anew; empty where nobody can sign. Returns at once. */
    Optional<String> symbol(Booking booking);

    /** Gives back what was found. */
    CompletableFuture<Cancelling> cancel(Booking booking);

    /** Stops; what waits goes on at the next start. */
    @Override
    void close();
}
