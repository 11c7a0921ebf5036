package org.centerkiosk.terminal.takeover;

import java.time.Duration;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** A notice in the loop's place: amber stage, what is changed today, and the ways on into the programme. */
public final class NoticeScreen implements Screen {

    private static final Duration PAGE = Duration.ofSeconds(9);
    private static final int CHANGES = 4;

    private final TakeoverParts parts;
    private final NoticeLayout layout;
    private final @Nullable LobbyDock dock;
    private @Nullable NoticeModel drawn;
    private @Nullable Language drawnIn;
    private Runnable stop = () -> {};

    public NoticeScreen(TakeoverParts parts, boolean elder, Viewport viewport) {
        this.parts = parts;
        dock = parts.board() ? null : new LobbyDock(parts.lobby(), parts.wordings(), parts.warningSeconds());
        if (dock != null && (elder || !viewport.isPortrait())) {
            dock.setCompact(true);
        }
        if (dock != null && !viewport.isPortrait()) {
            dock.getStyleClass().add("narrow");
        }
        layout = new NoticeLayout(parts.venue().get(), viewport.isPortrait(), elder, dock);
        layout.setPrefSize(viewport.width(), viewport.height());
        layout.onToday(() -> parts.lobby().open(Route.Browse.today()));
        layout.onOtherDays(() -> parts.lobby().open(new Route.Month(0)));
    }

    @Override
    public Region node() {
        return layout;
    }

    @Override
    public void show(LobbyState state) {
        if (!(state.route() instanceof Route.Notice notice)) {
            return;
        }
        Wording wording = parts.wordings().of(state.language());
        Wording foreign = parts.wordings().of(state.language().other());
        NoticeModel model = new NoticeViewModel(wording, foreign, parts.venue().get(), CHANGES).model(notice, state);
        if (!model.equals(drawn) || state.language() != drawnIn) {
            drawn = model;
            drawnIn = state.language();
            layout.draw(model, wording);
        }
        layout.clock(state.now(), wording);
        if (dock != null) {
            dock.show(state);
        }
    }

    @Override
    public void onShow() {
        stop = parts.ticker().every(PAGE, () -> parts.fx().execute(layout::turn));
    }

    @Override
    public void onHide() {
        stop.run();
    }
}
