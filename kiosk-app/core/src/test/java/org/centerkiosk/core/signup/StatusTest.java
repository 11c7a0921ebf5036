package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTest {

    /** Rows are from, columns to: RESERVED WAITLISTED OFFERED PROVISIONAL POOLED CANCELLED EXPIRED. */
    @ParameterizedTest
    @CsvSource({
        "RESERVED,    .....x.",
        "WAITLISTED,  x.x..xx",
        "OFFERED,     x....xx",
        "PROVISIONAL, xx...xx",
        "POOLED,      xx...xx",
        "CANCELLED,   .......",
        "EXPIRED,     .......",
    })
    void oneStatusFollowsAnother(Status from, String to) {
        for (Status next : Status.values()) {
            assertThat(from.mayBecome(next)).as("%s to %s", from, next).isEqualTo(to.charAt(next.ordinal()) == 'x');
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingFollowsTheEnd(Status status) {
        boolean ends = Arrays.stream(Status.values()).noneMatch(status::mayBecome);

        assertThat(status.isFinal()).isEqualTo(ends);
        assertThat(status.isFinal() && status.holdsSeats()).isFalse();
    }
}
