package org.centerkiosk.terminal.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.centerkiosk.terminal.desk.DeskScreen;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.theme.Theme;
import org.jspecify.annotations.Nullable;

/** The desk's window: a plain one among others. */
record DeskWindow(Scene scene, DeskScreen screen) {

    /** What the layout is drawn for. */
    static final double WIDTH = 1920;

    /** A machine's title bar and task bar. */
    private static final double FRAME = 40;

    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 576;

    /**
     * Waits for the toolkit and opens it.
     *
     * @param size null for as large as the screen
     * @param onClosed told when it was closed
     */
    static DeskWindow open(
            FxBridge bridge, Supplier<DeskScreen> screen, ScreenOptions.@Nullable Size size, Runnable onClosed) {
        Toolkit.awaitUp();
        CompletableFuture<DeskWindow> opened = new CompletableFuture<>();
        bridge.execute(() -> {
            try {
                opened.complete(show(screen.get(), size, onClosed));
            } catch (RuntimeException e) {
                opened.completeExceptionally(e);
            }
        });
        return opened.join();
    }

    private static DeskWindow show(DeskScreen screen, ScreenOptions.@Nullable Size size, Runnable onClosed) {
        Rectangle2D room = javafx.stage.Screen.getPrimary().getVisualBounds();
        double width = size == null ? Math.min(WIDTH, room.getWidth()) : size.width();
        double height = size == null ? Math.min(width * 9 / 16, room.getHeight() - FRAME) : size.height();
        Scene scene = new Scene(screen, width, height);
        scene.getStylesheets().setAll(Theme.styleSheets());
        screen.watch(scene, System::nanoTime);
        Stage stage = new Stage();
        stage.setTitle("Center Kiosk");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnHidden(event -> onClosed.run());
        stage.setMaximized(size == null);
        stage.show();
        return new DeskWindow(scene, screen);
    }
}
