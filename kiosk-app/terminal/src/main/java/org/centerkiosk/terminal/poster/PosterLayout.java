package org.centerkiosk.terminal.poster;

/** What lies on a poster, and where: it decides which zones stay calm and where the motif goes. */
public enum PosterLayout {
    /** The tall stage of the loop with a Chinese title of up to five characters, upright at the right edge. */
    VERTICAL_TITLE,
    /** The tall stage of the loop with a title of one line over the whole width, under the brand. */
    ONE_LINE_TITLE,
    /** The same with a title of two lines: a smaller picture. */
    TWO_LINE_TITLE,
    /** The lower stage of browse and event screens, title at the left. */
    STAGE,
    /** The stage of a landscape screen: picture above, a block for the title and the facts below. */
    LANDSCAPE,
    /** No text on it: thumbnail, card, band of a ticket. */
    PLAIN
}
