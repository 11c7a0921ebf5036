package org.centerkiosk.terminal.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.QrCode;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** Below the head: the ticket, what happens next, and what else one can do. */
final class ResultBody extends Region {

    private static final double MARGIN = 56;
    private static final double LINK = 480;
    private static final double GAP = 24;
    private static final List<Step> NOTE =
            List.of(new Step("type-lead", 1), new Step("type-body", 2), new Step("type-note", 3));
    private static final List<Step> REASON = List.of(new Step("type-h2", 2), new Step("type-body-bold", 4));
    private static final List<Step> ELDER_NOTE =
            List.of(new Step("type-elder-detail", 2), new Step("type-elder-note", 4));
    private static final List<Step> HEADING = List.of(new Step("type-h2", 1));
    private static final List<Step> ELDER_HEADING = List.of(new Step("type-elder-button", 1));

    private final SignUpParts parts;
    private final ResultViewModel viewModel;
    private final boolean elder;
    private final int most;
    private final TicketCard card;
    private final StackPane noteIcon = new StackPane();
    private final FittedText hint;
    private final FittedText heading;
    private final List<Region> notes = new ArrayList<>();
    private final List<Region> buttons = new ArrayList<>();
    private final List<Region> rows = new ArrayList<>();
    private Region link = new Region();
    private boolean hasTicket;

    /**
     * @param band height of the poster on the ticket; 0 for none
     * @param most notes that there is room for
     */
    ResultBody(SignUpParts parts, ResultViewModel viewModel, double band, int most, boolean elder) {
        this.parts = parts;
        this.most = most;
        this.viewModel = viewModel;
        this.elder = elder;
        this.card = new TicketCard(parts.pictures(), band, elder);
        this.hint = new FittedText("", elder ? ELDER_NOTE : NOTE, "ticket-dim").centred();
        this.heading = new FittedText("", elder ? ELDER_HEADING : HEADING);
        noteIcon.getStyleClass().add("fact-icon");
    }

    /** Whether it begins on the head: a ticket does. */
    boolean overlaps() {
        return hasTicket;
    }

    void show(ResultModel model, Wording wording) {
        wipe();
        hasTicket = model.ticket() != null;
        if (model.toPhone() && model.link() != null) {
            showLink(model.link(), wording);
            return;
        }
        for (String note : notes(model)) {
            notes.add(new FittedText(note, elder ? ELDER_NOTE : hasTicket ? NOTE : REASON, "note"));
        }
        noteIcon.getChildren().setAll(new IconNode(icon(model), elder ? 48 : 40));
        if (model.ticket() != null) {
            card.show(model.ticket(), wording.get("result.symbol"));
            getChildren().add(card);
        }
        addButtons(model, wording);
        hint.setText(hasTicket && !elder ? wording.get("result.photograph") : "");
        heading.setText(model.insteadHeading());
        for (ResultModel.Instead instead : model.instead()) {
            rows.add(new InsteadRow(parts.pictures(), instead, elder, viewModel::openInstead));
        }
        getChildren().addAll(noteIcon, hint, heading);
        getChildren().addAll(notes);
        getChildren().addAll(buttons);
        getChildren().addAll(rows);
        requestLayout();
    }

    private Icon icon(ResultModel model) {
        if (!model.print().told().isEmpty()) {
            return Icon.PRINTER;
        }
        return hasTicket ? Icon.PHONE : Icon.INFO;
    }

    /** What became of printing comes first. */
    private List<String> notes(ResultModel model) {
        String told = model.print().told();
        return Stream.concat(Stream.of(told).filter(words -> !words.isEmpty()), model.notes().stream())
                .limit(most)
                .toList();
    }

    private void addButtons(ResultModel model, Wording wording) {
        if (model.print().isOffered()) {
            DockButton print = DockButton.of(Icon.PRINTER, model.print().button());
            print.setOnAction(viewModel::print);
            buttons.add(print);
        }
        if (model.link() != null && hasTicket) {
            DockButton phone = DockButton.of(Icon.QR_FRAME, wording.get("result.toPhone"));
            phone.setOnAction(() -> viewModel.showToPhone(true));
            buttons.add(phone);
        }
        DockButton another = DockButton.of(Icon.CALENDAR, wording.get(hasTicket ? "result.another" : "result.others"));
        another.setOnAction(viewModel::another);
        buttons.add(another);
        buttons.forEach(button -> button.getStyleClass().addAll("outlined", "beside"));
    }

