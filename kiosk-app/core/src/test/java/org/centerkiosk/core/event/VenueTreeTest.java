package org.centerkiosk.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.centerkiosk.core.event.Venue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VenueTreeTest {

    private static final Venue CENTRE = new Venue("c", Kind.CENTRE, null, new LocalText("中心", "Centre"));
    private static final Venue INSTITUTE = new Venue("i", Kind.INSTITUTE, "c", LocalText.of("城西所"));
    private static final Venue STATION = new Venue("s", Kind.STATION, "i", LocalText.of("湖东站"));
    private static final Venue POINT = new Venue("p", Kind.POINT, "c", LocalText.of("渡口点"));

    private final VenueTree tree = VenueTree.of(List.of(CENTRE, INSTITUTE, STATION, POINT));

    @Test
    void venueContainsAllBelowIt() {
        assertThat(tree.within("c")).containsExactlyInAnyOrder("c", "i", "s", "p");
        assertThat(tree.within("i")).containsExactlyInAnyOrder("i", "s");
        assertThat(tree.within("elsewhere")).isEmpty();
    }

    @Test
    void venueIsFoundByIdAndByName() {
        assertThat(tree.find("s")).contains(STATION);
        assertThat(tree.find("湖东站")).contains(STATION);
        assertThat(tree.find("centre")).contains(CENTRE);
        assertThat(tree.find("湖西站")).isEmpty();
    }

    @Test
    void nameOfTwoVenuesFindsNeither() {
        VenueTree twins = VenueTree.of(List.of(CENTRE, POINT, new Venue("p2", Kind.POINT, "c", POINT.name())));

        assertThat(twins.find("渡口点")).isEmpty();
    }

    @Test
    void venueThatDoesNotFitIsNamed() {
        refused("venue c is there twice", CENTRE, CENTRE);
        refused("venue s is below i, which is not there", CENTRE, STATION);
        refused(
                "which is no higher level",
                CENTRE,
                new Venue("a", Kind.STATION, "b", LocalText.of("a")),
                new Venue("b", Kind.STATION, "a", LocalText.of("b")));
        refused("one centre", CENTRE, new Venue("d", Kind.CENTRE, null, LocalText.of("d")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Venue("x", Kind.POINT, null, LocalText.of("x")));
    }

    private static void refused(String why, Venue... venues) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VenueTree.of(List.of(venues)))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "../a", "a/b", "terminal:a", "站", ".a"})
    void idIsSafeInAddressesAndFileNames(String id) {
        assertThat(Venue.isId(id)).isFalse();
    }
}
