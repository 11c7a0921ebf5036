package org.centerkiosk.terminal.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.centerkiosk.terminal.shell.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowseLayoutTest {

    @Test
    void uprightScreenIsThatOfTheDesign() {
        BrowseLayout layout = BrowseLayout.of(Viewport.of(1080, 1920));
        assertThat(layout.deskY()).isEqualTo(632);
        assertThat(layout.deskY() + layout.daysTop()).isEqualTo(768);
        assertThat(layout.deskY() + layout.chipsTop()).isEqualTo(896);
        assertThat(layout.deskY() + layout.rowsTop()).isEqualTo(984);
        assertThat(layout.deskY() + layout.pageBarTop()).isEqualTo(1656);
        assertThat(layout.rows()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "1080,1920,6",
        "2160,3840,6",
        "720,1280,6",
        "1080,1728,5",
        "1080,1440,4",
        "1080,2520,9",
        "1920,1080,5",
        "3840,2160,5",
        "1280,720,5",
        "1728,1080,4",
        "1440,1080,4",
        "2520,1080,5"
    })
    void rowsFitTheHeight(double width, double height, int rows) {
        BrowseLayout layout = BrowseLayout.of(Viewport.of(width, height));
        assertThat(layout.rows()).isEqualTo(rows);
        double end = layout.rowsTop() + rows * BrowseLayout.ROW_STEP - (BrowseLayout.ROW_STEP - BrowseLayout.ROW);
        assertThat(end).isLessThanOrEqualTo(layout.pagesAbove() ? layout.deskHeight() : layout.pageBarTop());
        assertThat(layout.contentWidth()).isGreaterThanOrEqualTo(960);
        assertThat(layout.deskY() + layout.deskHeight() + layout.dockHeight())
                .isEqualTo(Viewport.of(width, height).height());
    }

    @ParameterizedTest
    @CsvSource({"1080,1920,31,5", "1080,1920,36,6", "1080,1920,366,6", "1920,1080,31,5", "1440,1080,31,5"})
    void weeksFitTheHeight(double width, double height, int days, int weeks) {
        assertThat(BrowseLayout.of(Viewport.of(width, height)).weeks(days)).isBetween(weeks, weeks + 1);
    }
}
