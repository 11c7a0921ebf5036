package org.centerkiosk.terminal.signup;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.PictureFrame;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.SeatPill;

/** What one may like instead: its picture, title, time, and seats. */
final class InsteadRow extends Region {

    private static final double PAD = 16;
    private static final List<Step> TITLE = List.of(new Step("type-row", 1), new Step("type-detail-bold", 1));
    private static final List<Step> WHEN = List.of(new Step("type-detail", 1));
    private static final List<Step> ELDER_TITLE =
            List.of(new Step("type-elder-button", 1), new Step("type-elder-note-bold", 1));
    private static final List<Step> ELDER_WHEN = List.of(new Step("type-elder-note", 1));

    private final Pressable target;
    private final PictureFrame picture;
    private final FittedText title;
    private final FittedText when;
    private final SeatPill pill;

    InsteadRow(PictureSource pictures, ResultModel.Instead instead, boolean elder, Consumer<SessionId> action) {
        target = new Pressable(instead.title() + " " + instead.when() + " " + instead.pill());
        target.getStyleClass().add("instead-row");
        target.setOnAction(() -> action.accept(instead.session()));
        picture = new PictureFrame(pictures, PictureSource.Slot.THUMB, 12);
        picture.show(instead.event());
        title = new FittedText(instead.title(), elder ? ELDER_TITLE : TITLE);
        when = new FittedText(instead.when(), elder ? ELDER_WHEN : WHEN, "ticket-dim");
        pill = new SeatPill(false);
        pill.show(instead.seats(), elder || instead.pill().isEmpty() ? null : instead.pill());
        for (Region part : List.of(picture, title, when, pill)) {
            part.setManaged(false);
            part.setMouseTransparent(true);
        }
        target.getChildren().addAll(picture, title, when, pill);
        getChildren().add(target);
    }

    @Override
    protected void layoutChildren() {
        double high = getHeight();
        target.resizeRelocate(0, 0, getWidth(), high);
        double thumb = high - 2 * PAD;
        picture.resizeRelocate(PAD, PAD, thumb, thumb);
        double seats = pill.isVisible() ? Math.ceil(pill.prefWidth(-1)) : 0;
        double x = PAD + thumb + PAD + 8;
        double room = getWidth() - x - seats - 2 * PAD;
        double words = Math.ceil(title.prefHeight(room));
        double below = Math.ceil(when.prefHeight(room));
        double y = (high - words - below) / 2;
        title.resizeRelocate(x, y, room, words);
        when.resizeRelocate(x, y + words, room, below);
        pill.resizeRelocate(getWidth() - PAD - seats, (high - 52) / 2, seats, 52);
    }
}
