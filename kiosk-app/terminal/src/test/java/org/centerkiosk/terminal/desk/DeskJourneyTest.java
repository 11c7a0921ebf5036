package org.centerkiosk.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.sample.DrawnPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk's ways through the real window, by keys alone. */
class DeskJourneyTest {

    private static final long PERSON = 120_000_000;
    private static final long SCANNER = 5_000_000;

    private final InstantSource clock = InstantSource.fixed(SampleProgramme.NOW);
    private final FakeFrontDesk desk = SampleDay.desk(clock);
    private final DeskService service = DeskStates.service(desk, clock, Language.ZH);
    private final AtomicLong nanos = new AtomicLong();
    private final FxBridge bridge = new FxBridge();
    private @Nullable Stage stage;
    private @Nullable Scene scene;
    private int keys;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            DeskScreen screen = new DeskScreen(service, new Wordings(SampleProgramme.ZONE), new DrawnPictures(), "澄");
            Scene opened = new Scene(screen, 1366, 768);
            opened.getStylesheets().setAll(Theme.styleSheets());
            screen.watch(opened, nanos::get);
            Stage window = new Stage();
            window.setScene(opened);
            window.show();
            bridge.follow(desk.state(), state -> screen.refresh());
            bridge.follow(service.work(), work -> screen.refresh());
            scene = opened;
            stage = window;
        });
        write(FakeFrontDesk.ACCOUNT, PERSON);
        press(KeyCode.ENTER);
        write(FakeFrontDesk.PASSWORD, PERSON);
        press(KeyCode.ENTER);
        assertThat(service.work().get().gate().isOpen()).isTrue();
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            if (stage != null) {
                stage.close();
            }
        });
    }

    @Test
    void initialsEnterAndSpaceLetInAndOneKeyTakesItBack() {
        write("wxl", PERSON);
        press(KeyCode.ENTER);
        press(KeyCode.SPACE);
        assertThat(entry(3).isComplete()).isTrue();
        press(KeyCode.Z, "Ctrl");
        assertThat(entry(3).arrived()).isZero();
    }

    @Test
    void aWalkInTakesFourKeysBesideNameAndNumber() {
        keys = 0;
        press(KeyCode.F3);
        write("何建国", PERSON);
        press(KeyCode.TAB);
        write("13800138000", PERSON);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(service.work().get().notice()).isInstanceOf(Notice.Registered.class);
        assertThat(keys).isEqualTo(4);
    }

    @Test
    void lettersOnTheRosterAreASearch() {
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        assertThat(service.work().get().spot()).isEqualTo(Spot.ROSTER);
        write("mxd", PERSON);
        assertThat(service.work().get().pick().query()).isEqualTo("mxd");
        press(KeyCode.ENTER);
        press(KeyCode.SPACE);
        assertThat(entry(8).isComplete()).isTrue();
    }

    @Test
    void aScannerIsHeardWhateverIsTypedOrOpen() {
        press(KeyCode.F3);
        write("何建国", PERSON);
        scan(SampleDay.CODE_OF_MA.text());
        assertThat(entry(8).isComplete()).isTrue();
        assertThat(service.work().get().entry().name()).isEqualTo("何建国");

        service.type(Spot.PHONE, "13800138000");
        service.type(Spot.PARTY, "9");
        service.told(true);
        press(KeyCode.ENTER);
        assertThat(service.work().get().waiver()).isNotNull();
        scan(SampleDay.CODE_OF_MA.text());
        assertThat(service.work().get().notice()).isInstanceOf(Notice.Judged.class);
        assertThat(service.work().get().waiver()).isNotNull();
    }

    @Test
    void oneKeyCoversTheScreenAndAPasswordUncoversIt() {
        press(KeyCode.F3);
        write("何建国", PERSON);
        press(KeyCode.L, "Ctrl");
        assertThat(service.work().get().gate().kind()).isEqualTo(Gate.Kind.LOCKED);
        write(FakeFrontDesk.PASSWORD, PERSON);
        press(KeyCode.ENTER);
        assertThat(service.work().get().gate().isOpen()).isTrue();
        assertThat(service.work().get().entry().name()).isEqualTo("何建国");
    }

    private RosterEntry entry(int number) {
        return service.sheet(service.work().get())
                .orElseThrow()
                .find(SampleDay.id(number))
                .orElseThrow();
    }

    private void scan(String code) {
        write(code, SCANNER);
        press(KeyCode.ENTER);
    }

    private void write(String text, long pace) {
        text.codePoints().forEach(point -> {
            nanos.addAndGet(pace);
            fire(KeyEvent.KEY_TYPED, Character.toString(point), KeyCode.UNDEFINED, false);
        });
        nanos.addAndGet(pace);
    }

    private void press(KeyCode code, String... with) {
        keys++;
        boolean ctrl = with.length > 0;
        fire(KeyEvent.KEY_PRESSED, "", code, ctrl);
        String typed = code == KeyCode.ENTER ? "\r" : code == KeyCode.SPACE ? " " : code == KeyCode.TAB ? "\t" : "";
        if (!typed.isEmpty()) {
            fire(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED, ctrl);
        }
        fire(KeyEvent.KEY_RELEASED, "", code, ctrl);
        nanos.addAndGet(PERSON);
    }

    /** Where the keyboard is, as the toolkit does with what the machine's keyboard says. */
    private void fire(javafx.event.EventType<KeyEvent> type, String typed, KeyCode code, boolean ctrl) {
        Fx.run(() -> {
            Scene window = java.util.Objects.requireNonNull(scene);
            Node owner = window.getFocusOwner();
            Event.fireEvent(
                    owner == null ? window : owner, new KeyEvent(type, typed, typed, code, false, ctrl, false, false));
        });
    }
}
