package org.centerkiosk.terminal.keyboard;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.keyboard.Key.Command;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Theme;

/** Writes pictures of the keyboard to look at: run {@code main} with the folder, and part of a name to choose some. */
final class KeyboardGallery {

    private static final int[][] SIZES = {{1080, 1920}, {1920, 1080}, {1080, 1440}};

    /** One picture to be taken. */
    record Shot(String name, Purpose purpose, List<Key> keys, Language language, boolean elder, int width, int height) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Place(Purpose purpose, List<Key> keys) {}

    private KeyboardGallery() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        String part = arguments.length > 1 ? arguments[1] : "";
        for (Shot shot : shots()) {
            if (shot.name().contains(part)) {
                Fx.run(() -> Fx.png(scene(shot), folder.resolve(shot.name() + ".png")));
            }
        }
        System.exit(0);
    }

    static List<Shot> shots() {
        List<Shot> shots = new ArrayList<>();
        for (int[] size : SIZES) {
            for (Language language : Language.values()) {
                for (boolean elder : new boolean[] {false, true}) {
                    String suffix = "-%dx%d-%s%s".formatted(size[0], size[1], language, elder ? "-elder" : "");
                    places().forEach((name, place) -> shots.add(
                            new Shot(name + suffix, place.purpose(), place.keys(), language, elder, size[0], size[1])));
                }
            }
        }
        return shots;
    }

    private static Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("pinyin", new Place(Purpose.NAME, chinese("")));
        places.put("name", new Place(Purpose.NAME, chinese("wangxiulan")));
        places.put("sentence", new Place(Purpose.WORDS, chinese("wodeersixihuanguzhengdayuepashan")));
        places.put("nine", new Place(Purpose.NAME, with(chinese(""), Command.NINE)));
        places.put("ninename", new Place(Purpose.NAME, letters(with(chinese(""), Command.NINE), "9264948526")));
        places.put("all", new Place(Purpose.NAME, with(chinese("wangwei"), Command.ALL)));
        places.put("change", new Place(Purpose.NAME, with(chinese("wangxiulan"), Command.CHANGE, new Key.Part(2))));
        places.put("english", new Place(Purpose.LATIN, List.of()));
        places.put("capitals", new Place(Purpose.LATIN, List.of(Command.SHIFT)));
        places.put("code", new Place(Purpose.CODE, List.of()));
        places.put("symbols", new Place(Purpose.WORDS, List.of(Command.SYMBOLS)));
        places.put("phone", new Place(Purpose.PHONE, letters(List.of(), "138246790")));
        places.put("digits", new Place(Purpose.DIGITS, letters(List.of(), "1962")));
        return places;
    }

    /** Pinyin, whatever language the visitor reads. */
    private static List<Key> chinese(String letters) {
        return letters(List.of(new Key.Letter("zh", true), Command.ESCAPE), letters);
    }

    private static List<Key> with(List<Key> keys, Key... more) {
        List<Key> all = new ArrayList<>(keys);
        all.addAll(List.of(more));
        return all;
    }

    private static List<Key> letters(List<Key> keys, String letters) {
        List<Key> all = new ArrayList<>(keys);
        letters.chars().forEach(letter -> all.add(Key.Letter.of(Character.toString(letter))));
        return all;
    }

    static Scene scene(Shot shot) {
        boolean portrait = shot.height() > shot.width();
        double foot = portrait ? 160 : 144;
        Keyboard keyboard = keyboard(shot, new FakeField(shot.purpose()));
        Region dock = new Region();
        dock.getStyleClass().add("dock");
        Pane root = new Pane(keyboard, dock) {
            @Override
            protected void layoutChildren() {
                double height = keyboard.prefHeight(getWidth());
                keyboard.resizeRelocate(0, getHeight() - foot - height, getWidth(), height);
                dock.resizeRelocate(0, getHeight() - foot, getWidth(), foot);
            }
        };
        root.getStyleClass().addAll("lobby", portrait ? "portrait" : "landscape");
        if (shot.elder()) {
            root.getStyleClass().add("elder");
        }
        return Fx.layout(root, shot.width(), shot.height(), Theme.styleSheets().toArray(String[]::new));
    }

    private static Keyboard keyboard(Shot shot, FakeField field) {
        AtomicLong time = new AtomicLong();
        Keyboard keyboard = new Keyboard(
                FakeSource.answering(),
                KeyboardHabits.USUAL,
                new Wordings(ZoneOffset.UTC),
                KeyboardSizes.of(shot.elder(), shot.height() > shot.width()),
                () -> time.addAndGet(1_000_000_000));
        boolean chinese = shot.language() == Language.ZH;
        FieldHint hint = switch (shot.purpose()) {
            case PHONE ->
                new FieldHint(
                        chinese ? "输入手机号" : "Phone number",
                        chinese ? "输完后自动隐去中间四位" : "Hidden once it is complete",
                        2,
                        false);
            case DIGITS -> new FieldHint(chinese ? "出生年份" : "Year of birth", "", 0, false);
            case NAME -> FieldHint.letters(chinese ? "姓名" : "Name", false);
            case WORDS, LATIN, CODE -> FieldHint.letters(chinese ? "备注" : "Note", true);
        };
        Consumer<Key> press = keyboard::press;
        keyboard.open(field, hint, shot.language());
        if (!shot.keys().isEmpty() && shot.keys().getFirst().equals(new Key.Letter("zh", true))) {
            if (!chinese) {
                press.accept(Command.LANGUAGE);
            }
            shot.keys().stream().skip(2).forEach(press);
        } else {
            shot.keys().forEach(press);
        }
        return keyboard;
    }
}
