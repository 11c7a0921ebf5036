package org.centerkiosk.terminal.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.control.Brand;
import org.centerkiosk.terminal.control.ClockFace;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.PagedText;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PictureFrame;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.control.SeatPill;
import org.centerkiosk.terminal.event.ElderEventLayout.Form;
import org.centerkiosk.terminal.event.EventModel.Fact;
import org.centerkiosk.terminal.event.EventModel.Way;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** One event in large letters: title, state, when, where, a few sessions, text and ways, one thing per line. */
public final class ElderEventScreen extends Region implements Screen {

    private static final List<FittedText.Step> TITLE = List.of(
            new FittedText.Step("type-elder-hero", 1),
            new FittedText.Step("type-elder-next", 2),
            new FittedText.Step("type-elder-title", 3),
            new FittedText.Step("type-elder-note-bold", 24));
    private static final List<FittedText.Step> LOW_TITLE = TITLE.subList(1, TITLE.size());
    private static final List<FittedText.Step> WAYS =
            List.of(new FittedText.Step("type-elder-button", 1), new FittedText.Step("type-elder-note-bold", 2));
    private static final double MARGIN = ElderEventLayout.MARGIN;
    private static final double PICTURE = 248;

    private final Wordings wordings;
    private final ElderEventLayout layout;
    private final EventViewModel viewModel;
    private final Region ground = new Region();
    private final Brand brand;
    private final ClockFace clock = new ClockFace(ClockFace.Form.ELDER);
    private final PictureFrame picture;
    private final FittedText title;
    private final SeatPill pill = new SeatPill(true);
    private final List<Region> facts = new ArrayList<>();
    private final ElderSessions sessions;
    private final PagedText text;
    private final FittedText waysTitle = new FittedText("", WAYS);
    private final List<Region> cards = new ArrayList<>();
    private final GoneDesk gone;
    private final LobbyDock dock;
    private @Nullable EventModel shown;

