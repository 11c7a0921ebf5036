package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.fetch.FetchLimits;
import org.junit.jupiter.api.Test;

/** What is fetched can be read: otherwise a schedule costs its transfer and is refused after all. */
class SizeLimitsTest {

    @Test
    void noMoreIsFetchedThanIsRead() {
        assertThat(KioskConfig.defaults().feeds().maxBytes())
                .isEqualTo(FeedLimits.standard().bytes());
        assertThat(FetchLimits.SCHEDULE.maxBytes())
                .isEqualTo(FeedLimits.standard().bytes());
    }
}
