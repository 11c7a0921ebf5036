package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechConfigTest {

    @TempDir
    Path folder;

    private TestSources sources;

    @BeforeEach
    void makeSources() {
        sources = new TestSources(folder);
    }

    @Test
    void nothingIsSpokenUnlessSomebodySaysSo() {
        assertThat(KioskConfig.defaults().speech().use()).isEqualTo(SpeechConfig.Use.OFF);
    }

    @Test
    void itIsHeardInItsHoursAlone() {
        sources.config("speech.use = large", "speech.hours = 09:00-12:00, 14:00-24:00");

        SpeechConfig speech = sources.loaded().config().speech();
        assertThat(speech.isHeardAt(LocalTime.of(8, 59))).isFalse();
        assertThat(speech.isHeardAt(LocalTime.of(9, 0))).isTrue();
        assertThat(speech.isHeardAt(LocalTime.NOON)).isFalse();
        assertThat(speech.isHeardAt(LocalTime.of(23, 59))).isTrue();
        sources.config("speech.hours = closed");
        assertThat(sources.loaded().config().speech().isHeardAt(LocalTime.NOON)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speech.use = yes",
                "speech.hours = 9 to 5",
                "speech.program =",
                "speech.rate = 500",
                "speech.volume = 0"
            })
    void mistakesAreFoundAndNothingIsSpoken(String line) {
        sources.config(line);

        assertThat(sources.rejected().problems()).hasSize(1);
        assertThat(sources.rejected().config().speech().use()).isEqualTo(SpeechConfig.Use.OFF);
    }
}
