package org.centerkiosk.terminal.desk;

import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.Found;
import org.jspecify.annotations.Nullable;

/**
 * All that the desk shows, in words.
 *
 * @param gate null where staff are in
 * @param waiver null where nothing is to be set aside
 * @param notice null where nothing is to be told
 * @param trouble what is wrong with this machine; blank where nothing is
 * @param note at the right of the keys
 */
record DeskModel(
        Language language,
        Spot spot,
        Head head,
        @Nullable GatePart gate,
        Sessions sessions,
        RosterPart roster,
        FoundPart found,
        EntryPart entry,
        @Nullable WaiverPart waiver,
        @Nullable NoticePart notice,
        List<Hint> hints,
        String trouble,
        String note) {

    DeskModel {
        hints = List.copyOf(hints);
    }

    /** How good or bad something is; each has its colour and icon. */
    enum Mood {
        ARRIVED,
        ALREADY,
        EARLY,
        OVER,
        WRONG_SESSION,
        CANCELLED,
        WAITING,
        UNKNOWN,
        REFUSED,
        REGISTERED,
        UNDONE
    }

    /**
     * A key and what it does.
     *
     * @param caps as they are written on the keyboard
     */
    record Hint(Deed deed, List<String> caps, String words) {
        Hint {
            caps = List.copyOf(caps);
        }
    }

    /**
     * The dark line on top.
     *
     * @param link whether the hub is there, since when not, and what waits for it
     * @param isOnline whether it is
     * @param duty who is on duty; blank where nobody is
     */
    record Head(
            String seal,
            String title,
            String query,
            String hint,
            String link,
            boolean isOnline,
            String duty,
            String time) {}

    /**
     * Who wants in.
     *
     * @param isLock whether the screen is covered, not left
     * @param said what stands against it; blank where nothing does
     */
    record GatePart(
            boolean isLock,
            String title,
            String line,
            String account,
            String accountLabel,
            String passwordLabel,
            String said,
            String button,
            boolean busy,
            String other) {}

    record Sessions(String title, List<SessionLine> lines, int chosen, String foot) {
        Sessions {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A session of the list.
     *
     * @param day blank for today
     * @param count how many of how many are there, or that it does not take place
     */
    record SessionLine(
            SessionId id,
            String time,
            String title,
            Category category,
            String kind,
            String count,
            boolean isOff,
            boolean isFull) {}

    /**
     * The chosen session's people.
     *
     * @param event for its picture; null where nothing is chosen
     * @param arrived how many are there
     * @param expected of how many
     * @param seats what is left
     * @param isTight whether hardly any is
     * @param mark what is searched for, to be marked in the chosen row
     * @param empty why there are no lines; blank where there are
     * @param foot how many more can be registered
     * @param rule when seats of those who did not come may be given away
     */
    record RosterPart(
            @Nullable Event event,
            String title,
            String line,
            String arrived,
            String expected,
            String seats,
            boolean isTight,
            List<String> columns,
            List<RosterLine> lines,
            int chosen,
            String mark,
            String press,
            String empty,
            String foot,
            String rule) {
        RosterPart {
            columns = List.copyOf(columns);
            // Not copied: thousands of lines, which are made anew only where the roster is another.
        }
    }

    /** @param hint blank where nothing was typed */
    record FoundPart(String title, String typed, List<FoundLine> lines, int chosen, String empty) {
        FoundPart {
            lines = List.copyOf(lines);
        }
    }

    record FoundLine(Found found, String name, String phone, String status, String line) {}

    /**
     * The form for who comes without having signed up.
     *
     * @param twin that he may be there already; blank where nobody looks like him
     * @param age label of the age; blank where it does not matter
     * @param ready whether the key does it
     */
    record EntryPart(
            String title,
            String line,
            boolean calls,
            Field name,
            Field phone,
            Field party,
            Field age,
            String twin,
            String target,
            String targetLabel,
            String told,
            boolean isTold,
            String toldMessage,
            String submit,
            String only,
            boolean sending) {}

    /**
     * A line to type into.
     *
     * @param masked what is shown once it was left; blank for the text itself
     * @param message what is wrong with it; blank where nothing is
     */
    record Field(Spot spot, String label, String text, String masked, String prompt, String message) {}

    /** Whether a rule is set aside. */
    record WaiverPart(
            String title, String refusal, String label, String reason, String prompt, String yes, String no) {}

    /**
     * What came of the last key or code.
     *
     * @param word the one that tells it
     * @param letIn words of the key that lets in all the same; blank where it does not
     */
    record NoticePart(Mood mood, String word, String name, String line, String letIn) {}
}
