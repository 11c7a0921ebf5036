package org.centerkiosk.core.frontdesk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.state.Store;

/**
 * The desk of a house, as its staff use it. No call blocks; answers come on threads of the desk's own. A command is on the
 * disk before it is answered. No future ends with an exception but {@code cancelled}, where the desk was closed.
 */
public interface FrontDesk extends AutoCloseable {

    /** Who is signed in, the sessions of today and tomorrow, whether the hub is there, and what waits for it. */
    Store<FrontDeskState> state();

    /**
     * Begins a session at the hub; the one before, of whomever, ends.
     *
     * @param password overwritten once it was used
     */
    CompletableFuture<StaffSignIn> signIn(String account, char[] password);

    /** Ends the session and hides what was personal. What waits for the hub waits for whoever signs in next. */
    CompletableFuture<Void> signOut();

    /** As it is known here; empty where nobody is signed in. A card's revision says when to ask again. */
    Roster roster(SessionId session);

    /**
     * Whoever is meant on the rosters that are known here: by name, pinyin, its initials, the last digits of the number, the
     * short code; from one character on. Fast enough for the JavaFX thread.
     */
    List<Found> search(String typed, int most);

    /** Lets somebody in, or says what stands against it. */
    CompletableFuture<Verdict> checkIn(CheckIn wish);

    /**
     * Takes a check-in back.
     *
     * @param people of the party, from 0; none for all who are in
     */
    CompletableFuture<DeskAnswer> undo(UUID registration, SessionId session, Set<Integer> people);

    /** Registers somebody who stands before the desk, and checks the whole party in, or neither. The target is one session. */
    CompletableFuture<DeskAnswer> registerWalkIn(DeskSignUp signUp);

    /** Registers somebody who stands before the desk and comes another time. */
    CompletableFuture<DeskAnswer> register(DeskSignUp signUp);

    /** Registers somebody who calls. */
    CompletableFuture<DeskAnswer> registerByTelephone(DeskSignUp signUp);

    /** Looks now whether the rosters changed; complete once it was tried. */
    CompletableFuture<Void> refresh();

    /** Stops; what waits goes on at the next start. */
    @Override
    void close();
}
