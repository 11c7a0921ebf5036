package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableNamesTest {

    private final KeyCatalogue catalogue = new ConfigLoader(ConfigSources.none()).catalogue();
    private final VariableNames names = new VariableNames(catalogue);

    @ParameterizedTest
    @CsvSource({
        "venue.name.zh, KIOSK_VENUE_NAME_ZH",
        "loop.daysAhead, KIOSK_LOOP_DAYS_AHEAD",
        "feeds.12.url, KIOSK_FEEDS_12_URL",
        "venue.rooms.3.floor.en, KIOSK_VENUE_ROOMS_3_FLOOR_EN"
    })
    void variableIsTheKeyInCapitals(String key, String name) {
        assertThat(VariableNames.of(key)).isEqualTo(name);
        assertThat(names.keyOf(name)).contains(key);
    }

    @Test
    void everyKeyHasAVariableOfItsOwn() {
        assertThat(catalogue.patterns())
                .allSatisfy(pattern -> assertThat(names.keyOf(VariableNames.of(pattern.replace("#", "7"))))
                        .contains(pattern.replace("#", "7")));
    }

    @Test
    void unknownVariableHasNoKeyButANearestName() {
        assertThat(names.keyOf("KIOSK_FEEDS_3_ULR")).isEmpty();
        assertThat(names.nearest("KIOSK_FEEDS_3_ULR")).contains("KIOSK_FEEDS_3_URL");
        assertThat(names.nearest("KIOSK_JAVA_HOME_OF_SOMEBODY")).isEmpty();
    }
}
