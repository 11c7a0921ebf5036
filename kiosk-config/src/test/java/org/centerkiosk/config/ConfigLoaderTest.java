package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

    @TempDir
    Path folder;

    private TestSources sources;

    @BeforeEach
    void makeSources() {
        sources = new TestSources(folder);
    }

    @Test
    void eachSourceWinsOverTheOnesBefore() {
        assertThat(dwell()).isEqualTo("loop.dwell = 9s  # default");
        sources.system("# a comment", "loop.dwell = 10s");
        assertThat(dwell()).isEqualTo("loop.dwell = 10s  # " + folder.resolve("system.properties") + ":2");
        sources.config("loop.dwell = 11s");
        assertThat(dwell()).isEqualTo("loop.dwell = 11s  # " + folder.resolve("kiosk.properties") + ":1");
        sources.variable("KIOSK_LOOP_DWELL", "12s");
        assertThat(dwell()).isEqualTo("loop.dwell = 12s  # variable KIOSK_LOOP_DWELL");
        sources.property("kiosk.loop.dwell", "13s");
        assertThat(dwell()).isEqualTo("loop.dwell = 13s  # system property kiosk.loop.dwell");
        sources.option("loop.dwell", "14s");
        assertThat(dwell()).isEqualTo("loop.dwell = 14s  # command line");
        assertThat(sources.loaded().config().loop().dwell()).isEqualTo(Duration.ofSeconds(14));
    }

    @Test
    void sourcesAddUp() {
        sources.system("venue.name.zh = 澄湖区新时代文明实践中心", "feeds.1.name = 馆", "feeds.1.url = https://a.example/a.ics")
                .config("venue.seal = 澄", "feeds.12.name = 所", "feeds.12.url = https://b.example/b.ics")
                .variable("KIOSK_FEEDS_1_CATEGORY", "course");
        KioskConfig config = sources.loaded().config();
        assertThat(config.venue().name().zh()).isEqualTo("澄湖区新时代文明实践中心");
        assertThat(config.venue().seal()).isEqualTo("澄");
        assertThat(config.feeds().sources()).extracting(FeedConfig::name).containsExactly("馆", "所");
        assertThat(config.feeds().sources().getFirst().category()).isEqualTo(Category.COURSE);
    }

    @Test
    void keyWithoutAValueUnsetsWhatALowerSourceSet() {
        sources.system("venue.phone = 0512-8888 0000", "venue.name.en = Lake")
                .config("venue.phone =", "venue.name.en =");
        KioskConfig config = sources.loaded().config();
        assertThat(config.venue().phone()).isNull();
        assertThat(config.venue().name()).isEqualTo(new Bilingual("文明实践中心", null));
    }

    @Test
    void entryOfALowerSourceIsTakenAwayByUnsettingIt() {
        sources.system("feeds.1.name = 馆", "feeds.1.url = a.ics", "feeds.2.name = 所", "feeds.2.url = b.ics")
                .config("feeds.1.name =", "feeds.1.url =");
        assertThat(sources.loaded().config().feeds().sources())
                .extracting(FeedConfig::name)
                .containsExactly("所");
    }

    @Test
    void otherVariablesAndPropertiesAreNoneOfOurs() {
        sources.variable("PATH", "/bin")
                .variable("KIOSKS", "1")
                .property("user.home", "/")
                .property("kiosk", "1");
        assertThat(sources.load()).isInstanceOf(ConfigResult.Loaded.class);
    }

    @Test
    void everyMistakeOfEverySourceIsReportedAtOnceBySourceAndLine() {
        sources.system("loop.dwel = 9s", "loop.slides = many")
                .config(
                        "idle.form = 1 minute",
                        "venue.hours.monday = 09:00-12:00, 11:00-15:00",
                        "feeds.1.name = a",
                        "venue.phone = 1",
                        "venue.phone = 2",
                        "venue.zone = China")
                .variable("KIOSK_DISPLAY_ELDERS", "true")
                .variable("KIOSK_DISPLAY_LANGUAGE", "de")
                .property("kiosk.hours.dimLevel", "95")
                .property("kiosk.hours.dimLevels", "9")
                .option("display.width", "12");
        assertThat(problems())
                .containsExactly(
                        "system.properties:1: loop.dwel: is not a known key; expected loop.dwell",
                        "system.properties:2: loop.slides = many: is not a whole number; "
                                + "expected a whole number from 1 to 200",
                        "kiosk.properties:1: idle.form = 1 minute: is not a duration; "
                                + "expected a duration from 10s to 30m, such as 900ms, 9s, 15m or 1h30m",
                        "kiosk.properties:2: venue.hours.monday = 09:00-12:00, 11:00-15:00: "
                                + "has 09:00-12:00 and 11:00-15:00, which overlap or are out of order; expected times in "
                                + "order and apart from each other, such as 09:00-12:00, 14:00-17:30, or always, or closed",
                        "kiosk.properties:3: feeds.1.url: is missing; expected it beside feeds.1.name",
                        "kiosk.properties:5: venue.phone: is given twice, first at kiosk.properties:4; expected it once",
                        "kiosk.properties:6: venue.zone = China: is no time zone; "
                                + "expected the name of an IANA time zone, such as Asia/Shanghai",
                        "variable KIOSK_DISPLAY_ELDERS: is not a known key; " + "expected KIOSK_DISPLAY_ELDER",
                        "variable KIOSK_DISPLAY_LANGUAGE: display.language = de: is none of the choices; expected zh, en",
                        "system property kiosk.hours.dimLevels: is not a known key; expected kiosk.hours.dimLevel",
                        "system property kiosk.hours.dimLevel: hours.dimLevel = 95: is out of range; "
                                + "expected a whole number from 1 to 90",
                        "command line: display.width = 12: is out of range; expected a whole number from 320 to 7680");
    }

    @Test
    void unknownKeyIsToldItsNearestWithItsNumber() {
        sources.config(
                "feeds.3.ulr = https://a.example",
                "display.fullscreen = true",
                "zone = Asia/Shanghai",
                "kiosk.venue.seal = 文",
                "feeds.url = https://a.example",
                "include = other.properties",
                "feeds.01.name = a",
                "feeds.1000.name = a",
                "what has this to do with it");
        assertThat(problems().stream().filter(line -> line.contains("not a known key")))
                .extracting(line -> line.replaceAll("kiosk.properties:\\d+: |: is not a known key; expected", ""))
                .containsExactly(
                        "feeds.3.ulr feeds.3.url",
                        "display.fullscreen display.fullScreen",
                        "zone venue.zone",
                        "kiosk.venue.seal venue.seal",
                        "feeds.url feeds.1.url",
                        "include one of the keys that \"kiosk config show\" lists",
                        "feeds.01.name feeds.1.name",
                        "feeds.1000.name feeds.1.name",
                        "what one of the keys that \"kiosk config show\" lists");
    }

    @Test
    void valuesOfUnknownKeysAndSecretsAppearInNoReport() {
        sources.config(
                "feeds.1.name = a",
                "feeds.1.url = https://user:hush@a.example/a.ics",
                "feeds.1.authorisation = Bearer hush",
                "feeds.2.name = b",
                "feeds.2.url = https://b.example/",
                "feeds.2.authorization = Bearer hush\\u0007",
                "camera.url = http://admin:hush@10.0.0.7/video");
        ConfigResult.Rejected rejected = sources.rejected();
        assertThat(rejected.problems()).hasSize(4);
        assertThat(rejected.problems().toString()).doesNotContain("hush");
        assertThat(rejected.settings().toString()).doesNotContain("hush");
        assertThat(rejected.config().toString()).doesNotContain("hush");
    }

    @Test
    void secretIsReadButNeverShown() {
        sources.config("feeds.1.name = a", "feeds.1.url = https://a.example", "feeds.1.authorization = Bearer hush");
        ConfigResult.Loaded loaded = sources.loaded();
        assertThat(loaded.config().feeds().sources().getFirst().authorization()).isEqualTo("Bearer hush");
        assertThat(loaded.config().toString()).doesNotContain("hush");
        assertThat(loaded.settings().toString())
                .doesNotContain("hush")
                .contains("feeds.1.authorization = •••••  # " + folder.resolve("kiosk.properties") + ":3");
    }

    @Test
    void ofARejectedFileTheGoodValuesCanStillBeUsed() {
        sources.config(
                "venue.name.zh = 澄湖",
                "loop.dwell = soon",
                "loop.chnage = 1s",
                "feeds.1.name = a",
                "feeds.2.name = b",
                "feeds.2.url = https://b.example",
                "feeds.3.name = b",
                "feeds.3.url = https://c.example",
                "venue.closures.1.from = 2027-02-05",
                "storage.directory = data");
        ConfigResult.Rejected rejected = sources.rejected();
        KioskConfig usable = rejected.config();
        assertThat(usable.venue().name().zh()).isEqualTo("澄湖");
        assertThat(usable.loop()).isEqualTo(KioskConfig.defaults().loop());
        assertThat(usable.feeds().sources()).extracting(FeedConfig::name).containsExactly("b");
        assertThat(usable.venue().closures()).isEmpty();
        assertThat(usable.storage().directory()).isEqualTo(folder.resolve("data"));
        assertThat(rejected.settings().toString())
                .contains("loop.dwell = 9s  # default")
                .doesNotContain("soon", "chnage");
    }

    @Test
    void unreadableFileLeavesTheOthersUsable() {
        sources.system("venue.seal = 澄").config(Charset.forName("GB18030"), "venue.name.zh = 文明实践中心");
        ConfigResult.Rejected rejected = sources.rejected();
        assertThat(rejected.problems()).hasSize(1);
        assertThat(rejected.config().venue().seal()).isEqualTo("澄");
    }

    @Test
    void missingFileOfTheCommandLineIsAMistakeAndOneOfTheSystemIsNot() {
        sources.configFile(folder.resolve("none.properties"));
        assertThat(problems()).containsExactly("none.properties: does not exist; expected a readable file");
        Path system = folder.resolve("etc/kiosk.properties");
        ConfigSources without = new ConfigSources(system, null, Map.of(), Map.of(), Map.of(), folder, folder);
        assertThat(new ConfigLoader(without).load()).isInstanceOf(ConfigResult.Loaded.class);
        assertThat(new ConfigLoader(without).files()).containsExactly(system);
    }

    @Test
    void hundredsOfUnknownKeysAreCountedNotListed() {
        sources.config(
                IntStream.range(0, 50_000).mapToObj(i -> "k" + i + " = v").toArray(String[]::new));
        List<String> problems = problems();
        assertThat(problems).hasSize(101);
        assertThat(problems.getLast())
                .isEqualTo("kiosk.properties:50000: is the last of 50000 keys that are not known; "
                        + "expected a configuration file of this program");
    }

    @Test
    void settingsAreListedByKeyWithNumbersInOrder() {
        sources.config(
                "feeds.10.url = https://j.example", "feeds.10.name = j", "feeds.9.url = i.ics", "feeds.9.name = i");
        List<String> keys =
                sources.loaded().settings().stream().map(EffectiveSetting::key).toList();
        assertThat(keys.stream().filter(key -> key.matches("feeds\\.\\d+\\..*")))
                .containsExactly("feeds.9.name", "feeds.9.url", "feeds.10.name", "feeds.10.url");
        assertThat(keys).first().isEqualTo("camera.device");
        assertThat(keys).last().isEqualTo("venue.zone");
    }

    @Test
    void keysThatNeedARestartStayAsTheyAreWhileTheProgramRuns() {
        sources.config("storage.directory = one", "loop.dwell = 10s", "camera.use = off");
        ConfigResult running = sources.loaded();
        sources.config("storage.directory = two", "loop.dwell = 11s", "display.width = 720");
        ConfigResult result = sources.loader().reload(running);
        assertThat(result).isInstanceOfSatisfying(ConfigResult.Loaded.class, reloaded -> {
            assertThat(reloaded.config().loop().dwell()).isEqualTo(Duration.ofSeconds(11));
            assertThat(reloaded.config().storage()).isEqualTo(running.config().storage());
            assertThat(reloaded.config().camera().use()).isEqualTo(CameraConfig.Use.OFF);
            assertThat(reloaded.config().display().width()).isEqualTo(1080);
            assertThat(reloaded.afterRestart())
                    .extracting(setting -> setting.key() + " = " + setting.value())
                    .containsExactly("camera.use = auto", "display.width = 720", "storage.directory = two");
        });
    }

    @Test
    void mistakeInAKeyThatNeedsARestartIsReportedAtOnce() {
        ConfigResult running = sources.loaded();
        sources.config("camera.url = rtsp://10.0.0.7/");
        assertThat(sources.loader().reload(running)).isInstanceOf(ConfigResult.Rejected.class);
    }

    private String dwell() {
        return sources.loaded().settings().stream()
                .filter(setting -> setting.key().equals("loop.dwell"))
                .map(EffectiveSetting::toString)
                .findFirst()
                .orElseThrow();
    }

    private List<String> problems() {
        return sources.rejected().problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }
}
