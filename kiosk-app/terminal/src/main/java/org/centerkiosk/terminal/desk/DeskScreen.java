package org.centerkiosk.terminal.desk;

import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** The desk's window: three panels between the dark line on top and the keys along the bottom. On the JavaFX thread. */
public final class DeskScreen extends Region {

    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    private static final double HEADER = 88;
    private static final double KEYS = 72;
    private static final double MARGIN = 24;
    private static final double GAP = 16;
    private static final double LEFT = 344;
    private static final double RIGHT = 528;

    private final DeskViewModel viewModel;
    private final DeskService service;
    private final Pane page = new Page();
    private final Scale scale = new Scale(1, 1);
    private final DeskHeader header;
    private final SessionPane sessions;
    private final RosterPane roster;
    private final FoundPane found;
    private final NoticePane notice;
    private final EntryPane entry;
    private final KeyBar keys;
    private final GatePane gate;
    private final WaiverPane waiver;
    private @Nullable DeskModel shown;
    private boolean placing;

    /** @param seal the character on the seal of the house */
    public DeskScreen(DeskService service, Wordings wordings, PictureSource pictures, String seal) {
        this.service = service;
        this.viewModel = new DeskViewModel(service, wordings, seal);
        this.header = new DeskHeader(service);
        this.sessions = new SessionPane(service);
        this.roster = new RosterPane(service, pictures);
        this.found = new FoundPane(service);
        this.notice = new NoticePane(service);
        this.entry = new EntryPane(service);
        this.gate = new GatePane(service);
        this.waiver = new WaiverPane(service);
        this.keys = new KeyBar(deed -> DeskKeys.perform(deed, service));
        getStyleClass().add("desk");
        page.getTransforms().add(scale);
        page.getChildren().addAll(header, sessions, roster, found, notice, entry, keys, waiver, gate);
        getChildren().add(page);
    }

    /** Hears the keys of the window, and where the keyboard is. */
    public void watch(Scene scene, LongSupplier ticker) {
        new DeskKeys(service, gate, ticker).watch(scene);
        scene.focusOwnerProperty().addListener((property, before, after) -> {
            if (!placing) {
                for (Spot spot : Spot.values()) {
                    if (after != null && after == node(spot)) {
                        service.focused(spot);
                    }
                }
            }
        });
        refresh();
    }

    private @Nullable Node node(Spot spot) {
        return switch (spot) {
            case ACCOUNT, PASSWORD -> gate.node(spot);
            case SEARCH -> header.search();
            case SESSIONS -> sessions.lines();
            case ROSTER -> roster.lines();
            case REASON -> waiver.reason();
            default -> entry.node(spot);
        };
    }

    /** Draws what is known and typed now. */
    public void refresh() {
        DeskModel model = viewModel.model();
        if (model.equals(shown)) {
            place(model.spot());
            return;
        }
        DeskModel before = shown;
        shown = model;
        boolean isOpen = model.gate() == null;
        if (before == null || before.language() != model.language()) {
            dress(model.language());
        }
        placing = true;
        sessions.setVisible(isOpen);
        roster.setVisible(isOpen);
        found.setVisible(isOpen && model.notice() == null);
        notice.setVisible(isOpen && model.notice() != null);
        entry.setVisible(isOpen);
        keys.setVisible(isOpen);
        header.show(model.head(), isOpen);
        sessions.show(model.sessions());
        roster.show(model.roster());
        found.show(model.found());
        if (model.notice() != null) {
            notice.show(model.notice());
        }
        entry.show(model.entry());
        keys.show(model.hints(), model.trouble(), model.note());
        waiver.show(model.waiver());
        Panel.dress(sessions, "active", model.spot() == Spot.SESSIONS);
        Panel.dress(roster, "active", model.spot() == Spot.ROSTER);
        Panel.dress(entry, "active", model.spot().isOfEntry());
        gate.show(model.gate());
        placing = false;
        place(model.spot());
    }

    private void dress(Language language) {
        for (Language each : Language.values()) {
            Panel.dress(this, "language-" + each.locale().getLanguage(), each == language);
        }
    }

    /** The keyboard is where it is said to be. */
    private void place(Spot spot) {
        Node node = node(spot);
        if (node == null || getScene() == null || getScene().getFocusOwner() == node || !isSeen(node)) {
            return;
        }
        placing = true;
        node.requestFocus();
        if (node instanceof TextInputControl line) {
            // What stands there is gone on with: chosen as a whole, the next letter would replace it.
            line.end();
        }
        placing = false;
    }

    private boolean isSeen(Node node) {
        for (Node above = node; above != null && above != this; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        if (factor <= 0) {
            return;
        }
        scale.setX(factor);
        scale.setY(factor);
        double width = Math.floor(getWidth() / factor);
        double height = Math.floor(getHeight() / factor);
        page.resizeRelocate(0, 0, width, height);
        header.resizeRelocate(0, 0, width, HEADER);
        double top = HEADER + GAP;
        double high = height - top - KEYS;
        sessions.resizeRelocate(MARGIN, top, LEFT, high);
        double right = width - MARGIN - RIGHT;
        roster.resizeRelocate(MARGIN + LEFT + GAP, top, right - GAP - MARGIN - LEFT - GAP, high);
        double form = EntryPane.HEIGHT;
        found.resizeRelocate(right, top, RIGHT, high - form - GAP);
        notice.resizeRelocate(right, top, RIGHT, high - form - GAP);
        entry.resizeRelocate(right, top + high - form, RIGHT, form);
        keys.resizeRelocate(0, height - KEYS, width, KEYS);
        waiver.resizeRelocate(0, HEADER, width, height - HEADER);
        gate.resizeRelocate(0, HEADER, width, height - HEADER);
    }

    /** Its parts lie where the desk puts them. */
    private static final class Page extends Pane {

        @Override
        protected void layoutChildren() {
            // Not to the sizes that they would like.
        }
    }
}
