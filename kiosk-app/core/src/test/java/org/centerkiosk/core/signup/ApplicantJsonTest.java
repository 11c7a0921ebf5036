package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicantJsonTest {

    private static final List<String> NUMBERS = List.of("+8613800138000", "+861065529988", "+442070313000");

    @Provide
    Arbitrary<Applicant> applicants() {
        Arbitrary<String> text = Arbitraries.of("王小明", "", "a\"b\\", "😀", "{", "<b>", "一 二", "\u0000")
                .filter(t -> t.equals(t.strip()));
        Arbitrary<PhoneNumber> phone = Arbitraries.of(NUMBERS).map(PhoneNumber::new);
        Arbitrary<LocalDate> born = Arbitraries.integers()
                .between(0, 40_000)
                .map(day -> LocalDate.of(1920, 1, 1).plusDays(day));
        Arbitrary<Attendee> attendee = Combinators.combine(
                        text.filter(name -> !name.isBlank()).injectNull(0.5), born.injectNull(0.5))
                .as(Attendee::new);
        Arbitrary<Guardian> guardian = Combinators.combine(text, phone.injectNull(0.5), Arbitraries.of(true, false))
                .as(Guardian::new);
        return Combinators.combine(
                        text,
                        phone.injectNull(0.2),
                        attendee.list().ofMinSize(1).ofMaxSize(5).map(Party::new),
                        guardian.injectNull(0.5),
                        Arbitraries.maps(Arbitraries.of("q-1", "diet", "2"), text)
                                .ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(Applicant::new);
    }

    @Property
    void applicantIsReadAsItWasWritten(@ForAll("applicants") Applicant applicant) {
        byte[] json = ApplicantJson.write(applicant);

        assertThat(ApplicantJson.read(json, "CN")).isEqualTo(new ApplicantReading.Read(applicant));
        assertThat(ApplicantJson.readKept(json)).isEqualTo(applicant);
    }

    @Example
    void partyOfWhichNothingIsKnownIsANumber() {
        Applicant applicant = Samples.applicant(Party.of(Party.LARGEST));
        byte[] json = ApplicantJson.write(applicant);

        assertThat(json).hasSizeLessThan(100);
        assertThat(ApplicantJson.read(json, "CN")).isEqualTo(new ApplicantReading.Read(applicant));
    }

    @Example
    void numberMayBeAsItWasTyped() {
        assertThat(read("{\"name\":\" 王小明 \",\"phone\":\"138 0013 8000\",\"consent\":true}"))
                .isEqualTo(new ApplicantReading.Read(Samples.applicant(Party.of(1))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"phone":"1380013800"}                          | PHONE_INVALID
                    {"guardian":{"phone":"x"}}                      | PHONE_INVALID
                    {"attendees":[{"born":"2026-02-29"}]}           | BIRTH_DATE_INVALID
                    {"attendees":[{"born":"1.1.1980"}]}             | BIRTH_DATE_INVALID
                    """)
    void whatAPersonWroteWrongIsRefused(String json, Reason reason) {
        assertThat(read(json)).isEqualTo(new ApplicantReading.Refused(Refusal.of(reason)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{} {}",
                "{\"name\":1}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"idNumber\":\"110101199001011234\"}",
                "{\"party\":0}",
                "{\"party\":501}",
                "{\"party\":1.5}",
                "{\"party\":\"2\"}",
                "{\"party\":99999999999}",
                "{\"attendees\":{}}",
                "{\"attendees\":[]}",
                "{\"attendees\":[1]}",
                "{\"party\":2,\"attendees\":[{}]}",
                "{\"attendees\":[{\"age\":7}]}",
                "{\"guardian\":\"王\"}",
                "{\"guardian\":{\"consents\":\"yes\"}}",
                "{\"consent\":1}",
                "{\"answers\":[]}",
                "{\"answers\":{\"q\":true}}"
            })
    void whatAProgramSentWrongIsMalformed(String json) {
        assertThat(read(json)).isInstanceOf(ApplicantReading.Malformed.class);
        assertThatThrownBy(() -> ApplicantJson.readKept(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void tooMuchIsMalformed() {
        assertThat(read("{\"name\":\"" + "a".repeat(2001) + "\"}")).isInstanceOf(ApplicantReading.Malformed.class);
        assertThat(read("{\"name\":\"" + "a".repeat(ApplicantJson.MOST_BYTES) + "\"}"))
                .isEqualTo(new ApplicantReading.Malformed("the applicant has more than 131072 bytes"));
        assertThat(read("[".repeat(100_000))).isInstanceOf(ApplicantReading.Malformed.class);
    }

    /** What the library calls valid changes from release to release; what is kept does not. */
    @Example
    void keptNumberStays() {
        byte[] json = "{\"name\":\"a\",\"phone\":\"+8610000000000\",\"consent\":true}".getBytes(StandardCharsets.UTF_8);

        assertThat(ApplicantJson.read(json, "CN")).isInstanceOf(ApplicantReading.Refused.class);
        assertThat(ApplicantJson.readKept(json).phone()).isEqualTo(new PhoneNumber("+8610000000000"));
    }

    @Example
    void nothingPersonalIsInALog() {
        Applicant applicant = new Applicant(
                "王小明",
                new PhoneNumber("+8613800138000"),
                new Party(List.of(new Attendee("李小红", LocalDate.of(2020, 5, 1)))),
                new Guardian("王大明", new PhoneNumber("+8613900139000"), true),
                Map.of("diet", "花生"),
                true);

        assertThat(applicant + " " + applicant.party() + " " + applicant.guardian() + " "
                        + Samples.signUp(Target.series("e"), applicant))
                .doesNotContain("王", "李", "138001", "139001", "2020", "花生");
    }

    private static ApplicantReading read(String json) {
        return ApplicantJson.read(json.getBytes(StandardCharsets.UTF_8), "CN");
    }
}
