package org.centerkiosk.terminal.takeover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.config.Bilingual;
import org.centerkiosk.config.ExitConfig;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Puts a takeover into words, in the screen's language and beside it in the other one. */
final class AlarmViewModel {

    private final Wording wording;
    private final Wording foreign;
    private final VenueConfig venue;
    private final ExitConfig exit;

    /** @param foreign the other language */
    AlarmViewModel(Wording wording, Wording foreign, VenueConfig venue, ExitConfig exit) {
        this.wording = wording;
        this.foreign = foreign;
        this.venue = venue;
        this.exit = exit;
    }

    AlarmModel model(Route.Alarm alarm, Instant now) {
        Takeover takeover = alarm.takeover();
        boolean leave = takeover.leave();
        return new AlarmModel(
                takeover.drill(),
                said(takeover.drill() ? "takeover.drill" : "takeover.sign"),
                takeover.drill() ? said("takeover.drillMeaning") : null,
                Said.of(takeover.headline(), wording, foreign),
                Said.of(takeover.text(), wording, foreign),
                leave ? way() : null,
                leave ? advice() : List.of(),
                leave ? said("takeover.together") : null,
                new Said(
                        foot(takeover, alarm.area(), venue, wording, now),
                        foot(takeover, alarm.area(), venue, foreign, now)),
                said("takeover.phone"),
                venue.phone(),
                alarm.cutShort() ? said("takeover.cutShort") : null);
    }

    /** 澄湖区中心·14:25 发布·显示到 15:30. */
    static String foot(Takeover takeover, @Nullable LocalText area, VenueConfig venue, Wording wording, Instant now) {
        String place = takeover.areas().isEmpty()
                ? wording.get("takeover.everywhere")
                : wording.in(area == null ? local(venue.name()) : area);
        return wording.format(
                "takeover.issued", wording.moment(takeover.issued(), now), wording.moment(takeover.ends(), now), place);
    }

    private AlarmModel.@Nullable Exit way() {
        return exit.arrow() == null
                ? null
                : new AlarmModel.Exit(exit.arrow(), said("takeover.exit"), said(exit.way()), said(exit.name()));
    }

    private List<AlarmModel.Advice> advice() {
        List<AlarmModel.Advice> advice = new ArrayList<>();
        advice.add(new AlarmModel.Advice(Icon.STAIRS, false, said("takeover.stairs")));
        advice.add(new AlarmModel.Advice(Icon.LIFT, true, said("takeover.noLift")));
        Said meet = said(exit.meet());
        advice.add(
                meet == null
                        ? new AlarmModel.Advice(Icon.TOGETHER, false, said("takeover.help"))
                        : new AlarmModel.Advice(
                                Icon.GATHER,
                                false,
                                new Said(
                                        wording.format("takeover.meet", meet.main()),
                                        foreign.format(
                                                "takeover.meet", meet.other() == null ? meet.main() : meet.other()))));
        return advice;
    }

    private Said said(String key) {
        return Said.of(key, wording, foreign);
    }

    private @Nullable Said said(@Nullable Bilingual text) {
        return text == null ? null : Said.of(local(text), wording, foreign);
    }

    static LocalText local(Bilingual text) {
        return new LocalText(text.zh(), text.en());
    }
}
