package org.centerkiosk.terminal.signup;

import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.keyboard.Keyboard;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.shell.VoicePill;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** One's own sign-ups, by the short code of the ticket and four digits of the number. */
public final class TicketsScreen extends Region implements Screen {

    private static final double STAGE_OVERLAP = 48;

    private final SignUpParts parts;
    private final FormLayout layout;
    private final boolean elder;
    private final TicketsViewModel viewModel;
    private final ResultHead head;
    private final TicketsSheet sheet;
    private final FormDock dock;
    private final VoicePill voice;
    private @Nullable TicketsModel shown;

    public TicketsScreen(SignUpParts parts, boolean elder, Viewport viewport) {
        this.parts = parts;
        this.elder = elder;
        this.viewModel =
                new TicketsViewModel(parts.lobby(), parts.service(), parts.printing(), parts.wordings(), parts::house);
        Keyboard keyboard = new Keyboard(parts.pinyin(), parts.habits(), parts.wordings(), elder, viewport);
        keyboard.setOnActivity(viewModel::touched);
        this.voice = new VoicePill(parts.lobby(), parts.wordings(), elder, "outlined");
        this.layout = FormLayout.of(viewport, keyboard.prefHeight(viewport.width()));
        this.head = new ResultHead(PosterStage.Sign.of(parts.config().get().venue()), layout.stageForm(), elder);
        this.sheet = new TicketsSheet(layout, elder, viewModel, keyboard, voice);
        this.dock = new FormDock(elder, viewModel);
        if (layout.deskWidth() < Viewport.SHORT_SIDE) {
            dock.getStyleClass().add("narrow");
        }
        getStyleClass().add("tickets-screen");
        getChildren().addAll(head, sheet, dock);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(LobbyState state) {
        TicketsModel model = viewModel.model(state).orElse(null);
        if (model == null) {
            onHide();
            return;
        }
        if (voice.show(state)) {
            sheet.requestLayout();
        }
        if (model.equals(shown)) {
            return;
        }
        Wording wording = parts.wordings().of(state.language());
        boolean room = layout.form() != FormLayout.Form.LOW;
        head.show("result-tickets", Icon.CALENDAR, room ? model.title() : "", "", model.now(), wording);
        head.setSigned(room);
        sheet.show(model, wording);
        dock.show(model.primary(), wording);
        shown = model;
        requestLayout();
    }

    @Override
    public void onHide() {
        shown = null;
        sheet.wipe();
    }

    @Override
    protected void layoutChildren() {
        double top = layout.deskTop(elder);
        boolean side = layout.form() == FormLayout.Form.SIDE;
        head.resizeRelocate(0, 0, side ? layout.deskX() : layout.width(), side ? layout.height() : top + STAGE_OVERLAP);
        sheet.resizeRelocate(layout.deskX(), top, layout.deskWidth(), layout.dockTop() - top);
        dock.resizeRelocate(layout.deskX(), layout.dockTop(), layout.deskWidth(), layout.height() - layout.dockTop());
    }
}
