package org.centerkiosk.terminal.shell;

import org.jspecify.annotations.Nullable;

/**
 * What stands before the programme.
 *
 * @param staff what staff did at the screen: before all else
 * @param alarm a takeover, or the word that one is over: before every visit
 * @param notice in the loop's place, never in a visitor's way
 */
public record Front(Route.@Nullable AtDoor staff, Route.@Nullable Urgent alarm, Route.@Nullable Notice notice) {

    static final Front NONE = new Front(null, null, null);

    /** Where the terminal is while a visit, or none, asks for that place. */
    Route over(Route place) {
        if (staff != null) {
            return staff;
        }
        if (alarm != null) {
            return alarm;
        }
        return notice != null && place instanceof Route.Loop ? notice : place;
    }

    /** Whether nobody can visit now. */
    boolean bars() {
        return staff != null || alarm != null;
    }

    Front withStaff(Route.@Nullable AtDoor next) {
        return new Front(next, alarm, notice);
    }

    Front withAlarm(Route.@Nullable Urgent next) {
        return new Front(staff, next, notice);
    }

    Front withNotice(Route.@Nullable Notice next) {
        return new Front(staff, alarm, next);
    }
}
