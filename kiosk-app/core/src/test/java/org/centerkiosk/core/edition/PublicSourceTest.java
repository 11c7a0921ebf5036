package org.centerkiosk.core.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.centerkiosk.core.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSourceTest {

    @ParameterizedTest
    @CsvSource({
        "课程表, 课程表",
        "month.xlsx, month.xlsx",
        "/home/wang/2026/十二月.xlsx, 十二月.xlsx",
        "../month.csv, month.csv",
        "/srv/schedules/, schedules",
        "C:\\Users\\wang\\month.csv, month.csv",
        "\\\\server\\wang$\\month.csv, month.csv",
        "file:///home/wang/month.csv, month.csv",
        "https://wang:secret@example.org/private-a1b2/basic.ics?token=c3, example.org",
        "WEBCAL://example.org/private-a1b2/basic.ics, example.org",
        "https:///nowhere, schedule",
        "https://a b/c, schedule",
        "///, schedule",
        "'', ''"
    })
    void pathsAndPrivateAddressesAreNotPublic(String source, String shown) {
        assertThat(PublicSource.of(source)).isEqualTo(shown);
        assertThat(PublicSource.of(shown)).as("once is enough").isEqualTo(shown);
    }

    @Test
    void nothingElseOfAnEventChanges() {
        Event event = Editions.lecture("a", "2026-11-28T15:00");

        assertThat(PublicSource.in(List.of(event.withSource("/home/wang/test"))))
                .containsExactly(event);
    }
}
