package org.centerkiosk.terminal.takeover;

import java.util.List;
import org.centerkiosk.config.ExitConfig;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * What a takeover says.
 *
 * @param drill whether it is practice
 * @param sign 紧急通知, or 演练
 * @param meaning what a drill is; null for an emergency
 * @param exit the way out; null where it is no order to leave, or none is known
 * @param advice what to do on the way; empty where it is no order to leave
 * @param help a request to all; null where it is no order to leave
 * @param foot where and when it was issued and until when it is shown
 * @param phone to ask; null where there is none
 * @param apology to a visitor who was interrupted, else null
 */
record AlarmModel(
        boolean drill,
        Said sign,
        @Nullable Said meaning,
        Said headline,
        Said text,
        @Nullable Exit exit,
        List<Advice> advice,
        @Nullable Said help,
        Said foot,
        Said phoneLabel,
        @Nullable String phone,
        @Nullable Said apology) {

    AlarmModel {
        advice = List.copyOf(advice);
    }

    /**
     * The way out.
     *
     * @param label 离您最近的出口
     * @param way 左转 30 米; null where only the direction is known
     * @param name 南门, or null
     */
    record Exit(
            ExitConfig.Arrow arrow,
            Said label,
            @Nullable Said way,
            @Nullable Said name) {}

    /**
     * One picture with its words.
     *
     * @param no whether the picture shows what not to do
     */
    record Advice(Icon icon, boolean no, Said words) {}
}
