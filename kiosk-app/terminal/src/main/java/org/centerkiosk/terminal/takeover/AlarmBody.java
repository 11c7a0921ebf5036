package org.centerkiosk.terminal.takeover;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.Headline;
import org.jspecify.annotations.Nullable;

/**
 * What a takeover says, as large as its room allows: the headline first of all, then the way out, then advice, then the
 * text. What has the least weight becomes smaller first. In landscape the way out stands beside the words.
 */
final class AlarmBody extends Region {

    private static final double GAP = 40;
    private static final double SMALL_GAP = 16;
    private static final double COLUMN_GAP = 64;

    /** By how much more than its own height a sign may be. */
    private static final double MOST_STRETCH = 200;

    /** The part of the width that the words have beside the way out. */
    private static final double WORDS = 0.55;

    private static final List<Step> HEADLINE = List.of(
            new Step("type-alarm-320", 2),
            new Step("type-alarm-236", 2),
            new Step("type-alarm-200", 3),
            new Step("type-alarm-168", 4),
            new Step("type-alarm-148", 4),
            new Step("type-alarm-124", 5),
            new Step("type-alarm-104", 5),
            new Step("type-alarm-84", 6),
            new Step("type-alarm-64", 8),
            new Step("type-alarm-48", 10),
            new Step("type-alarm-40", 12));
    private static final List<Step> OTHER = List.of(
            new Step("type-alarm-64", 2),
            new Step("type-alarm-56", 3),
            new Step("type-alarm-48", 4),
            new Step("type-alarm-40", 6));
    private static final List<TurningText.Step> TEXT = List.of(
            new TurningText.Step("type-told-60", "type-told-44"),
            new TurningText.Step("type-told-52", "type-told-40"),
            new TurningText.Step("type-told-44", "type-told-36"),
            new TurningText.Step("type-told-36", "type-told-30"),
            new TurningText.Step("type-told-30", "type-told-26"));
    private static final List<TurningText.Step> ELDER_TEXT = List.of(
            new TurningText.Step("type-told-68", "type-told-52"),
            new TurningText.Step("type-told-60", "type-told-44"),
            new TurningText.Step("type-told-52", "type-told-40"),
            new TurningText.Step("type-told-44", "type-told-36"),
            new TurningText.Step("type-told-40", "type-told-36"));

    /** The step in which the text should still fit beside all else. */
    private static final int READABLE = 3;

    private static final int LANDSCAPE_READABLE = 2;

    private final boolean portrait;
    private final Headline headline = new Headline(HEADLINE, "headline");
    private final Headline other = new Headline(OTHER, "headline-other");
    private final TurningText text;
    private final @Nullable FittedText help;
    private final @Nullable FittedText apology;
    private final List<Aside> asides = new ArrayList<>();

    /** One size of what stands beside the words; only one is seen. */
    private record Aside(
            @Nullable ExitSign exit,
            double exitHeight,
            @Nullable AdviceCards cards,
            double cardsHeight) {

        /** With a higher sign. */
        Aside higherBy(double room) {
            double more = exit == null ? 0 : Math.clamp(room, 0, MOST_STRETCH);
            return new Aside(exit, exitHeight + more, cards, cardsHeight);
        }

        double height() {
            double both = exit != null && cards != null ? GAP : 0;
            return exitHeight + cardsHeight + both;
        }
    }

    AlarmBody(AlarmModel model, boolean portrait, boolean elder) {
        this.portrait = portrait;
        getStyleClass().add("alarm-body");
        headline.setText(model.headline().main());
        String foreign = model.headline().other();
        other.setText(foreign == null ? "" : foreign);
        text = new TurningText(elder ? ELDER_TEXT : TEXT);
        text.show(model.text());
        help = model.help() == null ? null : line(model.help().main(), elder, "help");
        apology = model.apology() == null ? null : line(model.apology().main(), elder, "apology");
        getChildren().addAll(headline, other, text);
        if (help != null) {
            getChildren().add(help);
        }
        if (apology != null) {
            getChildren().add(apology);
        }
        asides(model, elder);
    }

    private static FittedText line(String words, boolean elder, String styleClass) {
        return new FittedText(
                words,
                elder
                        ? List.of(new Step("type-told-44", 1), new Step("type-told-40", 1), new Step("type-told-36", 2))
                        : List.of(new Step("type-told-36", 1), new Step("type-told-30", 2)),
                styleClass);
    }

    private void asides(AlarmModel model, boolean elder) {
        double[][] sizes = {{400, 336}, {400, 248}, {272, 248}, {272, 0}, {216, 0}};
        for (double[] size : sizes) {
            boolean lowExit = size[0] < 400;
            ExitSign exit = model.exit() == null ? null : new ExitSign(model.exit(), portrait, elder, lowExit);
            AdviceCards cards = model.advice().isEmpty() || size[1] == 0
                    ? null
                    : new AdviceCards(model.advice(), elder, size[1] < 336);
            asides.add(new Aside(exit, exit == null ? 0 : size[0], cards, cards == null ? 0 : size[1]));
            if (exit != null) {
                getChildren().add(exit);
            }
            if (cards != null) {
                getChildren().add(cards);
            }
        }
    }

    void turn() {
        text.turn();
    }

    @Override
    protected void layoutChildren() {
        if (portrait) {
            layoutPortrait();
        } else {
            layoutLandscape();
        }
    }

