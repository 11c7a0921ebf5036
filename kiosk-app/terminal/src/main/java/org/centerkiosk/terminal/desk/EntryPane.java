package org.centerkiosk.terminal.desk;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;

/** The form for who comes without having signed up, or calls. */
final class EntryPane extends Panel {

    /** As high as it need be. */
    static final double HEIGHT = 592;

    private static final double LABEL = 88;
    private static final double BOX = 56;
    private static final double GAP = 16;
    private static final double AGE = 236;
    private static final double MESSAGE = 56;
    private static final double TOLD = 48;
    private static final double BUTTON = 64;

    private final TextLine title = TextLine.of("", "type-desk-head");
    private final TextLine line = TextLine.of("", "type-desk-note", TextLine.SHORTENS);
    private final HBox head = row(10, title, line, space(), new Cap("F3"), new Cap("F4"));
    private final LineField name;
    private final LineField phone;
    private final LineField party;
    private final LineField age;
    private final TextLine message = TextLine.wrapped("", 2, "type-desk-note-bold", "entry-message", TextLine.SHORTENS)
            .aligned(Pos.CENTER_LEFT);
    private final TextLine targetLabel = TextLine.of("", "type-desk-text");
    private final TextLine target = TextLine.of("", "type-desk-name", TextLine.SHORTENS);
    private final StackPane targetBox = new StackPane(target);
    private final IconNode tick = new IconNode(Icon.CHECK, 26);
    private final StackPane square = new StackPane(tick);
    private final TextLine told = TextLine.wrapped("", 2, "type-desk-text");
    private final HBox sentence = row(12, square, told);
    private final Pressable tickBox = new Pressable(" ", sentence);
    private final TextLine submitWords = TextLine.of("", "type-desk-action");
    private final Pressable submit = new Pressable(" ", row(12, submitWords, new Cap("Enter")));
    private final TextLine onlyWords = TextLine.of("", "type-desk-name");
    private final Pressable only = new Pressable(" ", row(10, onlyWords, new Cap("Ctrl+Enter")));

    EntryPane(DeskService service) {
        super("entry-pane");
        name = new LineField(service, Spot.NAME, LABEL);
        phone = new LineField(service, Spot.PHONE, LABEL);
        party = new LineField(service, Spot.PARTY, LABEL);
        age = new LineField(service, Spot.AGE, 64);
        head.getStyleClass().add("desk-head");
        square.getStyleClass().add("roster-box");
        tickBox.getStyleClass().add("told-box");
        submit.getStyleClass().add("desk-submit");
        only.getStyleClass().add("desk-only");
        targetBox.getStyleClass().add("target-box");
        targetBox.setAlignment(Pos.CENTER_LEFT);
        centre(submit);
        centre(only);
        Stream.of(line, targetLabel).forEach(each -> each.getStyleClass().add("quiet"));
        tickBox.setOnAction(() -> service.told(!service.work().get().entry().told()));
        submit.setOnAction(() -> service.registrar().submit(false));
        only.setOnAction(() -> service.registrar().submit(true));
        getChildren().addAll(head, name, phone, message, party, age, targetLabel, targetBox, tickBox, submit, only);
    }

    private static void centre(Pressable button) {
        ((HBox) button.getChildren().getFirst()).setAlignment(Pos.CENTER);
    }

    /** Where that is typed; null for what is no part of it. */
    @org.jspecify.annotations.Nullable
    Node node(Spot spot) {
        return switch (spot) {
            case NAME -> name.field();
            case PHONE -> phone.field();
            case PARTY -> party.field();
            case AGE -> age.field();
            case TOLD -> tickBox;
            case SUBMIT -> submit;
            case ONLY -> only;
            default -> null;
        };
    }

    void show(DeskModel.EntryPart entry) {
        title.setText(entry.title());
        line.setText(entry.line());
        boolean isOdd = !entry.twin().isEmpty();
        name.show(entry.name(), false);
        phone.show(entry.phone(), isOdd);
        party.show(entry.party(), false);
        age.show(entry.age(), false);
        String wrong = Stream.of(
                        entry.name().message(),
                        entry.phone().message(),
                        entry.party().message(),
                        entry.age().message(),
                        entry.toldMessage())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        message.setText(wrong.isEmpty() ? entry.twin() : wrong);
        dress(message, "wrong", !wrong.isEmpty());
        targetLabel.setText(entry.targetLabel());
        target.setText(entry.target());
        told.setText(entry.told());
        tick.setVisible(entry.isTold());
        dress(tickBox, "in", entry.isTold());
        dress(tickBox, "wrong", !entry.toldMessage().isEmpty());
        tickBox.setAccessibleText(entry.told());
        submitWords.setText(entry.submit());
        submit.setAccessibleText(entry.submit());
        dress(submit, "sending", entry.sending());
        onlyWords.setText(entry.only());
        only.setVisible(!entry.only().isEmpty());
        only.setAccessibleText(entry.only().isEmpty() ? " " : entry.only());
        dress(this, "calls", entry.calls());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * PAD;
        head.resizeRelocate(EDGE, EDGE, getWidth() - 2 * EDGE, HEAD);
        double y = EDGE + HEAD + 14;
        y = put(name, y, width, BOX, GAP);
        y = put(phone, y, width, BOX, 2);
        y = put(message, y, width, MESSAGE, 2);
        party.resizeRelocate(PAD, y, width - AGE - GAP, BOX);
        age.resizeRelocate(PAD + width - AGE, y, AGE, BOX);
        y += BOX + GAP;
        double label = targetLabel.prefHeight(-1);
        targetLabel.resizeRelocate(PAD, y + (BOX - label) / 2, LABEL - 8, label);
        targetBox.resizeRelocate(PAD + LABEL, y, width - LABEL, BOX);
        y += BOX + GAP;
        y = put(tickBox, y, width, TOLD, GAP);
        double beside = only.isVisible() ? Math.ceil(only.prefWidth(-1)) + 12 : 0;
        submit.resizeRelocate(PAD, y, width - beside, BUTTON);
        only.resizeRelocate(PAD + width - beside + 12, y, Math.max(0, beside - 12), BUTTON);
    }

    private static double put(Region part, double y, double width, double height, double gap) {
        part.resizeRelocate(PAD, y, width, height);
        return y + height + gap;
    }
}
