package org.centerkiosk.terminal.scanscreen;

import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.keyboard.Keyboard;
import org.centerkiosk.terminal.scan.CameraState;
import org.centerkiosk.terminal.scan.Preview;
import org.centerkiosk.terminal.scan.ScanListener;
import org.centerkiosk.terminal.scanscreen.ScanModel.Phase;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.shell.VoicePill;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A code is shown to the camera. The camera is on while this screen waits for a code, never longer: not once one was
 * read, and not when the screen has gone.
 */
public final class ScanScreen extends Region implements Screen {

    private static final FittedText.Step[] TITLE = {
        new FittedText.Step("type-title-120", 2),
        new FittedText.Step("type-title-104", 2),
        new FittedText.Step("type-title-96", 2)
    };
    private static final FittedText.Step[] SIDE_TITLE = {new FittedText.Step("type-title-96", 1)};
    private static final double WIDE_MARGIN = 56;

    private final ScanParts parts;
    private final ScanLayout layout;
    private final ScanViewModel viewModel;
    private final @Nullable PosterStage stage;
    private final @Nullable ElderHead head;
    private final ScanDesk desk;
    private final LobbyDock dock;
    private final VoicePill voice;
    private final CameraSwitch camera;
    private CameraState cameraState = CameraState.OFF;
    private boolean onScreen;
    private @Nullable ScanModel shown;

    public ScanScreen(ScanParts parts, boolean elder, Viewport viewport) {
        this.parts = parts;
        this.layout = ScanLayout.of(viewport, elder);
        this.viewModel = new ScanViewModel(parts.lobby(), parts.codes(), parts.wordings());
        var venue = parts.venue().get();
        this.stage = elder
                ? null
                : new PosterStage(
                        PosterStage.Sign.of(venue),
                        parts.pictures(),
                        layout.stageForm(),
                        true,
                        layout.portrait() ? TITLE : SIDE_TITLE);
        this.head = elder ? new ElderHead(venue, layout.portrait()) : null;
        Keyboard keyboard = new Keyboard(parts.pinyin().get(), parts.habits(), parts.wordings(), elder, viewport);
        keyboard.setOnActivity(viewModel::touched);
        this.voice = new VoicePill(parts.lobby(), parts.wordings(), elder, "outlined");
        this.desk = new ScanDesk(layout, elder, viewModel, keyboard, voice, this::typed);
        this.dock = new LobbyDock(parts.lobby(), parts.wordings(), parts.warningSeconds());
        this.camera = new CameraSwitch(parts.scan(), parts.worker(), parts.fx(), new Sight());
        if (layout.margin() < WIDE_MARGIN) {
            dock.getStyleClass().add("narrow");
        }
        dock.setCompact(elder || !layout.portrait());
        getStyleClass().add("scan-screen");
        if (elder) {
            getStyleClass().add("elder-screen");
        }
        getChildren().add(stage == null ? head : stage);
        getChildren().addAll(desk, dock);
    }

    private String typed() {
        return parts.lobby()
                                .store()
                                .get()
                                .form(CodeForm.class)
                                .map(CodeForm::step)
                                .orElse(null)
                        instanceof CodeForm.Step.Digits digits
                ? digits.typed()
                : "";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(LobbyState state) {
        dock.show(state);
        ScanModel model = viewModel.model(state);
        if (voice.show(state)) {
            desk.requestLayout();
        }
        if (model.equals(shown)) {
            return;
        }
        shown = model;
        Wording wording = parts.wordings().of(model.language());
        if (stage != null) {
            stage.show(model.stage(), false, model.now(), model.staleSince(), wording);
        } else if (head != null) {
            head.show(model, wording);
        }
        desk.show(model, wording);
        turnCamera();
        showPicture();
        requestLayout();
    }

    private void turnCamera() {
        boolean wanted = onScreen && shown != null && shown.phase() == Phase.SHOWING;
        camera.turn(wanted);
        if (!wanted) {
            cameraState = CameraState.OFF;
        }
    }

    private void showPicture() {
        LobbyState state = parts.lobby().store().get();
        desk.show(viewModel.picture(cameraState, state), parts.wordings().of(state.language()));
    }

    @Override
    public void onShow() {
        onScreen = true;
        turnCamera();
    }

    @Override
    public void onHide() {
        onScreen = false;
        turnCamera();
        desk.clear();
        shown = null;
    }

    @Override
    protected void layoutChildren() {
        Region above = stage == null ? head : stage;
        if (above != null) {
            above.resizeRelocate(0, 0, layout.stageWidth(), layout.stageHeight());
        }
        desk.resizeRelocate(layout.deskX(), layout.deskY(), layout.deskWidth(), layout.deskHeight());
        dock.resizeRelocate(
                layout.deskX(), layout.deskY() + layout.deskHeight(), layout.deskWidth(), layout.dockHeight());
    }

    /** What the camera tells. */
    private final class Sight implements ScanListener {
        @Override
        public void onCamera(CameraState state) {
            cameraState = state;
            parts.watch().seen(state);
            showPicture();
        }

        @Override
        public void onPreview(Preview preview) {
            desk.show(preview);
        }

        @Override
        public void onText(String text) {
            viewModel.read(text);
        }
    }
}