    /**
     * @param noShowAfter how long after the start a seat that was not taken may go to somebody else
     * @param warningSeconds how long the ring is shown before a visit ends
     */
    public ElderEventScreen(
            LobbyService lobby,
            Wordings wordings,
            PictureSource pictures,
            VenueConfig venue,
            Duration noShowAfter,
            int warningSeconds,
            Viewport viewport) {
        this.wordings = wordings;
        this.layout = ElderEventLayout.of(viewport);
        this.viewModel =
                new EventViewModel(lobby, wordings, venue, noShowAfter, new EventRoom(layout.tiles(), 2, true));
        PosterStage.Sign sign = PosterStage.Sign.of(venue);
        this.brand = new Brand(sign.seal(), sign.name(), null);
        this.picture = new PictureFrame(pictures, PictureSource.Slot.THUMB, 32);
        this.title = new FittedText("", layout.form() == Form.LOW ? LOW_TITLE : TITLE);
        this.sessions = new ElderSessions(layout.tiles(), layout.form() != Form.LOW, layout.tileHeight(), viewModel);
        this.text = new PagedText(viewModel::turnText, "type-elder-detail", "text");
        this.gone = new GoneDesk(true, viewModel::lookAround);
        this.dock = new LobbyDock(lobby, wordings, warningSeconds);
        if (layout.form() == Form.NARROW) {
            dock.getStyleClass().add("narrow");
        }
        ground.getStyleClass().add("elder-stage");
        getStyleClass().addAll("elder-screen", "elder-event", Picture.Tone.INK.styleClass());
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(LobbyState state) {
        dock.show(state);
        EventModel model = viewModel.model(state).orElse(null);
        Wording wording = wordings.of(state.language());
        clock.show(state.now(), wording);
        if (model == null) {
            shown = null;
            gone.show(wording);
            getChildren().setAll(ground, brand, clock, gone, dock);
            requestLayout();
        } else if (!model.equals(shown)) {
            shown = model;
            draw(model, wording);
        }
    }

    private void draw(EventModel model, Wording wording) {
        picture.show(model.stage().event());
        title.setText(model.stage().title());
        pill.show(model.seats(), model.notice() == null ? model.pill() : null);
        facts.clear();
        if (model.notice() != null) {
            facts.add(new NoticeBar(model.notice(), true));
        }
        for (Fact fact : model.facts()) {
            facts.add(new FactTile(fact, layout.stageInner() - 112, true));
        }
        if (model.sessions() != null) {
            sessions.show(model.sessions(), wording);
        }
        String all = model.rule() == null ? model.text() : model.text() + "\n" + model.rule();
        text.show(all.strip(), model.textPage(), wording.get("event.more"), wording.get("event.fromStart"));
        waysTitle.setText(model.ways().heading());
        cards.clear();
        WayCard writer = new WayCard(true, false, viewModel);
        for (Way way : model.ways().list()) {
            writer.of(way, wording).ifPresent(cards::add);
        }
        getChildren().setAll(ground, brand, clock, title, pill, text, waysTitle);
        if (layout.form() != Form.LOW) {
            getChildren().add(picture);
        }
        if (model.sessions() != null) {
            getChildren().add(sessions);
        }
        getChildren().addAll(facts);
        getChildren().addAll(cards);
        getChildren().add(dock);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        dock.resizeRelocate(
                layout.dockX(), layout.dockTop(), layout.width() - layout.dockX(), layout.height() - layout.dockTop());
        double top = layoutHead();
        if (shown == null) {
            double stage = layout.isPortrait() ? top : layout.height();
            ground.resizeRelocate(0, 0, layout.stageWidth(), stage);
            gone.resizeRelocate(
                    layout.dockX(),
                    layout.isPortrait() ? stage : 0,
                    layout.width() - layout.dockX(),
                    layout.dockTop() - (layout.isPortrait() ? stage : 0));
        } else if (layout.isPortrait()) {
            layoutHigh(layoutTitle(top));
        } else {
            ground.resizeRelocate(0, 0, layout.stageWidth(), layout.height());
            layoutSide(layoutTitle(top));
        }
    }

    /** Name and time; answers where they end. */
    private double layoutHead() {
        double inner = layout.stageInner();
        double time = Math.ceil(clock.prefWidth(-1));
        boolean narrow = layout.form() == Form.NARROW;
        place(clock, narrow ? MARGIN : MARGIN + inner - time, narrow ? 164 : 44, time);
        place(brand, MARGIN, 56, narrow ? inner : inner - time - 32);
        return narrow ? 264 : 160;
    }

    /** Title and state, the picture beside them where there is one; answers where they end. */
    private double layoutTitle(double top) {
        double width = layout.stageInner() - (layout.form() == Form.TALL ? PICTURE + 32 : 0);
        double y = top + place(title, MARGIN, top, width) + 16;
        if (pill.isVisible() && layout.form() != Form.LOW) {
            y += place(pill, MARGIN, y, Math.ceil(pill.prefWidth(-1))) + 24;
        }
        if (layout.form() == Form.TALL) {
            picture.resizeRelocate(MARGIN + layout.stageInner() - PICTURE, top + 16, PICTURE, PICTURE);
            return Math.max(y, top + 16 + PICTURE + 24);
        }
        return y;
    }

    private void layoutHigh(double top) {
        ground.resizeRelocate(0, 0, layout.width(), top + 8);
        double y = top + 32;
        for (Region fact : facts) {
            y += place(fact, MARGIN, y, layout.deskWidth()) + 16;
        }
        if (shown != null && shown.sessions() != null) {
            y += place(sessions, MARGIN, y + 8, layout.deskWidth()) + (layout.form() == Form.LOW ? 16 : 32);
        }
        double ways = layoutWays(layout.dockTop() - 24);
        layoutText(MARGIN, y, layout.deskWidth(), ways - 16 - y);
    }

    private void layoutSide(double top) {
        double y = top + 8;
        for (Region fact : facts) {
            y += place(fact, MARGIN, y, layout.stageInner()) + 16;
        }
        double ways = layoutWays(layout.dockTop() - 32);
        boolean series = shown != null && shown.sessions() != null;
        if (series) {
            place(sessions, layout.deskX(), 48, layout.deskWidth());
            pictureAt(y, 0);
            layoutText(MARGIN, y, layout.stageInner(), layout.height() - 40 - y);
        } else {
            pictureAt(y, layout.height() - 56 - y);
            layoutText(layout.deskX(), 48, layout.deskWidth(), ways - 24 - 48);
        }
    }

    /** In what is left of the stage, where that is enough for a picture. */
    private void pictureAt(double y, double room) {
        boolean enough = room >= 160;
        picture.setVisible(enough);
        picture.resizeRelocate(MARGIN, y + 8, layout.stageInner(), enough ? room : 0);
    }

    private double layoutWays(double bottom) {
        double height = layout.cardHeight();
        double top = bottom - height;
        boolean withPill = layout.form() == Form.LOW && pill.isVisible();
        double pillWidth = withPill ? Math.ceil(pill.prefWidth(-1)) + 16 : 0;
        double width = layout.deskWidth() - pillWidth;
        double headingTop = top - 12 - Math.ceil(waysTitle.prefHeight(width));
        place(waysTitle, layout.deskX(), headingTop, width);
        if (withPill) {
            headingTop -= 12;
            place(pill, layout.deskX() + width + 16, headingTop, pillWidth - 16);
        }
        double each = (layout.deskWidth() - (cards.size() - 1) * 16) / Math.max(1, cards.size());
        double x = layout.deskX();
        for (Region card : cards) {
            card.resizeRelocate(Math.round(x), top, Math.floor(each), height);
            x += each + 16;
        }
        return headingTop;
    }

    private void layoutText(double x, double y, double width, double room) {
        text.resizeRelocate(x, y, width, PagedText.heightIn(room, text.wholeHeight(width)));
    }

    private static double place(Region part, double x, double y, double width) {
        double height = Math.ceil(part.prefHeight(width));
        part.resizeRelocate(x, y, width, height);
        return height;
    }
}
