package org.centerkiosk.terminal.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.IdleRing;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Icon;

/**
 * The bar at the foot of every lobby screen: the way back on the left, larger text and language on the right, always in
 * the same place; the seconds that are left in between.
 */
public final class LobbyDock extends HBox {

    private final LobbyService lobby;
    private final Wordings wordings;
    private final int warningSeconds;
    private final IdleRing ring = new IdleRing();
    private Look look = new Look(Language.ZH, false, false, Second.NONE);
    private boolean drawn;
    private boolean compact;
    /** What gives way to the ring where there is little room. */
    private Node yielding = new Region();

    /** What stands beside Back. */
    private enum Second {
        NONE,
        HOME,
        /** The way to one's own sign-ups, where Back leads Home too. */
        MINE,
        /** The end of the visit, where something is somebody's own. */
        DONE
    }

    private record Look(Language language, boolean elder, boolean loop, Second second) {}

    /** @param warningSeconds how long the ring is shown before a visit ends */
    public LobbyDock(LobbyService lobby, Wordings wordings, int warningSeconds) {
        this.lobby = lobby;
        this.wordings = wordings;
        this.warningSeconds = warningSeconds;
        getStyleClass().add("dock");
        setAlignment(Pos.CENTER_LEFT);
    }

    /** In little room or large letters: a short invitation, and not all buttons beside the ring. */
    public void setCompact(boolean compact) {
        this.compact = compact;
    }

    public void show(LobbyState state) {
        Look wanted = new Look(state.language(), state.elder(), state.isAtRest(), second(state));
        if (!drawn || !wanted.equals(look)) {
            look = wanted;
            drawn = true;
            draw(wordings.of(look.language()));
        }
        Integer left = state.secondsLeft();
        if (left == null) {
            ring.hide();
        } else {
            ring.show(left, warningSeconds, wordings.of(look.language()).format("dock.secondsLeft", left));
        }
        ring.setManaged(left != null);
        yielding.setVisible(left == null || !compact);
        yielding.setManaged(yielding.isVisible());
    }

    private void draw(Wording wording) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region more = new Region();
        HBox.setHgrow(more, Priority.ALWAYS);
        getChildren().clear();
        yielding = new Region();
        if (look.loop()) {
            yielding = invitation(wording);
            getChildren().add(yielding);
        } else {
            getChildren().add(button(DockButton.of(Icon.BACK, wording.get("dock.back")), lobby::back));
            addSecond(wording);
        }
        getChildren().addAll(space, ring, more, larger(wording), language(wording));
    }

    /** Beside the ring there may be no room for it, unless it ends the visit. */
    private void addSecond(Wording wording) {
        switch (look.second()) {
            case NONE -> {}
            case HOME -> yielding = button(DockButton.of(Icon.HOME, wording.get("dock.home")), lobby::home);
            case MINE ->
                yielding = button(DockButton.of(wording.get("dock.mine")), () -> lobby.open(new Route.MySignUps()));
            case DONE -> getChildren().add(button(DockButton.of(wording.get("dock.done")), lobby::end));
        }
        if (look.second() == Second.HOME || look.second() == Second.MINE) {
            getChildren().add(yielding);
        }
    }

    private static Second second(LobbyState state) {
        if (state.route() instanceof Route.Private) {
            return Second.DONE;
        }
        if (state.means().desk() && state.route() instanceof Route.Browse) {
            return Second.MINE;
        }
        return state.elder() ? Second.NONE : Second.HOME;
    }

    private Node invitation(Wording wording) {
        StackPane disc = new StackPane(new IconNode(Icon.TOUCH, 56));
        disc.getStyleClass().add("touch-disc");
        String touch = wording.get(compact ? "attract.touchShort" : "attract.touch");
        VBox words = new VBox(TextLine.of(touch, compact && !look.elder() ? "type-row" : "type-action"));
        words.setAlignment(Pos.CENTER_LEFT);
        if (wording.language() == Language.ZH && !look.elder()) {
            words.getChildren().add(TextLine.of(wording.get("attract.touchEnglish"), "type-detail", "dim"));
        }
        HBox parts = new HBox(disc, words);
        parts.getStyleClass().add("invitation");
        parts.setAlignment(Pos.CENTER_LEFT);
        Pressable invitation = new Pressable(wording.get("attract.touch"), parts);
        invitation.getStyleClass().add("invitation-target");
        invitation.setOnAction(() -> lobby.open(Route.Browse.today()));
        return invitation;
    }

    private DockButton larger(Wording wording) {
        DockButton button;
        if (look.elder()) {
            button = on(wording);
            button.getStyleClass().add("chosen");
        } else {
            TextLine large = TextLine.of(wording.get("dock.largerInitial"), "type-action");
            TextLine rest = TextLine.of(wording.get("dock.largerRest"), "type-button");
            button = DockButton.with(wording.get("dock.larger"), large, rest);
        }
        return button(button, lobby::switchElder);
    }

    /** In fewer words where another button stands in the dock. */
    private DockButton on(Wording wording) {
        String words = wording.get("dock.largerOn");
        return switch (look.second()) {
            case NONE, HOME -> DockButton.of(Icon.CHECK, words);
            case MINE ->
                DockButton.with(
                        words,
                        new IconNode(Icon.CHECK, 40),
                        TextLine.of(wording.get("dock.largerBeside"), "type-button"));
            case DONE -> DockButton.with(words, TextLine.of(wording.get("dock.largerInitial"), "type-button"));
        };
    }

    private DockButton language(Wording wording) {
        return button(DockButton.of(wording.get("dock.language")), lobby::switchLanguage);
    }

    private static DockButton button(DockButton button, Runnable action) {
        button.setOnAction(action);
        return button;
    }
}
