package org.centerkiosk.core.pinyin;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.Optional;

/** Candidates in traditional characters, for a centre that sets so: ICU's phrases, and surnames that keep their form. */
public final class Traditional {

    /** Surnames that are other characters than the words that the simplified form also stands for. */
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("范", "范"),
            Map.entry("于", "于"),
            Map.entry("余", "余"),
            Map.entry("涂", "涂"),
            Map.entry("沈", "沈"),
            Map.entry("后", "后"),
            Map.entry("云", "雲"),
            Map.entry("种", "种"),
            Map.entry("谷", "谷"),
            Map.entry("郁", "郁"),
            Map.entry("党", "党"),
            Map.entry("仆", "仆"),
            Map.entry("丑", "丑"),
            Map.entry("姜", "姜"),
            Map.entry("岳", "岳"),
            Map.entry("占", "占"),
            Map.entry("舍", "舍"),
            Map.entry("曲", "曲"),
            Map.entry("尸", "尸"),
            Map.entry("万俟", "万俟"),
            Map.entry("干", "干"),
            Map.entry("钟", "鍾"));

    private final Transliterator transliterator = Transliterator.getInstance("Simplified-Traditional");

    /** Text. */
    public Candidate of(Candidate candidate) {
        return converted(candidate, transliterator.transliterate(candidate.text()));
    }

    /** A person's name: the surname by itself, as it is written. */
    public Candidate ofName(Candidate candidate) {
        Optional<Surname> surname = Surnames.startOf(candidate.text());
        if (surname.isEmpty()) {
            return of(candidate);
        }
        String head = surname.get().text();
        String written = SURNAMES.containsKey(head) ? SURNAMES.get(head) : transliterator.transliterate(head);
        return converted(
                candidate,
                written + transliterator.transliterate(candidate.text().substring(head.length())));
    }

    /** ICU changes characters one for one; where a phrase ever did not, the candidate stays as it is. */
    private static Candidate converted(Candidate candidate, String text) {
        return text.codePointCount(0, text.length()) == candidate.syllables().size()
                ? new Candidate(text, candidate.syllables(), candidate.consumed())
                : candidate;
    }
}
