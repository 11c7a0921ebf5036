package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VenueConfigTest {

    @TempDir
    Path folder;

    private TestSources sources;

    @BeforeEach
    void makeSources() {
        sources = new TestSources(folder);
    }

    @Test
    void venueIsOpenInItsHoursButNotInAClosure() {
        VenueConfig venue = sources.config(
                        "venue.hours.friday = 09:00-12:00, 14:00-17:30",
                        "venue.hours.monday = closed",
                        "venue.closures.2.from = 2027-02-05",
                        "venue.closures.2.to = 2027-02-11",
                        "venue.closures.2.reason.zh = 春节放假",
                        "venue.closures.1.from = 2027-05-07",
                        "venue.closures.1.reason.zh = 盘点",
                        "venue.closures.1.reason.en = Stocktaking")
                .loaded()
                .config()
                .venue();
        assertThat(venue.openOn(LocalDate.of(2027, 2, 12)))
                .containsExactly(
                        new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        new TimeRange(LocalTime.of(14, 0), LocalTime.of(17, 30)));
        assertThat(venue.openOn(LocalDate.of(2027, 2, 8))).isEmpty();
        assertThat(venue.openOn(LocalDate.of(2027, 2, 15))).isEmpty();
        assertThat(venue.openOn(LocalDate.of(2027, 2, 5))).isEmpty();
        assertThat(venue.openOn(LocalDate.of(2027, 5, 7))).isEmpty();
        assertThat(venue.openOn(LocalDate.of(2027, 5, 14))).hasSize(2);
        assertThat(venue.closureOn(LocalDate.of(2027, 2, 11)))
                .hasValueSatisfying(closure -> assertThat(closure.reason().zh()).isEqualTo("春节放假"));
        assertThat(venue.closures()).extracting(Closure::from).isSorted();
    }

    @Test
    void closureEndsNotBeforeItBegins() {
        sources.config(
                "venue.closures.1.from = 2027-02-05",
                "venue.closures.1.to = 2027-02-04",
                "venue.closures.1.reason.zh = 春节放假");
        assertMistake("venue.closures.1.to = 2027-02-04: is before the closure begins; expected 2027-02-05 or later");
    }

    @Test
    void roomsHaveNamesOfTheirOwn() {
        sources.config("venue.rooms.1.name = 203", "venue.rooms.3.name = 203", "venue.rooms.3.floor.zh = 二楼");
        assertMistake("venue.rooms.3.name = 203: is the name of two rooms; expected a name of its own");
    }

    @Test
    void roomTellsItsFloorAndWay() {
        sources.config(
                "venue.rooms.7.name = 203 琴室",
                "venue.rooms.7.floor.zh = 二楼",
                "venue.rooms.7.way.zh = 出门右转",
                "venue.rooms.7.way.en = Turn right");
        assertThat(sources.loaded().config().venue().rooms())
                .containsExactly(new Room("203 琴室", new Bilingual("二楼", null), new Bilingual("出门右转", "Turn right")));
    }

    @Test
    void englishAloneIsNotEnough() {
        sources.config("venue.address.en = 1 Lake Road");
        assertMistake("venue.address.zh: is missing; expected the Chinese beside venue.address.en");
    }

    @Test
    void entryWithAnEmptyNameIsAMistake() {
        sources.config("venue.rooms.1.name =", "venue.rooms.1.floor.zh = 二楼");
        assertMistake("venue.rooms.1.name = : is empty; expected a text of 1 to 60 characters on one line");
    }

    @Test
    void nameCannotBeUnset() {
        sources.config("venue.name.zh =");
        assertMistake("venue.name.zh = : is empty; expected a text of 1 to 60 characters on one line");
    }

    @Test
    void textsForPeopleAreNotBlank() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Bilingual(" ", null));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Bilingual("文", " "));
    }

    private void assertMistake(String expected) {
        assertThat(sources.rejected().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).endsWith(": " + expected));
    }
}
