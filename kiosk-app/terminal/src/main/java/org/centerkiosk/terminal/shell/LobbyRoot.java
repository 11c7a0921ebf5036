package org.centerkiosk.terminal.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What fills the window: the screen that the state asks for, laid out in design pixels and scaled to the window. Counts
 * every touch, key and scroll as activity.
 */
public final class LobbyRoot extends Pane {

    private static final Duration PAGE = Duration.millis(240);
    private static final double PAGE_RISE = 48;
    private static final Interpolator PAGE_EASE = Interpolator.SPLINE(0.2, 0, 0, 1);

    /** Makes the screen for a kind of route; asked once for each kind, layout and text size. */
    @FunctionalInterface
    public interface ScreenFactory {
        Screen create(Class<? extends Route> route, boolean elder, Viewport viewport);
    }

    private record Key(Class<? extends Route> route, boolean elder) {}

    private final ScreenFactory factory;
    private final LobbyService lobby;
    private final ScreenHours hours;
    private final boolean reduceMotion;
    private final Map<Key, Screen> screens = new HashMap<>();
    private final Scale scale = new Scale(1, 1);
    private final StackPane page = new StackPane();
    private final Region veil = new Region();
    private Viewport viewport = Viewport.of(1, 1);
    private @Nullable Screen current;
    private @Nullable LobbyState state;

    public LobbyRoot(LobbyService lobby, ScreenFactory factory, ScreenHours hours, boolean reduceMotion) {
        this.lobby = lobby;
        this.hours = hours;
        this.factory = factory;
        this.reduceMotion = reduceMotion;
        getStyleClass().add("lobby");
        page.getTransforms().add(scale);
        page.setManaged(false);
        veil.getStyleClass().add("night");
        veil.setManaged(false);
        veil.setVisible(false);
        veil.setOnMouseReleased(event -> lobby.open(new Route.Loop()));
        getChildren().addAll(page, veil);
        for (var type : java.util.List.of(
                MouseEvent.MOUSE_PRESSED, TouchEvent.TOUCH_PRESSED, ScrollEvent.SCROLL, KeyEvent.KEY_PRESSED)) {
            addEventFilter(type, (InputEvent event) -> lobby.touched());
        }
        addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
    }

    /** Draws that state; on the JavaFX thread. */
    public void show(LobbyState next) {
        state = next;
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        Key key = new Key(next.route().getClass(), next.elder());
        Screen screen = screens.computeIfAbsent(key, k -> factory.create(k.route(), k.elder(), viewport));
        screen.show(next);
        if (screen != current) {
            replaceBy(screen, next.elder());
        }
        darken(hours.veil(next));
    }

    /** Over a black screen nothing moves, and nothing is drawn. */
    private void darken(double opacity) {
        boolean wasBlack = isDark();
        veil.setOpacity(opacity);
        veil.setVisible(opacity > 0);
        boolean black = opacity >= 1;
        Screen screen = current;
        if (black != wasBlack && screen != null) {
            page.setVisible(!black);
            if (black) {
                screen.onHide();
            } else {
                screen.onShow();
            }
        }
    }

    private void replaceBy(Screen screen, boolean elder) {
        Screen before = current;
        current = screen;
        Region node = screen.node();
        getStyleClass().remove("elder");
        if (elder) {
            getStyleClass().add("elder");
        }
        page.getChildren().setAll(node);
        if (before != null) {
            before.onHide();
            rise(node);
        }
        screen.onShow();
    }

    /** The sheet slides up a little; the stage stands. */
    private void rise(Node node) {
        Node sheet = node.lookup(".sheet");
        if (reduceMotion || sheet == null) {
            return;
        }
        TranslateTransition rise = new TranslateTransition(PAGE, sheet);
        rise.setFromY(PAGE_RISE);
        rise.setToY(0);
        rise.setInterpolator(PAGE_EASE);
        rise.play();
    }

    @Override
    protected void layoutChildren() {
        Viewport now = Viewport.of(getWidth(), getHeight());
        if (now.equals(viewport) && current != null) {
            return;
        }
        viewport = now;
        scale.setX(now.scale());
        scale.setY(now.scale());
        page.resizeRelocate(0, 0, now.width(), now.height());
        veil.resizeRelocate(0, 0, getWidth(), getHeight());
        getStyleClass().removeAll("portrait", "landscape");
        getStyleClass().add(now.isPortrait() ? "portrait" : "landscape");
        screens.clear();
        if (current != null) {
            current.onHide();
            current = null;
        }
        if (state != null) {
            show(state);
        }
    }

    /** Whether it is black on purpose, outside the screen's hours. */
    public boolean isDark() {
        return veil.isVisible() && veil.getOpacity() >= 1;
    }

    /** Whether all is drawn and nothing moves. */
    public boolean isCalm() {
        return current != null && current.isSettled();
    }

    /** The screen on show; null before the first. */
    public @Nullable Screen current() {
        return current;
    }
}