    private void showLink(String address, Wording wording) {
        link = QrCode.of(address, LINK, wording.get("result.toPhone"))
                .map(Region.class::cast)
                .orElseGet(Region::new);
        notes.add(new FittedText(wording.get("result.scanIt"), elder ? ELDER_NOTE : REASON, "note").centred());
        DockButton back = DockButton.of(Icon.BACK, wording.get("result.backToTicket"));
        back.getStyleClass().add("outlined");
        back.setOnAction(() -> viewModel.showToPhone(false));
        buttons.add(back);
        hasTicket = false;
        getChildren().add(link);
        getChildren().addAll(notes);
        getChildren().addAll(buttons);
        requestLayout();
    }

    /** Takes all that is personal out of its nodes. */
    void wipe() {
        card.wipe();
        notes.clear();
        buttons.clear();
        rows.clear();
        link = new Region();
        getChildren().clear();
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - 2 * MARGIN;
        if (getChildren().contains(link)) {
            layoutLink(inner);
            return;
        }
        double y = hasTicket ? 0 : 40;
        if (hasTicket) {
            PartBox.place(card, MARGIN, y, inner);
            y += card.getHeight() + (elder ? 20 : 28);
        }
        y = layoutNotes(y, inner);
        if (!rows.isEmpty()) {
            y += 24;
            PartBox.place(heading, MARGIN, y, inner);
            y += heading.getHeight() + 12;
            double high = elder ? 148 : 120;
            for (Region row : rows) {
                row.resizeRelocate(MARGIN, y, inner, high);
                y += high + 16;
            }
        }
        layoutButtons(y + 8, inner);
    }

    private double layoutNotes(double top, double inner) {
        double icon = elder ? 0 : 72;
        noteIcon.setVisible(!elder);
        double x = MARGIN + (elder ? 0 : icon + 24);
        double room = inner - (x - MARGIN);
        double y = top;
        for (Region note : notes) {
            PartBox.place(note, x, y, room);
            y += note.getHeight() + 4;
        }
        noteIcon.resizeRelocate(MARGIN, top + Math.max(0, (y - top - icon) / 2), icon, icon);
        return Math.max(y, top + icon) + 16;
    }

    private void layoutButtons(double wanted, double inner) {
        double high = elder ? 112 : 104;
        int columns = columns(inner);
        int lines = (buttons.size() + columns - 1) / columns;
        double all = lines * high + (lines - 1) * GAP;
        double top = Math.min(wanted, getHeight() - all - 12);
        double each = (inner - (columns - 1) * GAP) / columns;
        for (int place = 0; place < buttons.size(); place++) {
            double x = MARGIN + place % columns * (each + GAP);
            double y = top + place / columns * (high + GAP);
            boolean alone = place == buttons.size() - 1 && place % columns == 0;
            buttons.get(place).resizeRelocate(x, y, alone ? inner : each, high);
        }
        layoutHint(top + all + GAP, inner);
    }

    /** As many side by side as have room for their words. */
    private int columns(double inner) {
        double widest = buttons.stream()
                .mapToDouble(button -> button.prefWidth(-1))
                .max()
                .orElse(1);
        int fit = (int) Math.max(1, (inner + GAP) / (widest + GAP));
        return Math.max(1, Math.min(fit, buttons.size()));
    }

    private void layoutHint(double top, double inner) {
        double below = Math.ceil(hint.prefHeight(inner));
        hint.setVisible(!hint.getText().isEmpty() && top + below < getHeight());
        hint.resizeRelocate(MARGIN, top, inner, below);
    }

    private void layoutLink(double inner) {
        double high = elder ? 112 : 104;
        double below = Math.ceil(notes.getFirst().prefHeight(inner));
        double y = Math.max(24, (getHeight() - LINK - 32 - below - 32 - high) / 2);
        link.resizeRelocate(MARGIN + (inner - LINK) / 2, y, LINK, LINK);
        notes.getFirst().resizeRelocate(MARGIN, y + LINK + 32, inner, below);
        double wide = Math.ceil(buttons.getFirst().prefWidth(-1));
        buttons.getFirst().resizeRelocate(MARGIN + (inner - wide) / 2, y + LINK + 32 + below + 32, wide, high);
    }
}
