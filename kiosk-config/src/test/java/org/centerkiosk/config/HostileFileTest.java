package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, there is a report and a configuration that a screen can run with. */
@Timeout(60)
class HostileFileTest {

    private static final int FILES_A_SEED = 150;

    /** Pieces that mean something to a parser. */
    private static final String[] PIECES = {
        "\\",
        "\\u",
        "\n",
        "\r",
        "=",
        ":",
        "#",
        "!",
        " ",
        "\0",
        "\u001b[2J",
        "\ud83c",
        "${env:PATH}",
        ",",
        "-1",
        "24:00",
        "99999999999999999999",
        "include = /etc/passwd\n",
        "feeds.1.",
        "venue.rooms.999.name = ",
        "~",
        "//",
        "\uFEFF"
    };

    @TempDir
    Path folder;

    private TestSources sources;

    @BeforeEach
    void makeSources() {
        sources = new TestSources(folder);
    }

    @RepeatedTest(4)
    void damagedFileNeverEndsTheProgramNorItsRules(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String good = DefaultsFile.text().replaceAll("(?m)^#(?=[a-z])", "");
        int rejected = 0;
        for (int file = 0; file < FILES_A_SEED; file++) {
            ConfigResult result = sources.config(damaged(good, random)).load();
            rejected += result instanceof ConfigResult.Rejected ? 1 : 0;
            assertUsable(result.config());
        }
        // The damage must matter, or nothing was tried.
        assertThat(rejected).isGreaterThan(FILES_A_SEED / 2);
    }

    @Test
    void valuesOfAMegabyteAreReportedShortly() {
        int room = ConfigFile.LARGEST - 100;
        sources.config("venue.name.zh = " + "文".repeat(room / 3));
        assertThat(sources.rejected().problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).hasSizeLessThan(500).contains("is too long"));
        sources.variable("KIOSK_VENUE_NAME_ZH", "文".repeat(1 << 20));
        assertThat(sources.rejected().problems())
                .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(600));
    }

    @Test
    void megabyteOfEntriesIsReadInOnePass() {
        String[] lines = new String[999 * 3];
        for (int room = 0; room < 999; room++) {
            lines[room * 3] = "venue.rooms." + (room + 1) + ".name = 房 " + room;
            lines[room * 3 + 1] = "venue.rooms." + (room + 1) + ".floor.zh = 二楼";
            lines[room * 3 + 2] = "venue.rooms." + (room + 1) + ".way.zh = " + "右".repeat(120);
        }
        assertThat(sources.config(lines).loaded().config().venue().rooms()).hasSize(999);
    }

    @Test
    void includesLeadNowhereHoweverDeep() {
        sources.config("include = kiosk.properties", "includeoptional = kiosk.properties", "loop.slides = 7");
        ConfigResult.Rejected rejected = sources.rejected();
        assertThat(rejected.problems()).extracting(ConfigProblem::key).containsExactly("include", "includeoptional");
        assertThat(rejected.config().loop().slides()).isEqualTo(7);
    }

    @Test
    void valuesAreNotInterpolated() {
        String home = System.getProperty("user.home");
        sources.config("venue.name.zh = ${sys:user.home}", "venue.name.en = ${venue.seal} ${script:javascript:1+1}");
        KioskConfig config = sources.loaded().config();
        assertThat(config.venue().name())
                .isEqualTo(new Bilingual("${sys:user.home}", "${venue.seal} ${script:javascript:1+1}"));
        assertThat(config.toString()).doesNotContain(home + ",");
    }

    private static byte[] damaged(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int damage = random.nextInt(1, 12); damage > 0; damage--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(30));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void assertUsable(KioskConfig config) {
        assertThat(config.venue().name().zh()).isNotBlank();
        assertThat(config.loop().change().multipliedBy(2))
                .isLessThanOrEqualTo(config.loop().dwell());
        assertThat(config.idle().warning())
                .isLessThan(config.idle().browse())
                .isLessThan(config.idle().form())
                .isLessThan(config.idle().ticket());
        assertThat(config.feeds().backoffCap())
                .isGreaterThanOrEqualTo(config.feeds().backoffFloor());
        assertThat(config.feeds().sources())
                .doesNotHaveDuplicates()
                .allMatch(feed -> feed.url().isAbsolute());
        assertThat(config.storage().directory()).isAbsolute();
    }
}
