package org.centerkiosk.terminal.signup;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The dock of a form: the way back, larger text and language as everywhere, and the one button at the right end. */
final class FormDock extends HBox {

    private static final double PRIMARY = 320;
    private static final double ELDER_PRIMARY = 232;

    /** What its buttons do. */
    interface Actions {
        void back();

        void switchElder();

        void switchLanguage();

        void advance();

        /** Ends the visit: all of it is wiped. */
        void leave();
    }

    private record Look(Language language, boolean elder, SignUpModel.@Nullable Primary primary) {}

    private final Actions actions;
    private final boolean elder;
    private @Nullable Look look;

    FormDock(boolean elder, Actions actions) {
        this.elder = elder;
        this.actions = actions;
        getStyleClass().addAll("dock", "form-dock");
        setAlignment(Pos.CENTER_LEFT);
    }

    /** @param primary null where there is nothing to submit: then the one button ends the visit */
    void show(SignUpModel.@Nullable Primary primary, Wording wording) {
        Look wanted = new Look(wording.language(), elder, primary);
        if (Objects.equals(wanted, look)) {
            return;
        }
        look = wanted;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        DockButton back = DockButton.of(Icon.BACK, wording.get("dock.back"));
        back.setOnAction(actions::back);
        back.setDisable(primary != null && primary.waits());
        DockButton language = DockButton.of(wording.get("dock.language"));
        language.setOnAction(actions::switchLanguage);
        getChildren().setAll(back, space, larger(wording), language);
        if (primary == null) {
            DockButton done = leave(wording.get("dock.done"), "primary", "ready");
            done.setMinWidth(elder ? ELDER_PRIMARY : PRIMARY);
            getChildren().add(done);
        } else {
            DockButton leave = leave(wording.get("dock.leave"));
            leave.setDisable(primary.waits());
            getChildren().add(1, leave);
            getChildren().add(primary(primary));
        }
    }

    private DockButton leave(String words, String... styleClasses) {
        DockButton leave = DockButton.of(words);
        leave.getStyleClass().addAll(styleClasses);
        leave.setOnAction(actions::leave);
        return leave;
    }

    private DockButton larger(Wording wording) {
        DockButton button;
        if (elder) {
            TextLine on = TextLine.of(wording.get("dock.largerInitial"), "type-button");
            button = DockButton.with(wording.get("dock.largerOn"), on);
            button.getStyleClass().add("chosen");
        } else {
            TextLine large = TextLine.of(wording.get("dock.largerInitial"), "type-action");
            button = DockButton.with(wording.get("dock.larger"), large);
        }
        button.setOnAction(actions::switchElder);
        return button;
    }

    private DockButton primary(SignUpModel.Primary primary) {
        DockButton button = DockButton.of(primary.words());
        button.getStyleClass().addAll("primary", primary.ready() ? "ready" : "not-ready");
        button.setMinWidth(elder ? ELDER_PRIMARY : PRIMARY);
        button.setOnAction(actions::advance);
        button.setDisable(primary.waits());
        return button;
    }
}
