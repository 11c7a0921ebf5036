package org.centerkiosk.terminal.desk;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;
import org.controlsfx.control.textfield.CustomTextField;

/** The dark line on top: whose desk it is, the search, the hub, who is on duty, the time. */
final class DeskHeader extends Region {

    private static final double SEARCH_LEFT = 336;
    private static final double SEARCH_WIDTH = 816;
    private static final double SEARCH_HEIGHT = 56;
    private static final double PAD = 24;

    private final TextLine seal = TextLine.of("", "type-desk-seal").aligned(Pos.CENTER);
    private final StackPane sealBox = new StackPane(seal);
    private final TextLine title = TextLine.of("", "type-desk-title", TextLine.SHORTENS);
    private final CustomTextField search = new CustomTextField();
    private final Region light = new Region();
    private final IconNode lost = new IconNode(Icon.WIFI_OFF, 24);
    private final TextLine link = TextLine.of("", "type-desk-note-bold");
    private final HBox pill = Panel.row(10, light, lost, link);
    private final TextLine duty = TextLine.of("", "type-desk-text");
    private final TextLine time = TextLine.of("", "type-desk-clock");
    private final HBox right = Panel.row(20, pill, duty, time);

    DeskHeader(DeskService service) {
        getStyleClass().add("desk-header");
        sealBox.getStyleClass().add("desk-seal");
        light.getStyleClass().add("desk-light");
        pill.getStyleClass().add("desk-link");
        pill.setMaxHeight(USE_PREF_SIZE);
        search.getStyleClass().addAll("desk-search", "type-desk-field");
        StackPane glass = new StackPane(new IconNode(Icon.SEARCH, 28));
        glass.getStyleClass().add("desk-glass");
        search.setLeft(glass);
        StackPane cap = new StackPane(new Cap("F2"));
        cap.getStyleClass().add("desk-glass");
        search.setRight(cap);
        search.textProperty()
                .addListener((property, before, after) -> service.browsing().search(after == null ? "" : after));
        right.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(sealBox, title, search, right);
    }

    CustomTextField search() {
        return search;
    }

    void show(DeskModel.Head head, boolean isOpen) {
        seal.setText(head.seal());
        title.setText(head.title());
        search.setVisible(isOpen);
        search.setPromptText(head.hint());
        search.setAccessibleText(head.hint());
        if (!search.getText().equals(head.query())) {
            search.setText(head.query());
        }
        Panel.dress(pill, "lost", !head.isOnline());
        light.setVisible(head.isOnline());
        light.setManaged(head.isOnline());
        lost.setVisible(!head.isOnline());
        lost.setManaged(!head.isOnline());
        link.setText(head.link());
        duty.setText(head.duty());
        time.setText(head.time());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double high = getHeight();
        sealBox.resizeRelocate(PAD, (high - 48) / 2, 48, 48);
        double left = PAD + 48 + 20;
        double line = title.prefHeight(-1);
        title.resizeRelocate(left, (high - line) / 2, SEARCH_LEFT - left - 16, line);
        double wide = Math.ceil(right.prefWidth(-1));
        double room = getWidth() - PAD - wide - SEARCH_LEFT - 24;
        search.resizeRelocate(SEARCH_LEFT, (high - SEARCH_HEIGHT) / 2, Math.min(SEARCH_WIDTH, room), SEARCH_HEIGHT);
        right.resizeRelocate(getWidth() - PAD - wide, 0, wide, high);
    }
}
