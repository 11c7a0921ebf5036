package org.centerkiosk.terminal.keyboard;

import java.util.List;
import java.util.function.Consumer;
import org.centerkiosk.core.pinyin.Candidate;

/** Finds what typed keys may mean. */
interface CandidateSource {

    /**
     * Keys whose meaning is wanted. Personal: it shows nothing of itself to a log.
     *
     * @param number tells this question from others of the same keyboard
     * @param nineKey whether they were typed on the telephone's keys
     * @param before the field's text in front of them
     */
    record Question(long number, Purpose purpose, boolean nineKey, String typed, String before) {
        @Override
        public String toString() {
            return "Question[" + number + "]";
        }
    }

    /** The candidates for the question of that number, the likeliest first; none where nothing is known. */
    record Answer(long number, List<Candidate> candidates) {
        @Override
        public String toString() {
            return "Answer[" + number + "]";
        }
    }

    /** Answers once, at once or soon, on the thread that asks; of several questions that wait the newest alone counts. */
    void ask(Question question, Consumer<Answer> to);

    /** The characters that are read like that, itself included; those of names or those of words first. */
    List<String> characters(String character, String syllable, boolean namesFirst);
}
