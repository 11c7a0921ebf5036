package org.centerkiosk.terminal.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.centerkiosk.config.DisplayConfig;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.shell.LobbyWindow;
import org.centerkiosk.terminal.shell.ScreenPicture;
import org.centerkiosk.terminal.theme.Theme;

/**
 * The window, open before anything else is ready: it shows the picture that the run before left, with no control and no
 * style sheet, and later the screens.
 */
final class FirstWindow {

    private final FxBridge bridge;
    private final CompletableFuture<Scene> scene = new CompletableFuture<>();

    private FirstWindow(FxBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * Starts the toolkit and opens the window.
     *
     * @param closed told when the window was closed
     */
    static FirstWindow open(DisplayConfig display, Optional<ScreenPicture> picture, FxBridge bridge, Runnable closed) {
        FirstWindow window = new FirstWindow(bridge);
        Platform.startup(() -> {
            try {
                window.show(display, picture, closed);
            } catch (RuntimeException e) {
                window.scene.completeExceptionally(e);
            }
        });
        return window;
    }

    private void show(DisplayConfig display, Optional<ScreenPicture> picture, Runnable closed) {
        Rectangle2D bounds = Screen.getPrimary().getBounds();
        double width = display.fullScreen() ? bounds.getWidth() : display.width();
        double height = display.fullScreen() ? bounds.getHeight() : display.height();
        StackPane first = new StackPane();
        picture.filter(kept -> kept.width() == (int) width && kept.height() == (int) height)
                .ifPresent(kept -> first.getChildren().add(view(kept)));
        Stage stage = new Stage();
        stage.setOnHidden(event -> closed.run());
        scene.complete(LobbyWindow.open(stage, first, width, height, !display.fullScreen()));
    }

    private static ImageView view(ScreenPicture kept) {
        return new ImageView(new WritableImage(
                new PixelBuffer<>(kept.width(), kept.height(), kept.pixels(), PixelFormat.getIntArgbPreInstance())));
    }

    Scene awaitScene() {
        return scene.join();
    }

    /** Puts the screens in the place of the picture; they are laid out before they are seen. */
    <R extends Parent> R replace(Supplier<R> screens) {
        CompletableFuture<R> replaced = new CompletableFuture<>();
        bridge.execute(() -> {
            try {
                R root = screens.get();
                Scene window = awaitScene();
                window.getStylesheets().setAll(List.copyOf(Theme.styleSheets()));
                window.setRoot(root);
                replaced.complete(root);
            } catch (RuntimeException e) {
                replaced.completeExceptionally(e);
            }
        });
        return replaced.join();
    }
}
