package org.centerkiosk.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.centerkiosk.core.pinyin.Spelling;
import org.centerkiosk.core.ticket.TicketCode;
import org.junit.jupiter.api.Test;

class PeopleSearchTest {

    private final PeopleSearch<Integer, String> search = new PeopleSearch<>(Comparator.naturalOrder());

    private void add(int key, String name, String digits, String... others) {
        search.put(
                key,
                name,
                Traits.of(Stream.concat(Stream.of(name), Stream.of(others)), digits, TicketCode.of(key * 1_000_003L)));
    }

    private List<String> found(String typed) {
        return search.find(typed, any -> true, 10);
    }

    @Test
    void oneCharacterIsEnough() {
        add(1, "王秀兰", "1234");
        add(2, "魏祥林", "7043");
        add(3, "陈桂芳", "0627", "王小明");
        assertThat(found("w")).containsExactlyInAnyOrder("王秀兰", "魏祥林", "陈桂芳");
        assertThat(found("王")).containsExactly("王秀兰", "陈桂芳");
        assertThat(found("wxl")).containsExactlyInAnyOrder("王秀兰", "魏祥林");
        assertThat(found("3")).containsExactlyInAnyOrder("王秀兰", "魏祥林");
        assertThat(found("0627")).containsExactly("陈桂芳");
        assertThat(found("兰")).containsExactly("王秀兰");
        assertThat(found(" ")).isEmpty();
    }

    @Test
    void theBestComeFirstAndNoMoreThanAsked() {
        add(1, "李王", "1");
        add(2, "王李", "2");
        add(3, "赵李", "3");
        assertThat(search.find("李", any -> true, 2)).containsExactly("李王", "王李");
        assertThat(search.find("李", name -> !name.equals("李王"), 5)).containsExactly("王李", "赵李");
    }

    @Test
    void aCodeIsFoundAsPeopleTypeIt() {
        add(1, "王秀兰", "1234");
        String code = TicketCode.of(1_000_003L).text();
        assertThat(found(code.toLowerCase(java.util.Locale.ROOT))).containsExactly("王秀兰");
        assertThat(found(TicketCode.of(1_000_003L).print())).containsExactly("王秀兰");
        assertThat(found(code.substring(0, 4).replace('0', 'O').replace('1', 'l')))
                .containsExactly("王秀兰");
        assertThat(found(code.substring(0, 7) + (code.endsWith("2") ? "3" : "2")))
                .isEmpty();
    }

    @Test
    void whoIsGoneIsNotFound() {
        add(1, "王秀兰", "1234");
        add(2, "王小林", "2580");
        search.put(1, "李四", Traits.of(Stream.of("李四"), "1234", null));
        assertThat(found("王")).containsExactly("王小林");
        search.retain(Set.of(1));
        assertThat(found("王")).isEmpty();
        search.remove(1);
        assertThat(search.size()).isZero();
    }

    /** What is skipped without being compared would not have matched. */
    @Test
    void nothingIsSkippedThatMatches() {
        Random random = new Random(5);
        String characters = "王李单曾吕Abv欧阳.仇林3ü";
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String name = text(random, characters, 3);
            names.add(name);
            search.put(i, name + i, Traits.of(Stream.of(name), "", null));
        }
        for (int i = 0; i < 300; i++) {
            String typed = text(random, "wlszcqoyabvu3王李单", 3);
            long meant = names.stream()
                    .filter(name -> Spelling.ofName(name).isMeantBy(Spelling.plain(typed)))
                    .count();
            boolean isNumber = typed.equals("3".repeat(typed.length()));
            assertThat(search.find(typed, any -> true, 400)).as(typed).hasSize(isNumber ? 0 : (int) meant);
        }
    }

    private static String text(Random random, String from, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, longest + 1); i > 0; i--) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }
}
