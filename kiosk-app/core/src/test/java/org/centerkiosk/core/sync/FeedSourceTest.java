package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedSourceTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a.ics, https://example.org/a.ics, false",
        "webcal://example.org/a.ics, https://example.org/a.ics, false",
        "WEBCAL://example.org/a.ics, https://example.org/a.ics, false",
        "file:///srv/a.ics, file:///srv/a.ics, true",
        "/srv/a b.ics, file:///srv/a%20b.ics, true"
    })
    void addressesAndPathsAreUnderstood(String location, URI uri, boolean local) {
        FeedSource source = FeedSource.of("library", location);
        assertThat(source.uri()).isEqualTo(uri);
        assertThat(source.isLocal()).isEqualTo(local);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/a", "mailto:a@example.org", "http:///nowhere", "relative"})
    void otherAddressesAreRefused(URI uri) {
        assertThatThrownBy(() -> new FeedSource("library", uri, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretThatNoHeaderCanHoldIsRefused() {
        URI uri = URI.create("https://example.org/");
        assertThatThrownBy(() -> new FeedSource("library", uri, "Bearer a\r\nX: y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Bearer");
    }

    @Test
    void secretIsNotPrinted() {
        FeedSource source = new FeedSource("library", URI.create("https://user:word@example.org/?t=1"), "Bearer a");
        assertThat(source.toString()).isEqualTo("FeedSource[library, https://example.org/?…]");
    }
}
