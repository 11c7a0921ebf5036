package org.centerkiosk.terminal.shell;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** The one window: full screen without a way out that a visitor could find, or a plain window for trying things. */
public final class LobbyWindow {

    private LobbyWindow() {}

    /**
     * Prepares the stage and shows it.
     *
     * @param windowed a plain window that can be closed
     */
    public static Scene open(Stage stage, Parent root, double width, double height, boolean windowed) {
        Scene scene = new Scene(root, width, height);
        stage.setTitle("Center Kiosk");
        stage.setScene(scene);
        if (!windowed) {
            stage.initStyle(StageStyle.UNDECORATED);
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setX(0);
            stage.setY(0);
            stage.setFullScreen(true);
            // Alt+F4 asks the window to close; a terminal stays.
            stage.setOnCloseRequest(event -> event.consume());
        }
        stage.show();
        return scene;
    }
}
