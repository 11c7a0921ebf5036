package org.centerkiosk.terminal.signup;

import javafx.scene.layout.Region;
import org.centerkiosk.terminal.keyboard.Keyboard;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.shell.VoicePill;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Signing up by touch: the event on the stage, the form and its keyboard below or beside it. */
public final class SignUpScreen extends Region implements Screen {

    private static final double STAGE_OVERLAP = 48;

    private final SignUpParts parts;
    private final FormLayout layout;
    private final boolean elder;
    private final SignUpViewModel viewModel;
    private final Stage stage;
    private final FormSheet sheet;
    private final NoticePage notice;
    private final FormDock dock;
    private final VoicePill voice;
    private @Nullable SignUpModel shown;

    public SignUpScreen(SignUpParts parts, boolean elder, Viewport viewport) {
        this.parts = parts;
        this.elder = elder;
        this.viewModel = new SignUpViewModel(parts.lobby(), parts.service(), parts.wordings(), parts::house);
        Keyboard keyboard = new Keyboard(parts.pinyin(), parts.habits(), parts.wordings(), elder, viewport);
        keyboard.setOnActivity(viewModel::touched);
        this.voice = new VoicePill(parts.lobby(), parts.wordings(), elder, "outlined");
        this.layout = FormLayout.of(viewport, keyboard.prefHeight(viewport.width()));
        this.stage = new Stage(parts, layout.stageForm(), elder);
        this.sheet = new FormSheet(layout, elder, viewModel, keyboard, voice);
        this.notice = new NoticePage(elder, layout.margin(), viewModel);
        this.dock = new FormDock(elder, viewModel);
        if (layout.deskWidth() < Viewport.SHORT_SIDE) {
            dock.getStyleClass().add("narrow");
        }
        notice.setVisible(false);
        getStyleClass().add("sign-up-screen");
        getChildren().addAll(stage, sheet, notice, dock);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(LobbyState state) {
        SignUpModel model = viewModel.model(state).orElse(null);
        if (model == null) {
            clear();
            return;
        }
        if (voice.show(state)) {
            sheet.requestLayout();
        }
        if (model.equals(shown)) {
            return;
        }
        Wording wording = parts.wordings().of(state.language());
        boolean low = layout.form() == FormLayout.Form.LOW;
        stage.show(low ? null : model.stage(), model.now(), model.staleSince(), wording);
        sheet.setVisible(model.notice() == null);
        sheet.show(model, wording);
        SignUpModel before = shown;
        if (model.notice() != null
                && (before == null || !model.notice().equals(before.notice()) || !notice.isVisible())) {
            notice.show(model.notice(), wording);
        }
        notice.setVisible(model.notice() != null);
        dock.show(model.primary(), wording);
        shown = model;
        requestLayout();
    }

    @Override
    public void onHide() {
        clear();
    }

    private void clear() {
        shown = null;
        sheet.wipe();
        sheet.setVisible(false);
        notice.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        double top = layout.deskTop(elder);
        double stageWidth = layout.form() == FormLayout.Form.SIDE ? layout.deskX() : layout.width();
        double stageHeight = layout.form() == FormLayout.Form.SIDE ? layout.height() : top + STAGE_OVERLAP;
        stage.resizeRelocate(0, 0, stageWidth, stageHeight);
        sheet.resizeRelocate(layout.deskX(), top, layout.deskWidth(), layout.dockTop() - top);
        notice.resizeRelocate(layout.deskX(), top, layout.deskWidth(), layout.dockTop() - top);
        dock.resizeRelocate(layout.deskX(), layout.dockTop(), layout.deskWidth(), layout.height() - layout.dockTop());
    }
}
