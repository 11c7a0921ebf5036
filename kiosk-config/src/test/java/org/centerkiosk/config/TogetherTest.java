package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are good alone and wrong together. */
class TogetherTest {

    @TempDir
    Path folder;

    private TestSources sources;

    @BeforeEach
    void makeSources() {
        sources = new TestSources(folder);
    }

    @Test
    void changeOfSlidesTakesAtMostHalfOfTheDwell() {
        assertMistake(
                "loop.change = 5s: is more than half of loop.dwell; expected 4s500ms or less", "loop.change = 5s");
        assertThat(sources.rejected().config().loop().change()).isEqualTo(Duration.ofMillis(4500));
        sources.config("loop.change = 4500ms").loaded();
    }

    @Test
    void warningIsShorterThanEveryWait() {
        assertMistake(
                "idle.warning = 15s: is not less than each of idle.browse, idle.form and idle.ticket; "
                        + "expected less than 12s",
                "idle.form = 12s",
                "idle.warning = 15s");
        assertThat(sources.rejected().config().idle().warning()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void defaultThatDoesNotFitAGivenValueIsReportedAsSuch() {
        sources.config("idle.form = 12s");
        assertThat(sources.rejected().problems())
                .extracting(ConfigProblem::toString)
                .singleElement()
                .asString()
                .startsWith("default: idle.warning = 15s: is not less than");
    }

    @Test
    void longestWaitIsNotBelowTheShortest() {
        assertMistake(
                "feeds.backoff.cap = 10s: is less than feeds.backoff.floor; expected 15s or more",
                "feeds.backoff.cap = 10s");
        assertThat(sources.rejected().config().feeds().backoffCap()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void feedsHaveNamesOfTheirOwn() {
        assertMistake(
                "feeds.2.name = a: is the name of two feeds; expected a name of its own",
                "feeds.1.name = a",
                "feeds.1.url = a.ics",
                "feeds.2.name = a",
                "feeds.2.url = b.ics");
    }

    private void assertMistake(String expected, String... lines) {
        sources.config(lines);
        assertThat(sources.rejected().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).endsWith(": " + expected));
    }
}
