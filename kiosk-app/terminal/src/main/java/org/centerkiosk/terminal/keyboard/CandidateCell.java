package org.centerkiosk.terminal.keyboard;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;

/** A candidate, or a character, to be touched. Its words are wiped when it is not in use. */
final class CandidateCell extends Pressable {

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final double PADDING = 28;

    private final TextLine line;

    CandidateCell(boolean elder, Consumer<String> touched) {
        super(" ");
        line = TextLine.of("", elder ? "type-elder-candidate" : "type-candidate", TextLine.SHORTENS)
                .aligned(Pos.CENTER);
        getStyleClass().add("candidate");
        setFocusTraversable(false);
        getChildren().add(line);
        setOnAction(() -> touched.accept(line.getText()));
    }

    /** @param first whether space chooses it, or it is the one that stands now */
    void show(String text, boolean first) {
        if (!line.getText().equals(text)) {
            line.setText(text);
            setAccessibleText(text);
        }
        pseudoClassStateChanged(FIRST, first);
        setVisible(true);
    }

    /** As wide as its words need, within that width. */
    double width(double least, double most) {
        return Math.clamp(Math.ceil(line.prefWidth(-1)) + PADDING, Math.min(least, most), most);
    }

    void hide() {
        setVisible(false);
        if (!line.getText().isEmpty()) {
            line.setText("");
            setAccessibleText(" ");
            // Its letters go with the next layout, which an invisible node still gets.
            line.layout();
        }
    }
}
