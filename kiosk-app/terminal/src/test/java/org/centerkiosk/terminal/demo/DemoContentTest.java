package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.TimeRange;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's centre is consistent in itself, as a real one would be. */
class DemoContentTest {

    /** The day of the design's pictures. */
    private static final ZonedDateTime NOW =
            ZonedDateTime.of(WeekShift.BASE.plusDays(1), LocalTime.of(14, 26), DemoCentre.ZONE);

    private static final Pattern ADDRESS = Pattern.compile("HTTPS://CHENGHU\\.EXAMPLE/E/[A-Z0-9]{3,6}");

    @TempDir
    Path folder;

    private final DemoProgramme programme = DemoProgramme.on(NOW.toLocalDate());
    private VenueConfig venue;

    @BeforeEach
    void configure() throws IOException {
        Path file = Files.writeString(
                folder.resolve("demo.properties"),
                DemoConfig.text(
                        DemoProgramme.SERVER, Clock.fixed(NOW.toInstant(), DemoCentre.ZONE), folder.resolve("store")));
        ConfigSources sources = new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder);
        venue = new ConfigLoader(sources).load().config().venue();
    }

    @Test
    void noRoomHasTwoSessionsAtOnce() {
        List<Listing> listings = programme.listings().stream()
                .filter(listing ->
                        listing.session().takesPlace() && !listing.session().allDay())
                .toList();

        for (Listing one : listings) {
            assertThat(listings.stream()
                            .filter(other -> other != one && place(other).equals(place(one)))
                            .filter(other -> other.session()
                                    .overlaps(
                                            one.session().start(), one.session().end())))
                    .as("%s at %s", one.title().zh(), one.session().zonedStart())
                    .isEmpty();
        }
    }

    @Test
    void everyPlaceOfTheCentreIsOneRoomOnItsFloor() {
        assertThat(programme.listings().stream()
                        .filter(listing -> !listing.event().source().equals("stations.ics")))
                .allSatisfy(listing -> assertThat(venue.rooms().stream()
                                .filter(room -> place(listing).endsWith(room.name()))
                                .filter(room -> place(listing)
                                        .startsWith(Objects.requireNonNull(room.floor())
                                                .zh())))
                        .as(place(listing))
                        .hasSize(1));
    }

    @Test
    void whatTakesPlaceInTheCentreDoesSoWhileItIsOpen() {
        assertThat(programme.listings().stream()
                        .filter(listing -> !listing.event().source().equals("stations.ics"))
                        .map(Listing::session)
                        .filter(session -> session.takesPlace() && !session.allDay()))
                .allSatisfy(session -> {
                    List<TimeRange> open = venue.openOn(session.firstDay());
                    assertThat(open).as("hours of %s", session.firstDay()).isNotEmpty();
                    assertThat(session.zonedStart().toLocalTime())
                            .isAfterOrEqualTo(open.getFirst().from());
                    assertThat(session.zonedEnd().toLocalTime()).isBeforeOrEqualTo(LocalTime.of(21, 30));
                });
    }

    @Test
    void aDateInAReasonIsThatOfTheSessionItSpeaksOf() {
        Event guitar = programme.event("吉他弹唱·零基础");
        Session cancelled = session(guitar, SessionStatus.CANCELLED);
        Session instead = guitar.sessions().stream()
                .filter(session -> guitar.titleOf(session).zh().endsWith("补课"))
                .findFirst()
                .orElseThrow();
        Event names = programme.event("城市记忆：澄湖老地名里的水路与人家");
        Session moved = session(names, SessionStatus.RESCHEDULED);

        assertThat(reason(cancelled)).isEqualTo("老师生病，改到 12月3日 19:00");
        assertThat(instead.zonedStart().toLocalDateTime()).isEqualTo("2026-12-03T19:00");
        assertThat(reason(moved)).endsWith("改到 12月13日 15:30");
        assertThat(moved.zonedStart().toLocalDateTime()).isEqualTo("2026-12-13T15:30");
        assertThat(moved.originalStart().atZone(DemoCentre.ZONE).toLocalDateTime())
                .isEqualTo("2026-12-12T10:00");
    }

    @Test
    void titlesAreShortAndLong() {
        assertThat(programme.events().stream().map(event -> event.title().zh().length()))
                .contains(2, 24)
                .allSatisfy(length -> assertThat(length).isBetween(2, 24));
    }

    @Test
    void twoOrThreeTitlesHaveNoEnglish() {
        assertThat(programme.events().stream().filter(event -> event.title().en() == null))
                .hasSizeBetween(2, 3);
    }

    @Test
    void everyEventHasADescriptionOfOneToThreeSentences() {
        assertThat(programme.events()).allSatisfy(event -> {
            assertThat(event.description()).as(event.uid()).isNotNull();
            assertThat(event.description().zh().split("[。？！]")).hasSizeBetween(1, 3);
            assertThat(event.description().in(Language.EN).length()).isLessThan(160);
        });
    }

    @Test
    void manyEventsHaveAShortAddressOfTheirOwn() {
        List<String> addresses = programme.events().stream()
                .map(Event::url)
                .filter(Objects::nonNull)
                .toList();

        assertThat(addresses)
                .hasSizeGreaterThan(40)
                .doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(address).matches(ADDRESS));
    }

    @Test
    void fiveEventsBringPicturesThatTheServerHas() {
        DemoFiles files = new DemoFiles(WeekShift.onto(programme.today()), DemoProgramme.SERVER);

        assertThat(programme.events().stream().map(Event::image).filter(Objects::nonNull))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allSatisfy(image -> {
                    assertThat(image).startsWith(DemoProgramme.SERVER + "/");
                    assertThat(files.at(image.substring(
                                    DemoProgramme.SERVER.toString().length())))
                            .isPresent();
                });
    }

    @Test
    void theWinterConcertIsAsInThePicture() {
        Event concert = programme.event("冬日丝竹");
        Seats seats = Objects.requireNonNull(concert.sessions().getFirst().seats());

        assertThat(Objects.requireNonNull(concert.subtitle()).zh()).isEqualTo("澄湖民乐团室内音乐会");
        assertThat(concert.category()).isEqualTo(Category.PERFORMANCE);
        assertThat(Objects.requireNonNull(concert.admission()).zh()).isEqualTo("免费·凭票入场");
        assertThat(place(new Listing(concert, concert.sessions().getFirst()))).isEqualTo("一楼·百姓剧场");
        assertThat(seats.remaining()).isEqualTo(36);
        assertThat(seats.capacity()).isEqualTo(180);
    }

    @Test
    void theGuzhengCourseIsAsInThePicture() {
        Event guzheng = programme.event("古筝入门班");
        Session today = guzheng.sessions().getFirst();
        SignUpTerms terms = Objects.requireNonNull(guzheng.terms());

        assertThat(today.zonedStart().toLocalDateTime()).isEqualTo("2026-11-24T15:00");
        assertThat(today.number()).isEqualTo(9);
        assertThat(guzheng.sessionCount()).isEqualTo(16);
        assertThat(Objects.requireNonNull(today.seats()).remaining()).isEqualTo(2);
        assertThat(Objects.requireNonNull(guzheng.subtitle()).zh()).isEqualTo("秋季 16 讲·免费·琴由中心提供");
        assertThat(guzheng.people().getFirst().name().zh()).isEqualTo("沈若溪");
        assertThat(terms.minAge()).isEqualTo(18);
        assertThat(terms.maxAge()).isEqualTo(70);
        assertThat(terms.scope()).isEqualTo(SignUpTerms.Scope.EITHER);
    }

    private static Session session(Event event, SessionStatus status) {
        return event.sessions().stream()
                .filter(session -> session.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private static String reason(Session session) {
        return Objects.requireNonNull(session.reason()).zh();
    }

    private static String place(Listing listing) {
        return Objects.requireNonNull(listing.session().place(), listing.title().zh())
                .name()
                .zh();
    }
}
