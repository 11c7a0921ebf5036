package org.centerkiosk.terminal.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.fx.Pulses;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyWindow;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.ScreenPicture;
import org.centerkiosk.terminal.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The window, open before anything else is ready: it shows the picture that the run before left, with no control and no
 * style sheet, and later the screens.
 */
final class FirstWindow {

    /** A picture that cannot be made must not keep the old one on show. */
    private static final Duration COVERED = Duration.ofSeconds(4);

    /** Pulses, counted generously: the window manager has its say between showing a window and drawing it. */
    private static final int DRAWN = 6;

    /**
     * What the window is like.
     *
     * @param fullScreen whether it covers the screen, whatever its size
     * @param width in pixels, of a plain window
     * @param height in pixels, of a plain window
     */
    record Frame(boolean fullScreen, int width, int height) {}

    private final Frame frame;
    private final FxBridge bridge;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final CompletableFuture<Scene> scene = new CompletableFuture<>();

    /** Done when the first picture has been drawn: making the screens would hold it up. */
    private final CompletableFuture<Void> drawn = new CompletableFuture<>();

    /** The picture of the run before, while it is on show. On the JavaFX thread. */
    private @Nullable ImageView cover;

    private FirstWindow(Frame frame, FxBridge bridge) {
        this.frame = frame;
        this.bridge = bridge;
    }

    /** Waits for the toolkit and opens the window. */
    static FirstWindow open(Frame frame, Optional<ScreenPicture> picture) {
        FirstWindow window = new FirstWindow(frame, new FxBridge());
        Toolkit.awaitUp();
        window.bridge.execute(() -> {
            try {
                window.show(picture);
            } catch (RuntimeException e) {
                window.scene.completeExceptionally(e);
            }
        });
        return window;
    }

    private void show(Optional<ScreenPicture> picture) {
        Rectangle2D bounds = javafx.stage.Screen.getPrimary().getBounds();
        double width = frame.fullScreen() ? bounds.getWidth() : frame.width();
        double height = frame.fullScreen() ? bounds.getHeight() : frame.height();
        StackPane first = new StackPane();
        picture.filter(kept -> kept.width() == (int) width && kept.height() == (int) height)
                .ifPresent(kept -> {
                    cover = view(kept);
                    first.getChildren().add(cover);
                });
        Stage stage = new Stage();
        stage.setOnHidden(event -> closed.complete(null));
        scene.complete(LobbyWindow.open(stage, first, width, height, !frame.fullScreen()));
        Pulses.after(cover == null ? 1 : DRAWN, () -> drawn.complete(null));
    }

    private static ImageView view(ScreenPicture kept) {
        return new ImageView(new WritableImage(
                new PixelBuffer<>(kept.width(), kept.height(), kept.pixels(), PixelFormat.getIntArgbPreInstance())));
    }

    Frame frame() {
        return frame;
    }

    /** Takes it away again, unannounced. */
    void discard() {
        bridge.execute(() -> {
            Stage stage = (Stage) awaitScene().getWindow();
            stage.setOnHidden(null);
            stage.hide();
        });
    }

    FxBridge bridge() {
        return bridge;
    }

    /** Runs the task when the window was closed. */
    void onClosed(Runnable task) {
        closed.thenRun(task);
    }

    /** Waits until the first picture has been drawn. */
    void awaitDrawn() {
        drawn.join();
    }

    Scene awaitScene() {
        return scene.join();
    }

    /** Puts the screens under the picture, which goes when they are complete, so that nothing flashes. */
    LobbyRoot replace(Supplier<LobbyRoot> screens) {
        CompletableFuture<LobbyRoot> replaced = new CompletableFuture<>();
        drawn.join();
        bridge.execute(() -> {
            try {
                LobbyRoot root = screens.get();
                Scene window = awaitScene();
                window.getStylesheets().setAll(List.copyOf(Theme.styleSheets()));
                uncoverInTime(root);
                window.setRoot(root);
                replaced.complete(root);
            } catch (RuntimeException e) {
                replaced.completeExceptionally(e);
            }
        });
        return replaced.join();
    }

    /** Touches reach the screens through the picture: the first answer takes it away as well. */
    private void uncoverInTime(LobbyRoot root) {
        ImageView over = cover;
        if (over == null) {
            return;
        }
        cover = null;
        over.setManaged(false);
        over.setMouseTransparent(true);
        root.getChildren().add(over);
        Pulses.until(
                COVERED,
                () -> {
                    Screen screen = root.current();
                    return screen != null && screen.isSettled();
                },
                () -> root.getChildren().remove(over));
    }
}
