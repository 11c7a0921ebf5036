package org.centerkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.hub.app.RunningHub;
import org.centerkiosk.terminal.app.RunningDesk;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk at the front desk of a real hub, by keys alone. */
@Timeout(300)
class FrontDeskJourneyTest {

    private static final String PASSWORD = "yellow magpie 3 kettle";

    @ParameterizedTest
    @EnumSource(House.Database.class)
    void whoComesIsLetInWithTheNetworkAndWithoutAndTheBookHasIt(House.Database database) {
        House house = House.of(database, 1080, 1920);
        house.wire().mend();
        house.hub().hire("song", PASSWORD);
        SessionId tea = soon(house);
        RunningDesk desk =
                RunningDesk.start(folder(), house.hub().invite(house.wire().uri()));
        Clerk clerk = new Clerk(desk.scene());
        clerk.write("song");
        clerk.press(KeyCode.ENTER);
        clerk.write(PASSWORD);
        clerk.press(KeyCode.ENTER);
        clerk.awaits("值班 song");
        clerk.awaits("现场茶会");
        clerk.awaits("按 F3 登记现场来的居民");

        clerk.registers("何建国", "13824670001");
        clerk.awaits("已登记·已到");
        assertThat(house.hub().roster(tea))
                .containsExactly(new RunningHub.Entry("何建国", "+8613824670001", "desk", "reserved", 1));
        clerk.awaits("138****0001");

        clerk.press(KeyCode.F2);
        clerk.write("hjg");
        clerk.awaits("找到 1 人");
        clerk.press(KeyCode.ENTER);
        clerk.press(KeyCode.SPACE);
        clerk.awaits("已撤销");
        clerk.press(KeyCode.SPACE);
        clerk.awaits("已到");

        house.wire().cut();
        clerk.awaits("离线");
        clerk.registers("马晓东", "13824670002");
        clerk.awaits("条待上传");
        assertThat(house.hub().roster(tea)).hasSize(1);
        house.wire().mend();
        Await.until("two in the book", () -> house.hub().roster(tea).size() == 2, clerk::words);
        Await.until("nothing that waits", () -> !clerk.words().contains("待上传"), clerk::words);
        clerk.awaits("138****0002");
        assertThat(Complaints.take()).as("what the programs logged as errors").isEmpty();
    }

    /** It begins within the hour, so that people may come. */
    private static SessionId soon(House house) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(30));
        var event = Course.of("tea-now", "现场茶会", "Tea now", 20, 5).event();
        SessionId id = new SessionId("tea-now", start);
        Session session = new Session(
                id,
                start,
                start.plus(Duration.ofHours(1)),
                Course.ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                null,
                0,
                null);
        house.hub().publish(List.of(event.withSessions(List.of(session))));
        return id;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "desk").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types as people do: slower than a scanner. */
    private static final class Clerk {

        private static final long PACE_MILLIS = 60;

        private final Scene scene;
        private final Visitor eyes;

        Clerk(Scene scene) {
            this.scene = scene;
            this.eyes = new Visitor(scene, Language.ZH);
        }

        void awaits(String words) {
            eyes.awaits(words);
        }

        String words() {
            return eyes.words();
        }

        void registers(String name, String phone) {
            press(KeyCode.F3);
            write(name);
            press(KeyCode.TAB);
            write(phone);
            press(KeyCode.ENTER);
            press(KeyCode.ENTER);
        }

        void write(String text) {
            text.codePoints()
                    .forEach(letter -> fire(KeyEvent.KEY_TYPED, Character.toString(letter), KeyCode.UNDEFINED));
        }

        void press(KeyCode code) {
            Stream.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED).forEach(type -> fire(type, "", code));
        }

        private void fire(EventType<KeyEvent> type, String typed, KeyCode code) {
            try {
                Thread.sleep(PACE_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Fx.run(() -> {
                Node owner = scene.getFocusOwner();
                Event.fireEvent(
                        owner == null ? scene : owner,
                        new KeyEvent(type, typed, typed, code, false, false, false, false));
            });
        }
    }
}
