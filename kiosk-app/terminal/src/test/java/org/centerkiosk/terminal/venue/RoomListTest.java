package org.centerkiosk.terminal.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.sample.SampleProgramme.ZONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.PageButton;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Theme;
import org.junit.jupiter.api.Test;

class RoomListTest {

    private static final Wording ZH = new Wording(Language.ZH, ZONE);
    private static final String LONG = "乘电梯到三楼，出门左转，穿过连廊，在尽头的白色木门后面；也可以从中庭的楼梯上来";

    /** Some ways are long, so that pages hold different numbers of rooms. */
    private static List<VenueModel.Way> rooms(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new VenueModel.Way("R%02d".formatted(number), "二楼", number % 3 == 0 ? LONG + LONG : "右转"))
                .toList();
    }

    private static RoomList list(List<VenueModel.Way> rooms, boolean paged) {
        RoomList list = new RoomList(false, paged, ZH);
        list.setManaged(false);
        list.show(rooms, ZH);
        list.resize(728, 500);
        Fx.layout(new Pane(list), 800, 600, Theme.styleSheets().toArray(String[]::new));
        return list;
    }

    private static void settle(RoomList list) {
        for (int pass = 0; pass < 3; pass++) {
            list.applyCss();
            list.layout();
        }
    }

    private static <N extends Node> List<N> visible(Class<N> type, Node node) {
        List<N> found = new ArrayList<>();
        if (!node.isVisible() || node.getOpacity() == 0) {
            return found;
        }
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(visible(type, child)));
        }
        return found;
    }

    private static Set<String> names(RoomList list) {
        Set<String> names = new TreeSet<>();
        visible(TextLine.class, list).stream()
                .map(TextLine::getText)
                .filter(text -> text.startsWith("R"))
                .forEach(names::add);
        return names;
    }

    @Test
    void pagesShowEveryRoomOnceAndLeadBackTheSameWay() {
        Fx.run(() -> {
            List<VenueModel.Way> rooms = rooms(20);
            RoomList list = list(rooms, true);
            List<Set<String>> pages = new ArrayList<>();
            pages.add(names(list));
            PageButton next = visible(PageButton.class, list).getLast();
            while (!next.isDisabled()) {
                next.fire();
                settle(list);
                pages.add(names(list));
            }
            assertThat(pages.stream().flatMap(Set::stream))
                    .containsExactlyElementsOf(
                            rooms.stream().map(VenueModel.Way::room).toList());
            PageButton previous = visible(PageButton.class, list).getFirst();
            for (int page = pages.size() - 2; page >= 0; page--) {
                previous.fire();
                settle(list);
                assertThat(names(list)).isEqualTo(pages.get(page));
            }
            assertThat(previous.isDisabled()).isTrue();
        });
    }

    @Test
    void fewRoomsNeedNoPages() {
        Fx.run(() -> assertThat(visible(PageButton.class, list(rooms(3), true))).isEmpty());
    }

    @Test
    void withoutTouchThereAreNoButtons() {
        Fx.run(() ->
                assertThat(visible(PageButton.class, list(rooms(20), false))).isEmpty());
    }

    @Test
    void nextVisitorBeginsAtTheFirstPage() {
        Fx.run(() -> {
            RoomList list = list(rooms(20), true);
            Set<String> first = names(list);
            visible(PageButton.class, list).getLast().fire();
            settle(list);
            list.reset();
            settle(list);
            assertThat(names(list)).isEqualTo(first);
        });
    }
}
