package org.centerkiosk.terminal.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;
import static org.centerkiosk.terminal.sample.SampleProgramme.ZONE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.centerkiosk.config.Bilingual;
import org.centerkiosk.config.WeekHours;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.sample.SampleCentre;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.text.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueViewModelTest {

    private static final Wording ZH = new Wording(Language.ZH, ZONE);

    private static VenueModel card(LocalDate day, String time) {
        return new VenueViewModel(SampleCentre.venue(), ZH, SampleProgramme.at(day, time)).model(false);
    }

    @ParameterizedTest
    @CsvSource({
        "08:59,现在未开放,09:00 开放",
        "09:00,现在开放,至 12:00",
        "12:00,现在未开放,14:00 开放",
        "14:26,现在开放,至 17:30",
        "17:30,已闭馆,明天 09:00 开放"
    })
    void saysWhetherItIsOpenAndWhenThatChanges(String time, String headline, String change) {
        VenueModel model = card(TODAY, time);
        assertThat(model.headline()).isEqualTo(headline);
        assertThat(model.change()).isEqualTo(change);
        assertThat(model.open()).isEqualTo(headline.equals("现在开放"));
    }

    @Test
    void closureSaysWhyAndWhenItOpensAgain() {
        VenueModel model = card(LocalDate.of(2026, 11, 29), "10:00");
        assertThat(model.headline()).isEqualTo("已闭馆");
        // The day after is a Monday, which is closed each week.
        assertThat(model.change()).isEqualTo("设备检修·12月1日 周二 09:00 开放");
        assertThat(model.today()).isEqualTo("今天 闭馆");
    }

    @Test
    void weekBeginsTodayAndKnowsClosures() {
        assertThat(card(TODAY, "10:00").week())
                .extracting(VenueModel.Day::name, VenueModel.Day::hours)
                .containsExactly(
                        tuple("今天", "09:00–12:00、14:00–17:30"),
                        tuple("周三", "09:00–12:00、14:00–17:30"),
                        tuple("周四", "09:00–12:00、14:00–17:30"),
                        tuple("周五", "09:00–12:00、14:00–17:30"),
                        tuple("周六", "09:00–21:00"),
                        tuple("周日", "闭馆"),
                        tuple("周一", "闭馆"));
    }

    @Test
    void closuresAheadAreListedAndPastOnesAreNot() {
        assertThat(card(TODAY, "10:00").closures())
                .containsExactly(
                        new VenueModel.Closed("11月29日 周日", "设备检修"), new VenueModel.Closed("2月5日–2月11日", "春节放假"));
        assertThat(card(LocalDate.of(2026, 12, 1), "10:00").closures()).hasSize(1);
    }

    @Test
    void venueThatNeverClosesSaysSo() {
        WeekHours always = new WeekHours(Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, day -> List.of(SampleCentre.range("00:00", "00:00")))));
        VenueModel model = new VenueViewModel(
                        SampleCentre.venue(new Bilingual("站", null), always, List.of(), List.of()),
                        ZH,
                        SampleProgramme.at(TODAY, "03:00"))
                .model(false);
        assertThat(model.headline()).isEqualTo("现在开放");
        assertThat(model.change()).isNull();
        assertThat(model.today()).isEqualTo("今天 全天开放");
    }

    @Test
    void venueThatNeverOpensPromisesNothing() {
        VenueModel model = new VenueViewModel(
                        SampleCentre.venue(new Bilingual("站", null), new WeekHours(Map.of()), List.of(), List.of()),
                        ZH,
                        SampleProgramme.at(TODAY, "10:00"))
                .model(false);
        assertThat(model.headline()).isEqualTo("已闭馆");
        assertThat(model.change()).isNull();
    }

    @Test
    void withoutAProgrammeItSendsToTheDesk() {
        VenueViewModel viewModel = new VenueViewModel(SampleCentre.venue(), ZH, SampleProgramme.at(TODAY, "10:00"));
        assertThat(viewModel.model(true).notice()).isEqualTo("活动安排请问服务台");
        assertThat(viewModel.model(false).notice()).isNull();
    }

    @Test
    void missingEnglishShowsTheChinese() {
        VenueModel model = new VenueViewModel(
                        SampleCentre.venue(new Bilingual("站", null), SampleCentre.hours(), List.of(), List.of()),
                        new Wording(Language.EN, ZONE),
                        SampleProgramme.at(TODAY, "10:00"))
                .model(false);
        assertThat(model.headline()).isEqualTo("Open now");
        assertThat(model.desk()).isEqualTo("The desk is on the left of the hall");
    }
}
