package org.centerkiosk.terminal.scanscreen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.keyboard.Keyboard;
import org.centerkiosk.terminal.scan.Preview;
import org.centerkiosk.terminal.scanscreen.ScanModel.Phase;
import org.centerkiosk.terminal.scanscreen.ScanModel.Picture;
import org.centerkiosk.terminal.shell.VoicePill;
import org.centerkiosk.terminal.text.Wording;

/** The sheet: what to do, the camera's picture and what can be shown; or the digits and their pad. */
final class ScanDesk extends Region {

    private static final double TOP = 32;
    private static final double BOTTOM = 32;
    private static final double GAP = 24;
    private static final double ROW = 80;
    private static final double BESIDE = 400;

    private final ScanLayout layout;
    private final boolean elder;
    private final ScanViewModel viewModel;
    private final Keyboard keyboard;
    private final DigitsTarget target;
    private final FittedText heading;
    private final FittedText line;
    private final PreviewPane preview;
    private final VoicePill voice;
    private final DigitBoxes boxes = new DigitBoxes();
    private final List<SampleRow> rows = new ArrayList<>();
    private Phase phase = Phase.SENDING;

    /**
     * @param voice beside the heading, where prompts can be spoken
     * @param typed the digits so far, as the visit has them
     */
    ScanDesk(
            ScanLayout layout,
            boolean elder,
            ScanViewModel viewModel,
            Keyboard keyboard,
            VoicePill voice,
            Supplier<String> typed) {
        this.layout = layout;
        this.elder = elder;
        this.viewModel = viewModel;
        this.keyboard = keyboard;
        this.target = new DigitsTarget(viewModel, typed);
        this.voice = voice;
        this.heading = new FittedText(
                "",
                elder
                        ? List.of(
                                new FittedText.Step("type-elder-title", 1), new FittedText.Step("type-elder-button", 2))
                        : List.of(new FittedText.Step("type-section", 1), new FittedText.Step("type-h2", 2)));
        this.line = new FittedText(
                "",
                elder
                        ? List.of(new FittedText.Step("type-elder-note", 3))
                        : List.of(new FittedText.Step("type-body", 2), new FittedText.Step("type-detail", 3)),
                "line");
        this.preview = new PreviewPane(elder);
        getStyleClass().addAll("sheet", "scan-desk");
        getChildren().addAll(heading, line, voice, preview, boxes, keyboard);
    }

    void show(ScanModel model, Wording wording) {
        heading.setText(model.heading());
        line.setText(model.line());
        line.getStyleClass().remove("trouble");
        if (model.trouble()) {
            line.getStyleClass().add("trouble");
        }
        boolean typing = model.phase() == Phase.TYPING;
        preview.setVisible(model.phase() == Phase.SHOWING);
        boxes.setVisible(typing);
        boxes.show(model.typed());
        showKeys(model, typing);
        phase = model.phase();
        getChildren().removeAll(rows);
        rows.clear();
        if (!elder) {
            model.samples().forEach(sample -> rows.add(new SampleRow(sample)));
        }
        getChildren().addAll(rows);
        requestLayout();
    }

    private void showKeys(ScanModel model, boolean typing) {
        if (!typing) {
            keyboard.close();
        } else if (!keyboard.isOpen() || phase != Phase.TYPING) {
            keyboard.open(target, viewModel.hint(model), model.language());
        } else {
            keyboard.hint(viewModel.hint(model));
        }
    }

    void show(Picture picture, Wording wording) {
        preview.show(
                picture,
                wording.get("scan.sign"),
                wording.get("scan.spoken"),
                elder ? "type-elder-note-bold" : "type-pill");
    }

    void show(Preview picture) {
        preview.show(picture);
    }

    /** Nothing of what was typed or seen is left in the parts. */
    void clear() {
        preview.clear();
        boxes.show("");
        keyboard.close();
        phase = Phase.SENDING;
    }

    @Override
    protected void layoutChildren() {
        double left = layout.margin();
        double width = layout.contentWidth();
        boolean typing = phase == Phase.TYPING;
        double keys = typing ? keyboard.prefHeight(getWidth()) : 0;
        keyboard.resizeRelocate(0, getHeight() - keys, getWidth(), keys);
        double room = getHeight() - keys;
        double heard = voice.isOffered() ? Math.ceil(voice.prefWidth(-1)) : 0;
        double words = width - (heard == 0 ? 0 : heard + GAP);
        double high = Math.ceil(heading.prefHeight(words)) + Math.ceil(line.prefHeight(words));
        double all = high + (typing ? GAP + boxes.prefHeight(-1) : 0);
        double spare = typing ? Math.max(0, room - all) : 0;
        double y = typing ? Math.max(12, Math.min(2 * TOP, spare / 2)) : TOP;
        if (phase == Phase.SENDING) {
            y = (getHeight() - high) / 2;
        }
        double below = y + (heard == 0 ? 0 : place(voice, left + width - heard, y, heard));
        y += place(heading, left, y, words);
        y += place(line, left, y, words);
        y = Math.max(y, below);
        boxes.resizeRelocate(
                left, y + Math.clamp(spare / 3, GAP / 2, 2 * GAP), boxes.wholeWidth(), boxes.prefHeight(-1));
        if (layout.portrait()) {
            layoutHigh(left, width, y + GAP);
        } else {
            layoutSide(left, width, y + GAP);
        }
    }

    /** The kinds of codes at the foot, as far as they leave the picture its height. */
    private void layoutHigh(double left, double width, double top) {
        double foot = getHeight() - BOTTOM;
        double below = rows.isEmpty() ? 0 : rows.size() * (ROW + 8) + 16;
        for (int place = 0; place < rows.size(); place++) {
            rows.get(place).resizeRelocate(left, foot - below + 16 + place * (ROW + 8), width, ROW);
        }
        preview.resizeRelocate(left, top, width, Math.max(0, foot - below - top));
    }

    private void layoutSide(double left, double width, double top) {
        double foot = getHeight() - BOTTOM;
        double beside = rows.isEmpty() ? 0 : BESIDE + GAP;
        double each = rows.isEmpty() ? 0 : Math.min(144, (foot - top) / rows.size());
        for (int place = 0; place < rows.size(); place++) {
            rows.get(place).resizeRelocate(left + width - BESIDE, top + place * each, BESIDE, each - 16);
        }
        preview.resizeRelocate(left, top, width - beside, Math.max(0, foot - top));
    }

    private static double place(Region part, double x, double y, double width) {
        double height = Math.ceil(part.prefHeight(width));
        part.resizeRelocate(x, y, width, height);
        return height;
    }
}
