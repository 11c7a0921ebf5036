package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFormatsTest {

    private static final Places PLACES = new Places(Path.of("/home/li"), Path.of("/opt"));
    private static final Origin FILE = new Origin.InFile(Path.of("/etc/center-kiosk/kiosk.properties"), 3);

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a.ics, https://example.org/a.ics",
        "http://10.0.0.7:8080/feed?x=1, http://10.0.0.7:8080/feed?x=1",
        "HTTPS://example.org/, HTTPS://example.org/",
        "http://[::1]:8080/, http://[::1]:8080/",
        "webcal://example.org/a.ics, https://example.org/a.ics",
        "webcals://example.org/a.ics, https://example.org/a.ics",
        "file:///srv/a.ics, file:///srv/a.ics",
        "/srv/feeds, file:///srv/feeds",
        "feeds/月历.ics, file:///etc/center-kiosk/feeds/%E6%9C%88%E5%8E%86.ics",
        "../a b.ics, file:///etc/a%20b.ics",
        "~/a.ics, file:///home/li/a.ics"
    })
    void feedIsAnAddressOrAPathBesideTheFileThatNamesIt(String text, String address) throws Unfit {
        URI uri = AddressFormats.feed(PLACES).parse(new Setting("key", text, FILE));
        assertThat(uri).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/a.ics, is no such address",
        "mailto:a@example.org, is no such address",
        "javascript:alert(1), is no such address",
        "jar:file:/x!/y, is no such address",
        "https:///a.ics, names no host",
        "https:a.ics, names no host",
        "https://exa mple.org/, is no address: illegal character in authority",
        "https://example.org/%zz, is no address: malformed escape pair",
        "https://日历.example/, names no host",
        "https://example.org:99999/, has a port that does not exist",
        "https://li:hush@example.org/, has a name or password in it",
        "webcal://li:hush@example.org/, has a name or password in it",
        "file:a.ics, is no file address",
        "file://server/a.ics, is no file address",
        "'', is empty"
    })
    void otherFeedsAreReportedWithTheirReason(String text, String what) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> AddressFormats.feed(PLACES).parse(new Setting("key", text, FILE)))
                .satisfies(unfit -> assertThat(unfit.what()).isEqualTo(what));
    }

    @Test
    void pathWrittenWithSingleBackslashesIsReported() {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> AddressFormats.path(PLACES).parse(new Setting("key", "D:\temp\new", FILE)))
                .satisfies(unfit -> assertThat(unfit.expected()).endsWith("a backslash is written twice"));
    }

    @Test
    void valueOutsideFilesIsRelativeToTheWorkingFolder() throws Unfit {
        Setting variable = new Setting("key", "data", new Origin.Variable("KIOSK_STORAGE_DIRECTORY"));
        assertThat(AddressFormats.path(PLACES).parse(variable)).isEqualTo(Path.of("/opt/data"));
    }

    @Test
    void fileNamedRelativelyIsItselfBesideTheWorkingFolder() throws Unfit {
        Setting setting = new Setting("key", "data", new Origin.InFile(Path.of("conf/k.properties"), 1));
        assertThat(AddressFormats.path(PLACES).parse(setting)).isEqualTo(Path.of("/opt/conf/data"));
    }

    @ParameterizedTest
    @CsvSource({
        "~, /home/li",
        "~/, /home/li",
        "~/data, /home/li/data",
        "~li, /etc/center-kiosk/~li",
        "., /etc/center-kiosk"
    })
    void tildeAloneStandsForTheHome(String text, Path path) throws Unfit {
        assertThat(AddressFormats.path(PLACES).parse(new Setting("key", text, FILE)))
                .isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a\r\nX-Evil: 1", "Bearer 秘密", "", "a\u0000"})
    void headerCannotSmuggle(String text) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> AddressFormats.headerValue().parse(new Setting("key", text, FILE)))
                .satisfies(unfit -> assertThat(unfit.what()).isEqualTo("cannot be sent"));
    }

    @Test
    void headerTakesAToken() throws Unfit {
        assertThat(AddressFormats.headerValue().parse(new Setting("key", "Bearer a.b-c==", FILE)))
                .isEqualTo("Bearer a.b-c==");
    }
}
