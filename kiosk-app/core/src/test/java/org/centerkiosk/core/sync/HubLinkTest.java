package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.centerkiosk.core.hub.HubAddress;
import org.junit.jupiter.api.Test;

class HubLinkTest {

    private static final HubAddress HUB = HubAddress.of(URI.create("https://hub.example.org"));

    @Test
    void saysWhichHubAndWhichRoot() {
        byte[] root = "abc".getBytes(StandardCharsets.US_ASCII);

        assertThat(new HubLink(HUB, "大厅一号", "east", root))
                .hasToString("HubLink[https://hub.example.org, 大厅一号 at east, root ba7816bf8f01cfea]");
        assertThat(new HubLink(null, "大厅一号", null, root)).hasToString("HubLink[by hand, 大厅一号, root ba7816bf8f01cfea]");
        assertThat(HubLink.unknown(HUB)).hasToString("HubLink[https://hub.example.org, not enrolled]");
    }
}
