package org.centerkiosk.terminal.theme;

import java.util.List;

/**
 * The icons, each drawn on a grid of 24 × 24 with one pen: 2 wide, round ends and joins. Pure data, so that any toolkit
 * can draw them; scale path and pen together.
 */
public enum Icon {
    BACK(stroke("M20.5 12H4M10.5 5.5 4 12l6.5 6.5")),
    HOME(stroke("M3 11.5 12 3.5l9 8"), stroke("M5.5 9.5V18a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2V9.5M9.75 20v-5.5h4.5V20")),
    CALENDAR(
            stroke("M6 5h12a2 2 0 0 1 2 2v11.5a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z"),
            stroke("M4 10.25h16M8.25 2.75v4M15.75 2.75v4")),
    SEARCH(stroke(circle(10.5, 10.5, 6.75)), stroke("M15.5 15.5 21 21")),
    CLOCK(stroke(circle(12, 12, 9)), stroke("M12 7v5.25l3.5 2")),
    PIN(stroke("M12 21.5C7.7 17.6 5 14 5 10.1a7 7 0 0 1 14 0c0 3.9-2.7 7.5-7 11.4z"), stroke(circle(12, 10, 2.5))),
    PERSON(stroke(circle(12, 7.75, 4.25)), stroke("M4 20.5c.6-4.2 3.7-6.5 8-6.5s7.4 2.3 8 6.5")),
    PEOPLE(
            stroke(circle(9, 8.25, 3.75)),
            stroke("M2.25 20c.5-3.9 3.1-6 6.75-6s6.25 2.1 6.75 6"),
            stroke("M15.75 4.7a3.75 3.75 0 0 1 0 7.1M18 14.6c2.1.8 3.4 2.6 3.75 5.4")),
    /** An armchair seen from the front: back, arms with the seat between them, two feet. */
    SEAT(
            fill(
                    "M8 3.5h8a2.5 2.5 0 0 1 2.5 2.5v3.1a3.6 3.6 0 0 0-2.5 3.4v1.25H8V12.5a3.6 3.6 0 0 0-2.5-3.4V6A2.5 2.5 0 0 1 8 3.5z"),
            fill("M4.4 10.4a2.1 2.1 0 0 1 2.1 2.1v2.75h11V12.5a2.1 2.1 0 1 1 4.2 0V16a2.5 2.5 0 0 1-2.5 2.5H4.8"
                    + "A2.5 2.5 0 0 1 2.3 16v-3.5a2.1 2.1 0 0 1 2.1-2.1z"),
            stroke("M6.25 18.5v2M17.75 18.5v2")),
    HALF_DISC(stroke(circle(12, 12, 8.5)), fill("M12 3.5a8.5 8.5 0 0 1 0 17z")),
    /** A queue: the first one's turn comes next. */
    THREE_DOTS(fill(circle(4.75, 12, 3.25)), stroke(circle(12.5, 12, 2)), stroke(circle(19.75, 12, 2))),
    STRUCK_CIRCLE(stroke(circle(12, 12, 8.75)), stroke("M5.8 18.2 18.2 5.8")),
    PLAY(fill("M6.5 5.6v12.8a1.6 1.6 0 0 0 2.45 1.36l10.2-6.4a1.6 1.6 0 0 0 0-2.72l-10.2-6.4A1.6 1.6 0 0 0 6.5 5.6z")),
    CROSS(stroke("M5.5 5.5l13 13M18.5 5.5l-13 13")),
    PLUS(stroke("M12 5v14M5 12h14")),
    MINUS(stroke("M5 12h14")),
    CHECK(stroke("M4 12.75 9.5 18.25 20 6.5")),
    CHEVRON_UP(stroke("M4.5 15.75 12 8.25l7.5 7.5")),
    CHEVRON_DOWN(stroke("M4.5 8.25l7.5 7.5 7.5-7.5")),
    CHEVRON_LEFT(stroke("M15.75 4.5 8.25 12l7.5 7.5")),
    CHEVRON_RIGHT(stroke("M8.25 4.5l7.5 7.5-7.5 7.5")),
    /** A hand with one finger out, and the wave that its touch makes. */
    TOUCH(
            stroke(
                    "M9 15.75V7.25a1.75 1.75 0 0 1 3.5 0v5l4.9 1.15a2.75 2.75 0 0 1 2.1 2.9l-.35 3a2.75 2.75 0 0 1-2.7 2.4"
                            + "h-4.2a3 3 0 0 1-2.4-1.2L5.4 14.75c-.5-.75-.4-1.7.3-2.25.65-.5 1.55-.4 2.1.2L9 14.1"),
            stroke("M6 9.3a5.25 5.25 0 1 1 9.5 0")),
    /** What a camera looks at: the frame's corners and a few modules of a symbol. */
    QR_FRAME(
            stroke("M3 8V5.5A2.5 2.5 0 0 1 5.5 3H8M16 3h2.5A2.5 2.5 0 0 1 21 5.5V8"
                    + "M21 16v2.5a2.5 2.5 0 0 1-2.5 2.5H16M8 21H5.5A2.5 2.5 0 0 1 3 18.5V16"),
            stroke("M7.25 7.25h3.75v3.75h-3.75zM13 13h3.75v3.75h-3.75z"),
            stroke("M15.25 7.5v2M8.75 14.5v2")),
    WIFI_OFF(
            stroke("M2.25 9.4A14.5 14.5 0 0 1 5 7.43M9.5 5.85A14.5 14.5 0 0 1 21.75 9.4"),
            stroke("M5.6 13.1A9.5 9.5 0 0 1 8.2 11.41M15.1 11.14A9.5 9.5 0 0 1 18.4 13.1M9.1 16.5a4.4 4.4 0 0 1 5-.55"),
            fill(circle(12, 19.6, 1.6)),
            stroke("M4 3.5l16 17")),
    PHONE(stroke("M8.5 2.5h7a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2z"), stroke("M11 18h2")),
    QUESTION(
            stroke(circle(12, 12, 9)),
            stroke("M9.25 9.5a2.8 2.8 0 1 1 4.2 2.45c-.9.5-1.45 1.1-1.45 2.05"),
            fill(circle(12, 17, 1.25))),
    INFO(stroke(circle(12, 12, 9)), stroke("M12 11.25v5.5"), fill(circle(12, 7.6, 1.3))),
    /** A large and a small letter. */
    TEXT_SIZE(
            stroke("M2.5 19.5 8.25 4.5 14 19.5M4.6 14.25h7.3"), stroke("M15.25 19.5 18.5 11l3.25 8.5M16.6 16.25h3.8")),
    GLOBE(
            stroke(circle(12, 12, 9)),
            stroke("M3 12h18M12 3c2.6 2.5 4 5.6 4 9s-1.4 6.5-4 9c-2.6-2.5-4-5.6-4-9s1.4-6.5 4-9z")),
    MOON(stroke("M20 14.4A8.5 8.5 0 0 1 9.6 4a8.5 8.5 0 1 0 10.4 10.4z")),
    /** A door ajar in its frame. */
    DOOR(
            stroke("M3 20.5h18M6 20.5V5.5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v15"),
            stroke("M6.5 4.2 12 6.2a1.5 1.5 0 0 1 1 1.4v12.9"),
            fill(circle(10.1, 13, 1.2))),
    WARNING(
            stroke("M10.6 4.4 2.9 17.9a1.6 1.6 0 0 0 1.4 2.4h15.4a1.6 1.6 0 0 0 1.4-2.4L13.4 4.4a1.6 1.6 0 0 0-2.8 0z"),
            stroke("M12 9.5v4.25"),
            fill(circle(12, 17, 1.3))),
    STAIRS(stroke("M3 20.25h4.75v-5h4.75v-5h4.75v-5H21")),
    LIFT(
            stroke(
                    "M6.5 3h11a1.75 1.75 0 0 1 1.75 1.75v14.5A1.75 1.75 0 0 1 17.5 21h-11a1.75 1.75 0 0 1-1.75-1.75V4.75A1.75 1.75 0 0 1 6.5 3z"),
            stroke("M12 3v18M8.4 10.25v3.5M15.6 10.25v3.5")),
    /** Across another icon: not this. */
    STRIKE(stroke("M3 21 21 3")),
    GATHER(
            stroke(circle(12, 6, 2.75)),
            stroke(circle(4.75, 9.5, 2)),
            stroke(circle(19.25, 9.5, 2)),
            stroke("M7.75 20.5v-5.25a4.25 4.25 0 0 1 8.5 0v5.25M2 20v-3a3 3 0 0 1 3.5-2.9M22 20v-3a3 3 0 0 0-3.5-2.9")),
    /** Two people side by side. */
    TOGETHER(
            stroke(circle(8, 6, 2.75)),
            stroke(circle(17, 8.5, 2.25)),
            stroke("M3.5 20.5v-5.75a4.5 4.5 0 0 1 8.6-1.85l2.4 3.1h2.5M14 20.5v-2M20.5 20.5v-4a3.5 3.5 0 0 0-4-3.4")),
    CAMERA(
            stroke("M7.6 6.5 9.1 4.25h5.8l1.5 2.25H19a2 2 0 0 1 2 2v9.25a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8.5"
                    + "a2 2 0 0 1 2-2z"),
            stroke(circle(12, 12.75, 3.75))),
    /** With paper above and a printed sheet below. */
    PRINTER(
            stroke("M7 8V3.5h10V8"),
            stroke("M7 17H5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2"),
            stroke("M7 13.75h10v6.75H7z"),
            fill(circle(17.75, 11, 1.1))),
    SPEAKER(
            stroke("M3.5 9.5v5h3.75L12.5 19V5L7.25 9.5z"),
            stroke("M15.75 9.25a4 4 0 0 1 0 5.5M18.5 6.5a7.9 7.9 0 0 1 0 11")),
    SPEAKER_OFF(stroke("M3.5 9.5v5h3.75L12.5 19V5L7.25 9.5z"), stroke("M16 9.5l5 5M21 9.5l-5 5")),
    ERASE(
            stroke("M8.5 5.5H20a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5H8.5L2.5 12z"),
            stroke("M11.5 9.5l5 5M16.5 9.5l-5 5")),
    /** Capitals: an arrow upwards. */
    SHIFT(stroke("M12 3.5 20.5 12.25H16v8H8v-8H3.5z")),
    LOCK(
            stroke(
                    "M6.5 10.5h11a1.75 1.75 0 0 1 1.75 1.75v6.5a1.75 1.75 0 0 1-1.75 1.75h-11a1.75 1.75 0 0 1-1.75-1.75v-6.5a1.75 1.75 0 0 1 1.75-1.75z"),
            stroke("M8 10.5V7.25a4 4 0 0 1 8 0v3.25"));

    /** The side of the grid. */
    public static final double GRID = 24;

    /** The width of the pen on the grid. */
    public static final double PEN = 2;

    private final List<Part> parts;

    Icon(Part... parts) {
        this.parts = List.of(parts);
    }

    /** What to draw, in this order. */
    public List<Part> parts() {
        return parts;
    }

    /**
     * One path of an icon.
     *
     * @param path SVG path data on the grid
     * @param filled filled without a pen (non-zero rule), else drawn with the pen and not filled
     */
    public record Part(String path, boolean filled) {}

    private static Part stroke(String path) {
        return new Part(path, false);
    }

    private static Part fill(String path) {
        return new Part(path, true);
    }

    private static String circle(double x, double y, double r) {
        return "M%s %sa%s %s 0 1 1 %s 0a%s %s 0 1 1 %s 0z".formatted(x - r, y, r, r, 2 * r, r, r, -2 * r);
    }
}
