package org.centerkiosk.core.pinyin;

import java.nio.ByteBuffer;

/** The given names of two characters whose first one has a certain syllable, sorted by the second syllable and the cost. */
record PairRow(ByteBuffer data, int offset, int size) {

    int second(int i) {
        return data.getShort(offset + Lexicon.PAIR_BYTES * i);
    }

    int firstIndex(int i) {
        return data.get(offset + Lexicon.PAIR_BYTES * i + 2) & 0xff;
    }

    int secondIndex(int i) {
        return data.get(offset + Lexicon.PAIR_BYTES * i + 3) & 0xff;
    }

    float cost(int i) {
        return (data.get(offset + Lexicon.PAIR_BYTES * i + 4) & 0xff) / Lexicon.STEPS;
    }

    /** The first entry whose second syllable is not below this one. */
    int firstWith(int syllable) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (second(middle) < syllable) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
