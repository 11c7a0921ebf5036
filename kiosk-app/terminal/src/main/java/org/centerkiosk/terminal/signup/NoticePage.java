package org.centerkiosk.terminal.signup;

import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.PagedText;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** The full notice on personal data, over the form. */
final class NoticePage extends Region {

    private static final List<Step> TITLE = List.of(new Step("type-section", 1), new Step("type-h2", 2));
    private static final List<Step> ELDER_TITLE =
            List.of(new Step("type-elder-title", 1), new Step("type-elder-button", 2));

    private final double margin;
    private final boolean elder;
    private final SignUpViewModel viewModel;
    private final FittedText title;
    private final PagedText text;
    private DockButton close = DockButton.of(" ");
    private SignUpModel.Notice notice = new SignUpModel.Notice("", List.of(), "");
    private String more = "";
    private String fromStart = "";
    private int page;

    NoticePage(boolean elder, double margin, SignUpViewModel viewModel) {
        this.elder = elder;
        this.margin = margin;
        this.viewModel = viewModel;
        this.title = new FittedText("", elder ? ELDER_TITLE : TITLE);
        this.text = new PagedText(this::turn, elder ? "type-elder-detail" : "type-body", "text");
        getStyleClass().addAll("sheet", "notice-page");
    }

    void show(SignUpModel.Notice shown, Wording wording) {
        more = wording.get("event.more");
        fromStart = wording.get("event.fromStart");
        notice = shown;
        page = 0;
        title.setText(shown.title());
        close = DockButton.of(Icon.CHECK, shown.close());
        close.getStyleClass().add("outlined");
        close.setOnAction(() -> viewModel.showNotice(false));
        getChildren().setAll(title, text, close);
        turn(0);
    }

    /** That a page was turned, the touch itself has told; told here, each drawing would cause the next one. */
    private void turn(int next) {
        page = next;
        text.show(String.join("\n", notice.sections()), page, more, fromStart);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * margin;
        double y = 32;
        PartBox.place(title, margin, y, width);
        y += title.getHeight() + 16;
        double button = elder ? 112 : 96;
        double bottom = getHeight() - 24 - button;
        double room = bottom - 16 - y;
        text.resizeRelocate(margin, y, width, PagedText.heightIn(room, text.wholeHeight(width)));
        double wide = Math.ceil(close.prefWidth(-1));
        close.resizeRelocate(margin, bottom, wide, button);
    }
}
