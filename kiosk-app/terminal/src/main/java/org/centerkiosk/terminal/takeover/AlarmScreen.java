package org.centerkiosk.terminal.takeover;

import java.time.Duration;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** A takeover: no controls, no motion, both languages. */
public final class AlarmScreen implements Screen {

    /** How long one page of a long text stands. */
    private static final Duration PAGE = Duration.ofSeconds(9);

    private final TakeoverParts parts;
    private final AlarmLayout layout;
    private @Nullable AlarmModel drawn;
    private @Nullable Language drawnIn;
    private Runnable stop = () -> {};

    public AlarmScreen(TakeoverParts parts, boolean elder, Viewport viewport) {
        this.parts = parts;
        this.layout = new AlarmLayout(viewport.isPortrait(), elder);
        layout.setPrefSize(viewport.width(), viewport.height());
    }

    @Override
    public Region node() {
        return layout;
    }

    @Override
    public void show(LobbyState state) {
        if (!(state.route() instanceof Route.Alarm alarm)) {
            return;
        }
        Wording wording = parts.wordings().of(state.language());
        Wording foreign = parts.wordings().of(state.language().other());
        AlarmModel model = new AlarmViewModel(
                        wording, foreign, parts.venue().get(), parts.exit().get())
                .model(alarm, state.now());
        if (!model.equals(drawn) || state.language() != drawnIn) {
            drawn = model;
            drawnIn = state.language();
            layout.draw(model);
        }
        layout.clock(state.now(), wording);
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
