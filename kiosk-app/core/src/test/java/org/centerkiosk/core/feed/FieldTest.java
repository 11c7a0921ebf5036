package org.centerkiosk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FieldTest {

    @Test
    void everyColumnAndPropertyIsDocumented() throws IOException {
        String document = Files.readString(Path.of("../../FEEDS.md"));

        for (Field field : Field.values()) {
            assertThat(document).contains("`" + field.key().replace('-', '_') + "`");
            assertThat(document).contains(field.headers());
        }
    }

    @Test
    void noHeaderMeansTwoThings() {
        List<String> names = new ArrayList<>();
        for (Field field : Field.values()) {
            names.add(plain(field.key()));
            field.headers().forEach(header -> names.add(plain(header)));
        }

        assertThat(names).doesNotHaveDuplicates();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    @Test
    void everyFormatNamesAFieldInItsOwnWay() {
        assertThat(Field.PARTY_MAX.xKiosk()).isEqualTo("X-KIOSK-PARTY-MAX");
        assertThat(Field.PARTY_MAX.camelCase()).isEqualTo("partyMax");
        assertThat(Field.TITLE.icalendar()).isEqualTo("SUMMARY");
    }
}
