package org.centerkiosk.terminal.venue;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** The rooms and the way to each, a page at a time. */
final class RoomList extends VBox {

    private final int perPage;
    private final boolean elder;
    private final boolean paged;
    private List<VenueModel.Way> rooms = List.of();
    private Wording wording;
    private int page;

    /**
     * @param perPage rows on a page
     * @param paged whether one can turn pages; else the first page is all
     */
    RoomList(int perPage, boolean elder, boolean paged, Wording wording) {
        this.perPage = perPage;
        this.elder = elder;
        this.paged = paged;
        this.wording = wording;
        getStyleClass().add("room-list");
    }

    void show(List<VenueModel.Way> all, Wording words) {
        if (!all.equals(rooms) || words != wording) {
            rooms = all;
            wording = words;
            turn(Math.min(page, lastPage()));
        }
    }

    /** Back to the first page, for the next visitor. */
    void reset() {
        if (page != 0) {
            turn(0);
        }
    }

    private int lastPage() {
        return Math.max(0, (rooms.size() - 1) / perPage);
    }

    private void turn(int to) {
        page = to;
        getChildren().clear();
        int from = page * perPage;
        int until = Math.min(rooms.size(), from + perPage);
        for (VenueModel.Way room : rooms.subList(from, until)) {
            getChildren().add(elder ? elderRow(room) : row(room));
        }
        if (paged && lastPage() > 0) {
            Region space = new Region();
            VBox.setVgrow(space, Priority.ALWAYS);
            getChildren().addAll(space, pager(from + 1, until));
        }
    }

    private static HBox row(VenueModel.Way room) {
        FittedText name = new FittedText(
                room.room(),
                List.of(
                        new FittedText.Step("type-row", 1),
                        new FittedText.Step("type-detail-bold", 2),
                        new FittedText.Step("type-caption", 3)),
                "name");
        VBox place = new VBox(name);
        if (room.floor() != null) {
            place.getChildren().add(TextLine.of(room.floor(), "type-detail", "floor", TextLine.SHORTENS));
        }
        place.setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().add("place");
        FittedText way = new FittedText(
                room.way() == null ? "" : room.way(),
                List.of(
                        new FittedText.Step("type-body", 1),
                        new FittedText.Step("type-detail", 3),
                        new FittedText.Step("type-caption", 4)),
                "way");
        HBox.setHgrow(way, Priority.ALWAYS);
        HBox row = new HBox(place, way);
        row.getStyleClass().add("room");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static VBox elderRow(VenueModel.Way room) {
        String title = room.floor() == null ? room.room() : room.room() + " " + room.floor();
        VBox row = new VBox(new FittedText(
                title,
                List.of(new FittedText.Step("type-elder-title", 1), new FittedText.Step("type-elder-button", 1)),
                "name"));
        if (room.way() != null) {
            row.getChildren()
                    .add(new FittedText(
                            room.way(),
                            List.of(
                                    new FittedText.Step("type-elder-detail", 2),
                                    new FittedText.Step("type-elder-note", 3)),
                            "way"));
        }
        row.getStyleClass().add("room");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox pager(int from, int until) {
        TextLine words = TextLine.of(
                wording.format("venue.page", from, until, rooms.size()),
                elder ? "type-elder-note" : "type-note",
                "page");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox pager = new HBox(
                words,
                space,
                button(Icon.CHEVRON_UP, "venue.previous", page > 0, -1),
                button(Icon.CHEVRON_DOWN, "venue.next", page < lastPage(), 1));
        pager.getStyleClass().add("pager");
        pager.setAlignment(Pos.CENTER_LEFT);
        return pager;
    }

    private Pressable button(Icon icon, String key, boolean possible, int step) {
        String words = wording.get(key);
        HBox parts = new HBox(
                new IconNode(icon, elder ? 48 : 32),
                TextLine.of(words, elder ? "type-elder-button" : "type-lead-bold"));
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER);
        Pressable button = new Pressable(words, parts);
        button.getStyleClass().addAll("page-turn", step > 0 ? "forward" : "backward");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(!possible);
        button.setOnAction(() -> turn(page + step));
        return button;
    }
}
