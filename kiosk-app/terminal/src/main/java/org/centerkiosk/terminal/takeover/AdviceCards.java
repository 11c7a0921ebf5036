package org.centerkiosk.terminal.takeover;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.theme.Icon;

/** White cards of the same width, each a picture of what to do or not to do. */
final class AdviceCards extends Region {

    private static final double GAP = 16;
    private static final double PAD = 24;
    private static final double ICON = 136;
    private static final double LOW_ICON = 96;
    private static final List<Step> MAIN = List.of(
            new Step("type-alarm-48", 1),
            new Step("type-elder-button", 1),
            new Step("type-elder-detail-bold", 1),
            new Step("type-h2", 1),
            new Step("type-h2", 2));
    private static final List<Step> OTHER =
            List.of(new Step("type-lead", 1), new Step("type-body", 1), new Step("type-detail", 2));

    private final List<VBox> cards = new ArrayList<>();
    private final List<SizedLine> mains = new ArrayList<>();

    /** @param elder larger text: one language alone */
    AdviceCards(List<AlarmModel.Advice> advice, boolean elder, boolean low) {
        getStyleClass().add("advice-cards");
        for (AlarmModel.Advice each : advice) {
            SizedLine main = new SizedLine(each.words().main());
            mains.add(main);
            VBox card = new VBox(picture(each, low ? LOW_ICON : ICON), main);
            String other = each.words().other();
            if (!elder && other != null) {
                card.getChildren().add(line(other, OTHER, "other"));
            }
            card.getStyleClass().addAll("advice", low ? "low" : "high");
            card.setAlignment(Pos.CENTER);
            cards.add(card);
        }
        getChildren().addAll(cards);
    }

    private static FittedText line(String words, List<Step> styles, String styleClass) {
        return new FittedText(words, styles, styleClass).centred();
    }

    private static StackPane picture(AlarmModel.Advice advice, double size) {
        StackPane picture = new StackPane(new IconNode(advice.icon(), size));
        if (advice.no()) {
            IconNode strike = new IconNode(Icon.STRIKE, size * 1.08);
            strike.getStyleClass().add("strike");
            picture.getChildren().add(strike);
        }
        return picture;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor((getWidth() - GAP * (cards.size() - 1)) / cards.size());
        int size =
                mains.stream().mapToInt(main -> main.sizeIn(width - PAD)).max().orElse(0);
        mains.forEach(main -> main.setSize(size));
        for (int place = 0; place < cards.size(); place++) {
            cards.get(place).resizeRelocate(place * (width + GAP), 0, width, getHeight());
        }
    }

    /** Words in one of the sizes, so that all cards can have the same. */
    private static final class SizedLine extends StackPane {

        private final List<FittedText> sizes = new ArrayList<>();

        SizedLine(String words) {
            for (Step size : MAIN) {
                sizes.add(line(words, List.of(size), "main"));
            }
            getChildren().addAll(sizes);
            setSize(0);
        }

        /** The largest one in which it has no more lines than it may. */
        int sizeIn(double width) {
            for (int size = 0; size < sizes.size(); size++) {
                if (sizes.get(size).fitsIn(width)) {
                    return size;
                }
            }
            return sizes.size() - 1;
        }

        void setSize(int chosen) {
            for (int size = 0; size < sizes.size(); size++) {
                sizes.get(size).setManaged(size == chosen);
                sizes.get(size).setOpacity(size == chosen ? 1 : 0);
            }
        }
    }
}
