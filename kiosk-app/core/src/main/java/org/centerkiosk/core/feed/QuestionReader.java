package org.centerkiosk.core.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Question.Kind;
import org.centerkiosk.core.trust.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions: {@code 选哪个时段？ | 上午 / 下午 | 必填 | #slot}. After the text, in any order: how it is answered,
 * whether it must be, and what names it. A part that is not understood is left out.
 */
final class QuestionReader {

    private static final Pattern PART = Pattern.compile("[|｜]");
    private static final Pattern OPTION = Pattern.compile("[/／]");
    private static final Pattern ID = Pattern.compile("#[a-z0-9][a-z0-9-]{0,39}");
    private static final Set<String> REQUIRED = Set.of("必填", "必答", "required");
    private static final Map<String, Kind> KINDS = Map.of(
            "文字", Kind.TEXT,
            "text", Kind.TEXT,
            "是否", Kind.YES_NO,
            "yes-no", Kind.YES_NO,
            "陪同", Kind.COMPANION,
            "companion", Kind.COMPANION);

    private final Report report;

    QuestionReader(Report report) {
        this.report = report;
    }

    List<Question> questions(Details details) {
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (LocalText line : details.lines(Field.QUESTION)) {
            List<String> zh = parts(line.zh());
            List<String> en = line.en() == null ? List.of() : parts(line.en());
            LocalText text = LocalText.ofNullable(first(zh), first(en));
            if (text != null) {
                questions.add(new Parts(details, line, en).read(zh, text, ids));
            }
        }
        return questions;
    }

    private static List<String> parts(String line) {
        return PART.splitAsStream(line).map(String::strip).toList();
    }

    private static @Nullable String first(List<String> parts) {
        return parts.isEmpty() ? null : parts.getFirst();
    }

    /** The parts behind the text of one question. */
    private final class Parts {

        private final Details details;
        private final LocalText line;
        private final List<String> english;
        private Kind kind = Kind.TEXT;
        private boolean required;
        private @Nullable String id;
        private List<LocalText> options = List.of();

        Parts(Details details, LocalText line, List<String> english) {
            this.details = details;
            this.line = line;
            this.english = english;
        }

        Question read(List<String> parts, LocalText text, Set<String> ids) {
            parts.stream().skip(1).filter(part -> !part.isEmpty()).forEach(this::part);
            return new Question(free(id == null ? idOf(text) : id, ids), text, kind, required, options);
        }

        private void part(String part) {
            String word = part.toLowerCase(Locale.ROOT);
            if (REQUIRED.contains(word)) {
                required = true;
            } else if (KINDS.containsKey(word)) {
                kind = KINDS.get(word);
                options = List.of();
            } else if (ID.matcher(word).matches()) {
                id = word.substring(1);
            } else if (choices(part).stream().distinct().count() >= 2) {
                kind = Kind.CHOICE;
                options = options(choices(part));
            } else {
                notUnderstood(part, "write 必填, 是否, 陪同, the options as A / B, or a name as #name");
            }
        }

        /** In English, where that has as many. */
        private List<LocalText> options(List<String> chinese) {
            List<String> translated = english.stream()
                    .skip(1)
                    .map(QuestionReader::choices)
                    .filter(choices -> choices.size() == chinese.size())
                    .findFirst()
                    .orElse(List.of());
            List<LocalText> both = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < chinese.size(); i++) {
                if (seen.add(chinese.get(i))) {
                    both.add(new LocalText(chinese.get(i), translated.isEmpty() ? null : translated.get(i)));
                }
            }
            return both;
        }

        private String free(String wanted, Set<String> ids) {
            String name = wanted;
            for (int n = 2; !ids.add(name); n++) {
                name = wanted.substring(0, Math.min(wanted.length(), 36)) + "-" + n;
            }
            if (!name.equals(wanted) && id != null) {
                notUnderstood("#" + wanted, "give each question of an event a name of its own");
            }
            return name;
        }

        private void notUnderstood(String part, String remedy) {
            Details.Value value = details.first(Field.QUESTION).orElseThrow();
            report.warning(
                    value.where(),
                    value.name(),
                    Report.quote(part) + " of " + Report.quote(line.zh()) + " is not understood, it is left out",
                    remedy);
        }
    }

    private static List<String> choices(String part) {
        return OPTION.splitAsStream(part)
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** A name that lasts as long as the wording does. */
    private static String idOf(LocalText text) {
        return "q-" + Sha256.hex(text.zh().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
}