    private void layoutPortrait() {
        double width = getWidth();
        double apologyHeight = gapped(apology == null ? 0 : apology.prefHeight(width));
        double helpHeight = gapped(help == null ? 0 : help.prefHeight(width));
        double height = getHeight() - apologyHeight;
        Aside chosen = aside(width, height);
        double room = height - gapped(chosen.height());
        Words heights = words(width, room);
        boolean helps = helpHeight > 0 && room - heights.least(text.heightAt(readable(), width)) >= helpHeight;
        if (helps) {
            heights = words(width, room - helpHeight);
        }
        double spare = chosen.height() > 0 ? 0 : Math.max(0, room - heights.all()) * 0.3;
        double y = placeHeadline(0, spare, width, heights);
        double more = Math.max(0, room - (helps ? helpHeight : 0) - heights.all());
        y = placeAside(chosen.higherBy(more), 0, y + (chosen.height() > 0 ? GAP : 0), width);
        text.resizeRelocate(0, y + GAP, width, heights.text);
        placeFoot(width, helps);
    }

    /** The largest way out and advice beside which the headline is as large as its width allows; else the smallest. */
    private Aside aside(double width, double height) {
        headline.setRoom(Double.MAX_VALUE);
        other.setRoom(Double.MAX_VALUE);
        double translated = other.getText().isEmpty() ? 0 : other.prefHeight(width) + SMALL_GAP;
        double wanted = headline.prefHeight(width) + translated + GAP + text.heightAt(readable(), width);
        return asides.stream()
                .filter(each -> height - gapped(each.height()) >= wanted)
                .findFirst()
                .orElse(asides.getLast());
    }

    private void layoutLandscape() {
        double width = getWidth();
        boolean beside = asides.getFirst().height() > 0;
        double wordsWidth = beside ? Math.floor((width - COLUMN_GAP) * WORDS) : width;
        double apologyHeight = gapped(apology == null ? 0 : apology.prefHeight(wordsWidth));
        double helpHeight = gapped(help == null ? 0 : help.prefHeight(wordsWidth));
        double height = getHeight() - apologyHeight;
        Words heights = words(wordsWidth, height);
        boolean helps = helpHeight > 0 && height - heights.least(text.heightAt(readable(), wordsWidth)) >= helpHeight;
        if (helps) {
            heights = words(wordsWidth, height - helpHeight);
        }
        double spare = beside ? 0 : Math.max(0, height - heights.all()) * 0.4;
        double y = placeHeadline(0, spare, wordsWidth, heights);
        text.resizeRelocate(0, y + GAP, wordsWidth, heights.text);
        Aside chosen = asides.stream()
                .filter(aside -> aside.height() <= getHeight())
                .findFirst()
                .orElse(asides.getLast());
        placeAside(
                chosen.higherBy(getHeight() - chosen.height()),
                wordsWidth + COLUMN_GAP,
                0,
                width - wordsWidth - COLUMN_GAP);
        placeFoot(wordsWidth, helps);
    }

    private int readable() {
        return portrait ? READABLE : LANDSCAPE_READABLE;
    }

    /** How high headline, its translation and the text are. */
    private record Words(double headline, double other, double text) {
        /** With the text no larger than it has to be. */
        double least(double textHeight) {
            return headline + (other > 0 ? SMALL_GAP + other : 0) + GAP + textHeight;
        }

        double all() {
            return headline + (other > 0 ? SMALL_GAP + other : 0) + GAP + text;
        }
    }

    /** The headline has what the text leaves at a readable size, and half of the room at least. */
    private Words words(double width, double room) {
        double textWanted = Math.min(text.heightAt(readable(), width), room * 0.4);
        double forHeadline = room - textWanted - GAP;
        other.setRoom(forHeadline * 0.35);
        double translated = other.getText().isEmpty() ? 0 : other.prefHeight(width);
        headline.setRoom(forHeadline - (translated > 0 ? translated + SMALL_GAP : 0));
        double large = headline.prefHeight(width);
        double rest = room - large - (translated > 0 ? translated + SMALL_GAP : 0) - GAP;
        return new Words(large, translated, text.heightIn(width, Math.max(0, rest)));
    }

    private double placeHeadline(double x, double top, double width, Words heights) {
        headline.resizeRelocate(x, top, width, heights.headline);
        double y = top + heights.headline;
        other.setVisible(heights.other > 0);
        if (heights.other > 0) {
            other.resizeRelocate(x, y + SMALL_GAP, width, heights.other);
            y += SMALL_GAP + heights.other;
        }
        return y;
    }

    private double placeAside(Aside chosen, double x, double top, double width) {
        double y = top;
        for (Aside each : asides) {
            boolean seen = each.exit == chosen.exit && each.cards == chosen.cards;
            Aside aside = seen ? chosen : each;
            if (aside.exit != null) {
                aside.exit.setOpacity(seen ? 1 : 0);
                aside.exit.resizeRelocate(x, top, width, aside.exitHeight);
                y += seen ? aside.exitHeight : 0;
            }
            if (aside.cards != null) {
                aside.cards.setOpacity(seen ? 1 : 0);
                double cardsTop = top + (aside.exit == null ? 0 : aside.exitHeight + GAP);
                aside.cards.resizeRelocate(x, cardsTop, width, aside.cardsHeight);
                y = seen ? cardsTop + aside.cardsHeight : y;
            }
        }
        return y;
    }

    private static double gapped(double height) {
        return height > 0 ? height + GAP : 0;
    }

    private void placeFoot(double width, boolean helps) {
        double y = getHeight();
        if (apology != null) {
            y -= apology.prefHeight(width);
            apology.resizeRelocate(0, y, width, apology.prefHeight(width));
            y -= GAP;
        }
        if (help != null) {
            help.setOpacity(helps ? 1 : 0);
            help.resizeRelocate(0, y - help.prefHeight(width), width, help.prefHeight(width));
        }
    }
}
