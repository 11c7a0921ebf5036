package org.centerkiosk.terminal.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.centerkiosk.core.frontdesk.Verdict;
import org.centerkiosk.core.frontdesk.Why;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.terminal.desk.DeskModel.Mood;
import org.centerkiosk.terminal.desk.DeskModel.NoticePart;
import org.centerkiosk.terminal.text.Wording;

/** Says in one language what came of the last key or code. */
record NoticeWriter(DeskService service, Wording wording, Instant now) {

    NoticePart part(Notice notice) {
        return switch (notice) {
            case Notice.Judged judged -> judged(judged);
            case Notice.Registered registered -> registered(registered);
            case Notice.Undone(String name, boolean isConfirmed) ->
                plain(Mood.UNDONE, "undone", named(name), isConfirmed ? "" : wording.get("desk.notice.noted"));
            case Notice.Refused(var refusal) -> plain(Mood.REFUSED, "refused", "", wording.in(refusal.text()));
            case Notice.NotTaken(Why why) -> plain(Mood.REFUSED, "notTaken", "", why(why));
            case Notice.NothingToUndo nothing ->
                plain(Mood.REFUSED, "nothing", "", wording.get("desk.notice.nothingLine"));
            case Notice.ForeignCode foreign ->
                plain(Mood.UNKNOWN, "foreign", "", wording.get("desk.notice.foreignLine"));
            case Notice.ResidentCode resident ->
                plain(Mood.UNKNOWN, "resident", "", wording.get("desk.notice.residentLine"));
        };
    }

    private NoticePart judged(Notice.Judged judged) {
        String letIn = judged.mayLetIn() ? wording.get("desk.notice.letIn") : "";
        NoticePart said = verdict(judged.verdict());
        return new NoticePart(said.mood(), said.word(), said.name(), said.line(), letIn);
    }

    private NoticePart verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Arrived arrived -> plain(Mood.ARRIVED, "arrived", name(arrived.entry()), arrivedLine(arrived));
            case Verdict.AlreadyIn(SessionId session, RosterEntry entry, Instant since) ->
                plain(
                        Mood.ALREADY,
                        "already",
                        name(entry),
                        wording.format("desk.notice.alreadyLine", wording.moment(since, now), title(session)));
            case Verdict.Early(SessionId session, RosterEntry entry, Instant starts) ->
                plain(
                        Mood.EARLY,
                        "early",
                        name(entry),
                        wording.format("desk.notice.earlyLine", title(session), wording.moment(starts, now)));
            case Verdict.Over(SessionId session, RosterEntry entry, Instant ended) ->
                plain(
                        Mood.OVER,
                        "over",
                        name(entry),
                        wording.format("desk.notice.overLine", title(session), wording.moment(ended, now)));
            case Verdict.WrongSession(RosterEntry entry, List<SessionId> right) ->
                plain(Mood.WRONG_SESSION, "wrongSession", name(entry), rightLine(right));
            case Verdict.Cancelled(RosterEntry entry) ->
                plain(Mood.CANCELLED, "cancelled", name(entry), wording.get("desk.notice.cancelledLine"));
            case Verdict.NotOn(SessionId session, RosterEntry entry) ->
                plain(Mood.CANCELLED, "notOn", name(entry), wording.format("desk.notice.notOnLine", title(session)));
            case Verdict.Waitlisted waits ->
                plain(
                        Mood.WAITING,
                        "waiting",
                        name(waits.entry()),
                        waits.position() == null
                                ? wording.get("desk.notice.waitingLine")
                                : wording.format("desk.notice.waitingAt", waits.position()));
            case Verdict.Unsettled(RosterEntry entry) ->
                plain(Mood.WAITING, "unsettled", name(entry), RosterWriter.standing(entry, wording));
            case Verdict.UnknownHere unknown ->
                plain(
                        Mood.UNKNOWN,
                        "unknown",
                        unknown.code() == null ? "" : unknown.code().print(),
                        wording.get(unknown.wasHubAsked() ? "desk.notice.unknownLine" : "desk.notice.unknownOffline"));
            case Verdict.Forged forged -> plain(Mood.REFUSED, "forged", "", wording.get("desk.notice.forgedLine"));
            case Verdict.NotTaken(Why why) -> plain(Mood.REFUSED, "notTaken", "", why(why));
        };
    }

    private String arrivedLine(Verdict.Arrived arrived) {
        String people = wording.format("desk.notice.arrivedLine", title(arrived.session()), arrived.people());
        if (arrived.flag() != null) {
            return joined(
                    people,
                    wording.get("desk.flag."
                            + arrived.flag()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace("_", "")));
        }
        return arrived.isConfirmed() ? people : joined(people, wording.get("desk.notice.noted"));
    }

    private String rightLine(List<SessionId> right) {
        return right.isEmpty()
                ? wording.get("desk.notice.anotherDay")
                : wording.format(
                        "desk.notice.rightLine",
                        right.stream()
                                .map(this::titleAndTime)
                                .collect(Collectors.joining(wording.get("list.separator"))));
    }

    private NoticePart registered(Notice.Registered registered) {
        Booking booking = registered.booking();
        if (booking == null) {
            return plain(Mood.REGISTERED, word(registered), named(registered.name()), wording.get("desk.notice.noted"));
        }
        String code = wording.format("desk.notice.code", booking.code().print());
        if (booking.status() == Status.WAITLISTED) {
            String line = booking.position() == null
                    ? wording.get("desk.notice.waitingLine")
                    : wording.format("desk.notice.waitingAt", booking.position());
            return plain(Mood.WAITING, "waitlisted", named(registered.name()), joined(line, code));
        }
        return plain(
                Mood.REGISTERED,
                word(registered),
                named(registered.name()),
                joined(titleAndTime(registered.session()), code));
    }

    private static String word(Notice.Registered registered) {
        return registered.means() == Waiver.Means.WALK_IN ? "registeredIn" : "registered";
    }

    private String why(Why why) {
        return switch (why) {
            case SIGNED_OUT -> wording.get("desk.why.signedOut");
            case OFFLINE -> wording.get("desk.why.offline");
            case NOT_ALLOWED -> wording.get("desk.why.notAllowed");
            case NO_KEY -> wording.get("desk.why.noKey");
            case DISK -> wording.get("desk.why.disk");
            case GONE -> wording.get("desk.why.gone");
            case HUB -> wording.get("desk.why.hub");
        };
    }

    private NoticePart plain(Mood mood, String word, String name, String line) {
        return new NoticePart(mood, wording.get("desk.word." + word), name, line, "");
    }

    private String joined(String one, String other) {
        return one + wording.get("list.dot") + other;
    }

    private String name(RosterEntry entry) {
        return RosterWriter.name(entry, wording);
    }

    private String named(String name) {
        return name.isBlank() ? wording.get("desk.name.none") : name;
    }

    private String title(SessionId session) {
        return service.card(session).map(card -> wording.title(card.listing())).orElse("");
    }

    private String titleAndTime(SessionId session) {
        return service.card(session)
                .map(card -> wording.moment(card.listing().session().start(), now) + " " + title(session))
                .orElse("");
    }
}
