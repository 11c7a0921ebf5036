package org.centerkiosk.terminal.attract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.attract.Sample.NOW;
import static org.centerkiosk.terminal.attract.Sample.event;
import static org.centerkiosk.terminal.attract.Sample.exhibition;
import static org.centerkiosk.terminal.attract.Sample.session;

import java.util.List;
import java.util.Objects;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.terminal.link.PhoneLinks;
import org.centerkiosk.terminal.sample.SampleMeans;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.Means;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlideWriterTest {

    private static final Wording ZH = new Wording(Language.ZH, SampleProgramme.ZONE);
    private static final Wording EN = new Wording(Language.EN, SampleProgramme.ZONE);

    private static Slide fresh(Event event) {
        return new SlideWriter(new SessionWords(ZH, NOW, false), null)
                .write(new Listing(event, event.sessions().getFirst()));
    }

    private static Slide stale(Event event) {
        return new SlideWriter(new SessionWords(ZH, NOW, true), SampleProgramme.at(Sample.TODAY, "13:52"))
                .write(new Listing(event, event.sessions().getFirst()));
    }

    private static Event seated(Seats seats) {
        return event("e", session("e", 4, "19:30", "21:00", SessionStatus.SCHEDULED, seats));
    }

    private static Event linked(String url, SignUpTerms terms) {
        return event("e", Category.LECTURE, terms, url, session("e", 4, "19:30", "21:00"));
    }

    private static SignUpTerms terms(SignUpTerms.Mode mode) {
        return new SignUpTerms(mode, SignUpTerms.Scope.SESSION, null, null, null, 0, 1, null, null, null, List.of());
    }

    @ParameterizedTest
    @CsvSource({"冬日丝竹,true", "古筝入门班,true", "走进《诗经》,false", "零基础学古筝,false", "3D打印,false", "读书：诗,false"})
    void shortChineseTitlesStandUpright(String title, boolean upright) {
        assertThat(SlideWriter.standsUpright(title)).isEqualTo(upright);
    }

    @Test
    void englishTitlesLie() {
        Event event = event("冬日丝竹", session("e", 4, "19:30", "21:00"));
        Listing listing = new Listing(event, event.sessions().getFirst());
        assertThat(new SlideWriter(new SessionWords(EN, NOW, false), null)
                        .write(listing)
                        .upright())
                .isFalse();
        assertThat(new SlideWriter(new SessionWords(ZH, NOW, false), null)
                        .write(listing)
                        .upright())
                .isTrue();
    }

    @Test
    void saysHowManyDaysAhead() {
        assertThat(fresh(event("e", session("e", 0, "19:00", "20:00"))).day()).isEqualTo("今天");
        assertThat(fresh(event("e", session("e", 1, "19:00", "20:00"))).day()).isEqualTo("明天");
        assertThat(fresh(event("e", session("e", 4, "19:00", "20:00"))).day()).isEqualTo("4 天后");
    }

    @Test
    void runningExhibitionSaysSoAndUntilWhen() {
        Slide slide = fresh(event("e", Category.EXHIBITION, null, null, exhibition("e", -10, 19)));
        assertThat(slide.time()).isEqualTo("正在展出");
        assertThat(slide.until()).isEqualTo("至 12月13日");
        assertThat(slide.date()).isEqualTo(Sample.TODAY);
    }

    @Test
    void comingExhibitionSaysFromWhenToWhen() {
        Slide slide = fresh(event("e", Category.EXHIBITION, null, null, exhibition("e", 4, 19)));
        assertThat(slide.time()).isEqualTo("11月28日–12月13日");
        assertThat(slide.date()).isEqualTo(Sample.TODAY.plusDays(4));
    }

    @Test
    void whatGoesOnPastMidnightIsToldInHours() {
        Event event = event("e", Sample.night("e", "22:00", "01:00"));
        assertThat(fresh(event).time()).isEqualTo("22:00 – 01:00");
        Slide later = new SlideWriter(
                        new SessionWords(ZH, SampleProgramme.at(Sample.TODAY.plusDays(1), "00:30"), false), null)
                .write(new Listing(event, event.sessions().getFirst()));
        assertThat(later.time()).isEqualTo("22:00 – 01:00");
    }

    @Test
    void whereThereAreLinksForPhonesTheSymbolLeadsToTheHub() {
        PhoneLinks links = SampleMeans.links();
        Event event = linked("https://elsewhere.example/e", terms(SignUpTerms.Mode.FIRST_COME));
        Slide.Link link = Objects.requireNonNull(written(event, SampleMeans.WITH_PHONES));
        assertThat(link).isEqualTo(new Slide.Link(links.to("e"), "k.example.org", "扫码报名", "Scan", false));
        Slide.Link opened = Objects.requireNonNull(written(event, SampleMeans.opened("e")));
        assertThat(opened.action()).isEqualTo("已在手机上打开");
        assertThat(opened.url()).isEqualTo(link.url());
        Slide.Link other = Objects.requireNonNull(written(event, SampleMeans.opened("another")));
        assertThat(other).isEqualTo(link);
    }

    private static Slide.@Nullable Link written(Event event, Means means) {
        return new SlideWriter(new SessionWords(ZH, NOW, false), null, means)
                .write(new Listing(event, event.sessions().getFirst()))
                .link();
    }

    @Test
    void seatsAreCountedForTheBar() {
        Slide.SeatLine seats = Objects.requireNonNull(
                fresh(seated(new Seats(180, 36, null, false, NOW))).seats());
        assertThat(seats.strong()).isEqualTo("还有 36 席");
        assertThat(seats.rest()).isEqualTo("/ 共 180 席");
        assertThat(seats.remaining()).isEqualTo(36);
    }

    @Test
    void oldNumbersSayAboutAndWhen() {
        Slide.SeatLine seats = Objects.requireNonNull(
                stale(seated(new Seats(180, 36, null, false, NOW))).seats());
        assertThat(seats.strong()).isEqualTo("约剩 36 席（13:52）");
        assertThat(seats.rest()).isNull();
    }

    @Test
    void fullSessionNamesItsWaitingList() {
        Slide.SeatLine seats = Objects.requireNonNull(
                fresh(seated(new Seats(12, 0, 7, true, NOW))).seats());
        assertThat(seats.strong()).isEqualTo("已满，可候补");
        assertThat(seats.rest()).isEqualTo("前面 7 组");
    }

    @Test
    void whatIsOnSaysSoInsteadOfSeats() {
        Event event = event(
                "e", session("e", 0, "14:00", "15:00", SessionStatus.SCHEDULED, new Seats(12, 3, null, false, NOW)));
        Slide.SeatLine seats = Objects.requireNonNull(fresh(event).seats());
        assertThat(seats.strong()).isEqualTo("进行中");
        assertThat(seats.capacity()).isZero();
    }

    @Test
    void qrSignsUpWhereThereIsSomethingToSignUpFor() {
        String url = "HTTPS://CHENGHU.EXAMPLE/E/1";
        Slide.Link plain =
                Objects.requireNonNull(fresh(event("e", Category.LECTURE, null, url, session("e", 4, "19:30", "21:00")))
                        .link());
        assertThat(plain.action()).isEqualTo("扫码看详情");
        assertThat(plain.domain()).isEqualTo("chenghu.example");
        assertThat(Objects.requireNonNull(fresh(linked(url, terms(SignUpTerms.Mode.FIRST_COME)))
                                .link())
                        .action())
                .isEqualTo("扫码报名");
    }

    @Test
    void whereOneJustComesTheQrShowsDetails() {
        Slide slide = fresh(linked("https://a.example/1", terms(SignUpTerms.Mode.WALK_IN)));
        assertThat(Objects.requireNonNull(slide.link()).action()).isEqualTo("扫码看详情");
        assertThat(Objects.requireNonNull(slide.seats()).strong()).isEqualTo("无需报名，直接来");
    }

    @Test
    void withoutALinkThereIsNoQr() {
        assertThat(fresh(event("e", session("e", 4, "19:30", "21:00"))).link()).isNull();
        assertThat(fresh(linked("not a link", terms(SignUpTerms.Mode.FIRST_COME)))
                        .link())
                .isNull();
    }

    @Test
    void movedSessionSaysWhy() {
        Slide slide = fresh(event("e", session("e", 4, "19:30", "21:00", SessionStatus.RESCHEDULED, null)));
        assertThat(slide.moved()).isTrue();
        assertThat(slide.remark()).isEqualTo("老师生病，由 19:30 改期");
    }
}
