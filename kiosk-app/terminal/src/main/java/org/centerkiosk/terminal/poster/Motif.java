package org.centerkiosk.terminal.poster;

/** The posters that the program draws by itself: one SVG file each, named after the constant. */
public enum Motif {
    BAMBOO(TextColor.CREAM, TextColor.CREAM, new Focus(150, 150, 620, 610), 880),
    BOOK(TextColor.CREAM, TextColor.CREAM, new Focus(165, 480, 670, 390), 862),
    GALLERY(TextColor.CREAM, TextColor.CREAM, new Focus(190, 200, 600, 630), 842),
    GUZHENG(TextColor.INK, TextColor.CREAM, new Focus(150, 158, 710, 690), 872),
    GUITAR(TextColor.CREAM, TextColor.CREAM, new Focus(220, 134, 580, 712), 862),
    MOUNTAINS(TextColor.INK, TextColor.INK, new Focus(120, 225, 760, 605), 840),
    CALLIGRAPHY(TextColor.INK, TextColor.CREAM, new Focus(160, 156, 640, 642), 814),
    BOOKSHELF(TextColor.CREAM, TextColor.CREAM, new Focus(180, 222, 690, 568), 814),
    LOTUS(TextColor.CREAM, TextColor.CREAM, new Focus(216, 146, 568, 690), 852),
    KITE(TextColor.INK, TextColor.CREAM, new Focus(225, 138, 600, 700), 852),
    TAIJI(TextColor.INK, TextColor.CREAM, new Focus(200, 152, 600, 660), 860),
    BOWL(TextColor.CREAM, TextColor.CREAM, new Focus(210, 152, 570, 676), 838);

    private final TextColor on;
    private final TextColor groundOn;
    private final Focus focus;
    private final double ground;

    Motif(TextColor on, TextColor groundOn, Focus focus, double ground) {
        this.on = on;
        this.groundOn = groundOn;
        this.focus = focus;
        this.ground = ground;
    }

    /** The colour of text on its sky. */
    public TextColor on() {
        return on;
    }

    /** The colour of text on its ground, where a landscape stage has the title. */
    TextColor groundOn() {
        return groundOn;
    }

    /** What must not be cut off, on the 1000 × 1000 of the drawing. */
    Focus focus() {
        return focus;
    }

    /** From where on the drawing is nothing but its ground, so that text can stand on it. */
    double ground() {
        return ground;
    }

    /** A rectangle of the drawing. */
    record Focus(double x, double y, double width, double height) {
        double centerX() {
            return x + width / 2;
        }

        double bottom() {
            return y + height;
        }
    }
}
