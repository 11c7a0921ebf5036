package org.centerkiosk.terminal.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigResult;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.sample.Turns;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Voice;
import org.centerkiosk.terminal.signup.FakeSignUpDesk;
import org.centerkiosk.terminal.signup.SignUpService;
import org.centerkiosk.terminal.text.Wordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SpeechServiceTest {

    private static final SessionId SESSION =
            new SessionId("guzheng", SampleProgramme.at(SampleProgramme.TODAY, "15:00"));
    private static final Field NAME = new Field.Name();
    private static final Field PHONE = new Field.Phone();
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final AtomicReference<Instant> time = new AtomicReference<>(SampleProgramme.NOW);
    private final AtomicReference<KioskConfig> config = new AtomicReference<>(KioskConfig.defaults());
    private final AtomicLong nanos = new AtomicLong();
    private final LobbyService lobby =
            new LobbyService(new TestClock(), () -> SampleLobby.IDLE, Language.ZH, false, SampleProgramme.online());

    private final class TestClock extends Clock {
        @Override
        public ZoneId getZone() {
            return SampleProgramme.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    }

    private void configure(Path program, String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of(more));
        lines.add("speech.program = " + program);
        if (lines.stream().noneMatch(line -> line.startsWith("speech.use"))) {
            lines.add("speech.use = on");
        }
        Path file = Files.write(folder.resolve("kiosk.properties"), lines);
        ConfigResult result =
                new ConfigLoader(new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder)).load();
        assertThat(result).isInstanceOf(ConfigResult.Loaded.class);
        config.set(result.config());
    }

    private SpeechService service(Duration limit) {
        return new SpeechService(lobby, config::get, new Espeak(List.of()), limit, nanos::get);
    }

    /** Waits for a state of the lobby. */
    private void await(Predicate<LobbyState> wanted) throws Exception {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        Store.Subscription following = lobby.store().subscribe(state -> {
            if (wanted.test(state)) {
                seen.complete(true);
            }
        });
        try {
            seen.get(FakeEspeak.PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            following.close();
        }
    }

    private void awaitVoice(SpeechService service, Voice wanted) throws Exception {
        service.tick();
        await(state -> state.means().voice() == wanted);
    }

    private void open() {
        lobby.open(new Route.SignUp(SESSION, false));
    }

    private void fill(UnaryOperator<SignUpForm> change) {
        lobby.fill(SignUpForm.class, change);
    }

    @Test
    void everyStepIsSpokenAndNothingThatWasTyped() throws Exception {
        Turns turns = new Turns();
        FakeSignUpDesk desk = new FakeSignUpDesk().with(SESSION, 20, 2);
        SignUpService signUps = new SignUpService(lobby, desk, "CN", turns);
        try (FakeEspeak espeak = new FakeEspeak(folder, FakeEspeak.Manner.SPEAKS)) {
            configure(espeak.program());
            List<String> heard = new ArrayList<>();
            try (SpeechService service = service(LONG)) {
                awaitVoice(service, Voice.ALL);
                open();
                heard.add(espeak.await().words());
                fill(form -> form.composing("wang xiu lan"));
                fill(form -> form.composing("").typed(NAME, "王秀兰").at(PHONE));
                heard.add(espeak.await().words());
                fill(form -> form.typed(PHONE, "13824671234").done());
                heard.add(espeak.await().words());
                fill(form -> form.withConsent(true));
                heard.add(espeak.await().words());
                signUps.submit(false);
                turns.run();
                String next = espeak.await().words();
                // So short a moment that it may be passed over.
                heard.add(next.startsWith("正在") ? espeak.await().words() : next);
                lobby.switchLanguage();
                FakeEspeak.Call english = espeak.await();
                heard.add(english.words());
                assertThat(english.arguments()).contains("-v en");
            }
            assertThat(heard)
                    .containsExactly(
                            "请输入您的姓名。",
                            "请输入手机号码。",
                            "请看看个人信息说明，同意的话，点一下方框。",
                            "都填好了，请点右下角的按钮。",
                            "报名成功，座位留好了。请记住短码，或者拍下这张票。",
                            "You are signed up and your seat is kept. Please remember the short code, or photograph"
                                    + " this ticket.");
            assertThat(espeak.left()).isNull();
        }
        signUps.close();
    }

    @Test
    void reasonIsSpokenWithoutItsDetailsAndOnceOnly() throws Exception {
        try (FakeEspeak espeak = new FakeEspeak(folder, FakeEspeak.Manner.SPEAKS)) {
            configure(espeak.program(), "speech.rate = 120", "speech.volume = 80");
            try (SpeechService service = service(LONG)) {
                awaitVoice(service, Voice.ALL);
                open();
                FakeEspeak.Call first = espeak.await();
                assertThat(first.arguments()).isEqualTo("--stdin -b 1 -v cmn-latn-pinyin -s 120 -a 80");
                fill(form -> form.checkedAt(NAME));
                assertThat(espeak.await().words()).isEqualTo("请填写姓名。");
                fill(form -> form.typed(PHONE, "138"));
                lobby.touched();
                lobby.sayAgain();
                assertThat(espeak.await().words()).isEqualTo("请填写姓名。");
                fill(form -> form.typed(NAME, "王秀兰").at(PHONE));
                assertThat(espeak.await().words()).startsWith("电话号码不对").doesNotContain("138");
            }
            assertThat(espeak.left()).isNull();
        }
        PromptReading reading = reading(lobby -> {
            lobby.open(new Route.SignUp(SESSION, false));
            SignUpForm form = lobby.store().get().form(SignUpForm.class).orElseThrow();
            lobby.told(
                    form.id(),
                    new Route.SignUpResult(SESSION),
                    ResultForm.of(form, new Outcome.Refused(Refusal.of(Reason.NO_SHOWS, "times", 5))));
        });
        assertThat(reading.prompt().orElseThrow().words()).isEqualTo("没有报上。这件事要工作人员办理，请到服务台。");
    }

    private static PromptReading reading(Consumer<LobbyService> then) {
        LobbyService lobby = SampleLobby.at(new Route.Loop(), Language.ZH, false, SampleProgramme.online());
        then.accept(lobby);
        return new PromptReading(lobby.store().get(), new Wordings(SampleProgramme.ZONE).of(Language.ZH), "CN");
    }

    @Test
    void newPromptCutsOffTheOneBeforeAndTheEndOfTheVisitTheLast() throws Exception {
        try (FakeEspeak espeak = new FakeEspeak(folder, FakeEspeak.Manner.HANGS)) {
            configure(espeak.program());
            FakeEspeak.Call last;
            try (SpeechService service = service(LONG)) {
                awaitVoice(service, Voice.ALL);
                open();
                FakeEspeak.Call first = espeak.await();
                fill(form -> form.at(PHONE));
                awaitEnd(first);
                FakeEspeak.Call second = espeak.await();
                lobby.end();
                awaitEnd(second);

                open();
                FakeEspeak.Call third = espeak.await();
                lobby.switchVoice();
                awaitEnd(third);
                lobby.switchVoice();
                last = espeak.await();
            }
            awaitEnd(last);
            assertThat(espeak.left()).isNull();
        }
    }

    private static void awaitEnd(FakeEspeak.Call call) throws Exception {
        Optional<ProcessHandle> process = ProcessHandle.of(call.pid());
        if (process.isPresent()) {
            process.get().onExit().get(FakeEspeak.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatHangsIsSilentForAWhile() throws Exception {
        try (FakeEspeak espeak = new FakeEspeak(folder, FakeEspeak.Manner.HANGS);
                SpeechService service = service(Duration.ofMillis(300))) {
            configure(espeak.program());
            awaitVoice(service, Voice.ALL);
            open();
            await(state -> state.means().voice() == Voice.NONE);
            lobby.end();
            nanos.addAndGet(Duration.ofMinutes(6).toNanos());
            awaitVoice(service, Voice.ALL);
        }
    }

    @Test
    void whatFailsIsSilentForAWhileAndComesBack() throws Exception {
        try (FakeEspeak espeak = new FakeEspeak(folder, FakeEspeak.Manner.FAILS);
                SpeechService service = service(LONG)) {
            configure(espeak.program());
            awaitVoice(service, Voice.ALL);
            open();
            espeak.await();
            await(state -> state.means().voice() == Voice.NONE);
            lobby.end();

            nanos.addAndGet(Duration.ofMinutes(6).toNanos());
            espeak.behave(FakeEspeak.Manner.SPEAKS);
            awaitVoice(service, Voice.ALL);
            open();
            assertThat(espeak.await().words()).isEqualTo("请输入您的姓名。");
        }
    }

    @Test
    void missingProgramIsSilentUntilItIsInstalled() throws Exception {
        Path missing = folder.resolve("bin");
        try (FakeEspeak espeak = new FakeEspeak(folder, FakeEspeak.Manner.SPEAKS);
                SpeechService service = service(LONG)) {
            configure(espeak.program());
            awaitVoice(service, Voice.ALL);
            configure(missing);
            awaitVoice(service, Voice.NONE);
            open();
            Files.copy(espeak.program(), missing, StandardCopyOption.COPY_ATTRIBUTES);
            nanos.addAndGet(Duration.ofMinutes(2).toNanos());
            awaitVoice(service, Voice.ALL);
            assertThat(espeak.await().words()).isEqualTo("请输入您的姓名。");
            assertThat(espeak.left()).isNull();
        }
    }

    @Test
    void itIsQuietWhereAndWhenTheHouseWantsIt() throws Exception {
        try (FakeEspeak espeak = new FakeEspeak(folder, FakeEspeak.Manner.SPEAKS);
                SpeechService service = service(LONG)) {
            configure(espeak.program(), "speech.use = large", "speech.hours = 14:00-15:00");
            awaitVoice(service, Voice.LARGE);
            open();
            assertThat(lobby.store().get().speaks()).isFalse();
            lobby.switchElder();
            assertThat(lobby.store().get().speaks()).isTrue();
            espeak.await();
            lobby.switchVoice();
            assertThat(lobby.store().get().speaks()).isFalse();
            lobby.end();
            time.set(SampleProgramme.at(SampleProgramme.TODAY, "15:00"));
            awaitVoice(service, Voice.NONE);
            lobby.open(new Route.MySignUps());
            lobby.switchVoice();
            assertThat(lobby.store().get().speaks()).isFalse();

            time.set(SampleProgramme.NOW);
            configure(espeak.program(), "speech.use = touch");
            awaitVoice(service, Voice.TOUCH);
            lobby.end();
            lobby.open(new Route.MySignUps());
            assertThat(lobby.store().get().speaks()).isFalse();
            lobby.switchVoice();
            assertThat(espeak.await().words()).isEqualTo("请输入票上的短码。");
            configure(espeak.program(), "speech.use = off");
            awaitVoice(service, Voice.NONE);
        }
    }

    @Test
    void nothingInTheWordsIsACommand() {
        assertThat(Espeak.spoken("好\u0007[[x]] <b>重新</b>\n-w a", Language.ZH))
                .isEqualTo("好 x   b  chong2 xin1  /b -w a");
        assertThat(Espeak.spoken("😀".repeat(400), Language.EN)).hasSize(600);
    }

    @Test
    void theRealOneSpeaksBothLanguages() throws Exception {
        Path sound = folder.resolve("sound.wav");
        Espeak espeak = new Espeak(List.of("-w", sound.toString()));
        assumeTrue(espeak.isThere("espeak-ng"), "espeak-ng is not installed");
        for (Language language : Language.values()) {
            Files.deleteIfExists(sound);
            String words = language == Language.ZH ? "请输入手机号码。" : "Please type your phone number.";
            Process process = espeak.say(words, language, KioskConfig.defaults().speech());
            assertThat(process.onExit().get(60, TimeUnit.SECONDS).exitValue()).isZero();
            // A second of sound at least, two bytes a sample.
            assertThat(Files.size(sound)).isGreaterThan(2 * 22_050);
        }
    }
}
