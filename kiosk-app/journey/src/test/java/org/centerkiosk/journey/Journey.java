package org.centerkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.centerkiosk.core.event.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A way of somebody through a house, which is left as it was found. */
@Timeout(300)
abstract class Journey {

    House house;
    Visitor visitor;

    /** The house with that database, its window upright or lying; the visitor has not touched anything yet. */
    void enter(House.Database database, Language language, Way way) {
        house = House.of(database, way.width(), way.height());
        visitor = house.visitor(language);
    }

    /** How the window stands. */
    enum Way {
        UPRIGHT,
        LYING;

        int width() {
            return this == UPRIGHT ? 1080 : 1920;
        }

        int height() {
            return this == UPRIGHT ? 1920 : 1080;
        }
    }

    @AfterEach
    void leave() {
        house.settle();
        assertThat(Complaints.take()).as("what the programs logged as errors").isEmpty();
    }
}
