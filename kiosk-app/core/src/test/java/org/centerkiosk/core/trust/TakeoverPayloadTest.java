package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.centerkiosk.core.event.LocalText;
import org.junit.jupiter.api.Test;

class TakeoverPayloadTest {

    @Test
    void anOrderToLeaveIsReadAsOneAndNothingElseIs() throws TrustException {
        Takeover plain = TestCentre.takeover(7, TestCentre.NOW);
        Takeover order = new Takeover(
                8,
                plain.centre(),
                plain.issued(),
                plain.starts(),
                plain.starts().plus(Duration.ofHours(1)),
                Level.TAKEOVER,
                new LocalText("请立即离开大楼", "Leave the building now"),
                LocalText.of("听从工作人员的引导。"),
                List.of(),
                true,
                true,
                false);
        assertThat(Takeover.read(order.payload())).isEqualTo(order);
        assertThat(Takeover.read(plain.payload())).isEqualTo(plain);
        assertThat(plain.leave()).isFalse();
    }
}
