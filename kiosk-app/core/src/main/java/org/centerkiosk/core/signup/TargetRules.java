package org.centerkiosk.core.signup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.event.SignUpTerms.Scope;

/** Whether one may sign up for it at all, and now. */
final class TargetRules {

    private TargetRules() {}

    /**
     * What stands against it.
     *
     * @param asked when it was asked for: by this it closes
     * @param now by this it opens and the session starts
     */
    static Optional<Refusal> refusal(Target target, Event event, Instant asked, Instant now) {
        SignUpTerms terms = event.terms();
        if (terms == null) {
            return refused(Reason.NO_SIGN_UP);
        }
        return happens(target, event, now)
                .or(() -> mode(terms))
                .or(() -> scope(target, event, terms))
                .or(() -> window(target.sessionsOf(event).getFirst(), terms, asked, now));
    }

    /** What stands against changing what one has: the clock alone. */
    static Optional<Refusal> happens(Target target, Event event, Instant now) {
        List<Session> sessions = target.sessionsOf(event);
        if (sessions.isEmpty()) {
            return refused(Reason.UNKNOWN_SESSION);
        }
        if (!target.remainingOf(event, now).isEmpty()) {
            return Optional.empty();
        }
        if (sessions.stream().anyMatch(on(now))) {
            return refused(Reason.STARTED);
        }
        if (sessions.stream().anyMatch(Session::takesPlace)) {
            return refused(Reason.OVER);
        }
        boolean postponed = sessions.stream().anyMatch(session -> session.status() == SessionStatus.POSTPONED);
        return refused(postponed ? Reason.POSTPONED : Reason.CANCELLED);
    }

    private static Predicate<Session> on(Instant now) {
        return session -> session.takesPlace() && !session.isOverAt(now);
    }

    private static Optional<Refusal> mode(SignUpTerms terms) {
        return switch (terms.mode()) {
            case WALK_IN -> refused(Reason.WALK_IN_ONLY);
            case LOTTERY -> refused(Reason.LOTTERY);
            case FIRST_COME -> Optional.empty();
        };
    }

    /** An event with one session is its own series. */
    private static Optional<Refusal> scope(Target target, Event event, SignUpTerms terms) {
        if (!event.isSeries()) {
            return Optional.empty();
        }
        if (terms.scope() == Scope.SERIES && !target.isSeries()) {
            return Optional.of(Refusal.of(Reason.WRONG_SCOPE, "series", "yes"));
        }
        if (terms.scope() == Scope.SESSION && target.isSeries()) {
            return Optional.of(Refusal.of(Reason.WRONG_SCOPE, "session", "yes"));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> window(Session session, SignUpTerms terms, Instant asked, Instant now) {
        if (terms.opens() != null && now.isBefore(terms.opens())) {
            return Optional.of(Refusal.of(Reason.NOT_YET_OPEN, "opens", written(terms.opens(), session)));
        }
        if (terms.closes() != null && !asked.isBefore(terms.closes())) {
            return Optional.of(Refusal.of(Reason.CLOSED, "closes", written(terms.closes(), session)));
        }
        return Optional.empty();
    }

    private static String written(Instant instant, Session session) {
        return instant.atZone(session.zone()).toOffsetDateTime().toString();
    }

    private static Optional<Refusal> refused(Reason reason) {
        return Optional.of(Refusal.of(reason));
    }
}
