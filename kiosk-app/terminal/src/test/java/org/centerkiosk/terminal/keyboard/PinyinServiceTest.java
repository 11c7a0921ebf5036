package org.centerkiosk.terminal.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.centerkiosk.core.pinyin.Candidate;
import org.junit.jupiter.api.Test;

class PinyinServiceTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<CandidateSource.Answer> answers = new ArrayList<>();

    private static CandidateSource.Question question(long number, String typed) {
        return new CandidateSource.Question(number, Purpose.NAME, false, typed, "");
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
    }

    private static List<String> texts(CandidateSource.Answer answer) {
        return answer.candidates().stream().map(Candidate::text).toList();
    }

    @Test
    void questionsBeforeTheDictionaryIsOpenAreAnsweredThen() {
        PinyinService service = PinyinService.start(work::add, Runnable::run);
        service.ask(question(1, "wangwei"), answers::add);
        assertThat(answers).isEmpty();
        assertThat(service.characters("伟", "wei", true)).containsExactly("伟");
        runAll();
        assertThat(answers).hasSize(1);
        assertThat(texts(answers.getFirst())).startsWith("王伟");
        assertThat(service.characters("伟", "wei", true)).contains("伟", "玮", "炜", "威");
    }

    @Test
    void onlyTheNewestOfSeveralThatWaitIsAnswered() {
        PinyinService service = PinyinService.start(work::add, Runnable::run);
        runAll();
        service.ask(question(1, "w"), answers::add);
        service.ask(question(2, "wa"), answers::add);
        service.ask(question(3, "wang"), answers::add);
        runAll();
        assertThat(answers).extracting(CandidateSource.Answer::number).containsExactly(3L);
        service.ask(question(4, "wangw"), answers::add);
        runAll();
        assertThat(answers).extracting(CandidateSource.Answer::number).containsExactly(3L, 4L);
    }

    @Test
    void brokenDictionaryAnswersThatNothingIsKnown() {
        PinyinService service = new PinyinService(Runnable::run, Runnable::run, () -> {
            throw new IllegalStateException("lexicon.bin is missing");
        });
        service.ask(question(1, "wang"), answers::add);
        assertThat(answers).containsExactly(new CandidateSource.Answer(1, List.of()));
        assertThat(service.characters("王", "wang", true)).containsExactly("王");
    }

    @Test
    void terminalThatEndsAnswersThatNothingIsKnown() {
        PinyinService service = PinyinService.start(Runnable::run, Runnable::run);
        service.ask(question(1, "wang"), answers::add);
        PinyinService ending = new PinyinService(
                task -> {
                    if (!work.isEmpty()) {
                        throw new RejectedExecutionException();
                    }
                    work.add(task);
                },
                Runnable::run,
                () -> Decoders.open(false));
        ending.ask(question(2, "wang"), answers::add);
        assertThat(answers.getLast()).isEqualTo(new CandidateSource.Answer(2, List.of()));
    }

    @Test
    void closedServiceIsSilent() {
        PinyinService service = PinyinService.start(work::add, Runnable::run);
        service.ask(question(1, "wang"), answers::add);
        service.close();
        runAll();
        assertThat(answers).isEmpty();
    }

    @Test
    void traditionalCharactersWhereTheCentreSaysSo() {
        PinyinService service =
                PinyinService.start(Runnable::run, Runnable::run, new KeyboardHabits(KeyboardMode.PINYIN, true));
        service.ask(question(1, "zhangwei"), answers::add);
        assertThat(texts(answers.getLast()))
                .contains("張偉")
                .doesNotHaveDuplicates()
                .doesNotContain("张伟");
        service.ask(new CandidateSource.Question(2, Purpose.WORDS, false, "baoming", ""), answers::add);
        assertThat(texts(answers.getLast())).startsWith("報名");
        assertThat(service.characters("偉", "wei", true)).contains("偉").doesNotContain("伟");
    }

    @Test
    void wordsOfTheEditionComeFirst() {
        PinyinService service = PinyinService.start(Runnable::run, Runnable::run);
        service.know(List.of("澄湖夜话"));
        service.ask(new CandidateSource.Question(1, Purpose.WORDS, false, "chenghuyehua", ""), answers::add);
        assertThat(texts(answers.getLast())).startsWith("澄湖夜话");
    }

    @Test
    void wordsOfAnEditionTakeThePlaceOfThoseBefore() {
        PinyinService service = PinyinService.start(work::add, Runnable::run);
        service.know(List.of("澄湖夜话"));
        service.know(List.of("橙户冶画"));
        runAll();
        service.ask(new CandidateSource.Question(1, Purpose.WORDS, false, "chenghuyehua", ""), answers::add);
        runAll();
        assertThat(texts(answers.getLast())).startsWith("橙户冶画").doesNotContain("澄湖夜话");
    }

    @Test
    void givenNameFollowsASurname() {
        PinyinService service = PinyinService.start(Runnable::run, Runnable::run);
        service.ask(new CandidateSource.Question(1, Purpose.NAME, false, "xiulan", "王"), answers::add);
        assertThat(texts(answers.getLast())).startsWith("秀兰");
    }

    @Test
    void southernSoundsAreUnderstood() {
        PinyinService service = PinyinService.start(Runnable::run, Runnable::run);
        service.ask(question(1, "zangsan"), answers::add);
        assertThat(texts(answers.getLast())).contains("张三");
    }
}
