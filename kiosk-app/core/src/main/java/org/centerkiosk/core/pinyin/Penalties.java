package org.centerkiosk.core.pinyin;

/** What it costs to be typed otherwise than in full, in −ln of a probability; tuned on the tuning lists. */
final class Penalties {

    /** The last syllable is not finished yet. */
    static final float UNFINISHED = 1.5f;

    /** A syllable by its first letter, or zh, ch, sh. */
    static final float INITIAL = 3.0f;

    /** One confusion of sounds that southern speakers make. */
    static final float FUZZY = 3.0f;

    /** ü typed as u after n or l, which is a syllable of its own: 女 as nu. */
    static final float PLAIN_U = 1.5f;

    /** A key that means nothing stands for itself. */
    static final float LITERAL = 20f;

    private Penalties() {}
}
