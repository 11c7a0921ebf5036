package org.centerkiosk.terminal.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * Where prompts can be spoken: a button that begins it, and while it is on one to hear the last again and one to be quiet
 * for the rest of the visit. Nothing where nothing speaks.
 */
public final class VoicePill extends HBox {

    private final LobbyService lobby;
    private final Wordings wordings;
    private final boolean elder;
    private final String look;
    private @Nullable Shown shown;

    private record Shown(boolean offered, boolean on, Language language) {}

    /** @param look style class of its buttons, {@code outlined} on paper */
    public VoicePill(LobbyService lobby, Wordings wordings, boolean elder, String look) {
        this.lobby = lobby;
        this.wordings = wordings;
        this.elder = elder;
        this.look = look;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("voice-pill");
    }

    /** @return whether it looks otherwise than before */
    public boolean show(LobbyState state) {
        Shown wanted = new Shown(state.means().voice() != Voice.NONE, state.speaks(), state.language());
        if (wanted.equals(shown)) {
            return false;
        }
        shown = wanted;
        getChildren().clear();
        setVisible(wanted.offered());
        setManaged(wanted.offered());
        if (wanted.offered()) {
            draw(wanted.on(), wordings.of(wanted.language()));
        }
        return true;
    }

    /** Whether there is anything of it. */
    public boolean isOffered() {
        return shown != null && shown.offered();
    }

    private void draw(boolean on, Wording wording) {
        if (!on) {
            add(
                    elder
                            ? DockButton.of(Icon.SPEAKER, wording.get("voice.on"))
                            : icon(Icon.SPEAKER, wording.get("voice.onSpoken")),
                    lobby::switchVoice);
            return;
        }
        add(icon(Icon.SPEAKER, wording.get("voice.again")), lobby::sayAgain);
        add(icon(Icon.SPEAKER_OFF, wording.get("voice.off")), lobby::switchVoice);
    }

    private DockButton icon(Icon icon, String spoken) {
        DockButton button = DockButton.with(spoken, new IconNode(icon, elder ? 48 : 44));
        button.getStyleClass().add("icon-only");
        return button;
    }

    private void add(DockButton button, Runnable action) {
        button.getStyleClass().add(look);
        button.setOnAction(action);
        getChildren().add(button);
    }
}
