package org.centerkiosk.terminal.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatBarTest {

    @ParameterizedTest
    @CsvSource({"180,36,4", "20,20,20", "20,0,0", "500,1,1", "500,499,19", "120,64,11", "1,1,20"})
    void barIsEmptyOnlyWhereNothingIsFreeAndFullOnlyWhereAllIs(int capacity, int remaining, int shown) {
        assertThat(SeatBar.free(capacity, remaining)).isEqualTo(shown);
    }
}
