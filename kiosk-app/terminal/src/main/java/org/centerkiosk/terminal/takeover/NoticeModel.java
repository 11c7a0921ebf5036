package org.centerkiosk.terminal.takeover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says.
 *
 * @param drill whether it is practice
 * @param sign 通知, or 演练
 * @param meaning what a drill is; null otherwise
 * @param changedTitle over the changes; null where there are none
 * @param changes of what was to take place today
 * @param foot for where, since when and until when
 */
record NoticeModel(
        boolean drill,
        Said sign,
        @Nullable Said meaning,
        Said headline,
        Said text,
        @Nullable String changedTitle,
        List<Change> changes,
        String foot) {

    NoticeModel {
        changes = List.copyOf(changes);
    }

    /**
     * One session that is not as it was planned.
     *
     * @param time when it was to begin
     * @param title of the session
     * @param what became of it
     */
    record Change(String time, String title, String what) {}
}
