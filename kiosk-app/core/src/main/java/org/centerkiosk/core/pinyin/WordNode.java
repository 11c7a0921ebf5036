package org.centerkiosk.core.pinyin;

import java.nio.ByteBuffer;

/**
 * A place in the tree of words by syllable: the words that end here, the cheapest first, and the syllables that go on.
 *
 * @param base where the words' part of the data begins
 * @param offset from there to this node
 */
record WordNode(ByteBuffer data, int base, int offset, int depth) {

    /** How many words end here; those of one character are not among them. */
    int size() {
        return data.get(base + offset) & 0xff;
    }

    float cost(int word) {
        return (data.get(entry(word)) & 0xff) / Lexicon.STEPS;
    }

    /** Which of its syllable's characters stands at this place of the word. */
    int characterIndex(int word, int place) {
        return data.get(entry(word) + 1 + place) & 0xff;
    }

    private int entry(int word) {
        return base + offset + 1 + word * (depth + 1);
    }

    int childCount() {
        return data.getShort(entry(size()));
    }

    int childSyllable(int child) {
        return data.getShort(childAt(child));
    }

    WordNode child(int child) {
        int at = childAt(child) + 2;
        return new WordNode(data, base, (data.get(at) & 0xff) << 16 | data.getShort(at + 1) & 0xffff, depth + 1);
    }

    private int childAt(int child) {
        return entry(size()) + 2 + Lexicon.CHILD_BYTES * child;
    }

    /** The child of a syllable by its number, or −1. */
    int find(int syllable) {
        int low = 0;
        int high = childCount() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = childSyllable(middle);
            if (found == syllable) {
                return middle;
            }
            if (found < syllable) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
