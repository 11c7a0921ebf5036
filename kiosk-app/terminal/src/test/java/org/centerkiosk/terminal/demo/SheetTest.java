package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {

    private final Sheet sheet = new Sheet(
            "课程",
            List.of(
                    List.of("标题", "日期", "开始", "报名开始", "名额", "备注"),
                    List.of(
                            "古筝入门班",
                            LocalDate.parse("2026-11-24"),
                            LocalTime.parse("15:00"),
                            LocalDateTime.parse("2026-11-20T09:00"),
                            BigDecimal.valueOf(16),
                            "改到 {day:2026-12-01:zh}"),
                    List.of("合唱", LocalDate.parse("2026-11-26"), LocalTime.parse("19:05"), "", "", "")));

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        assertThat(Sheet.read(sheet.write())).isEqualTo(sheet);
    }

    @Test
    void datesAndTextsAreShiftedAndTimesStay() throws IOException {
        Sheet shifted = Sheet.read(sheet.shifted(new WeekShift(-1)).write());

        assertThat(shifted.rows().getFirst()).isEqualTo(sheet.rows().getFirst());
        assertThat(shifted.rows().get(1))
                .containsExactly(
                        "古筝入门班",
                        LocalDate.parse("2026-11-17"),
                        LocalTime.parse("15:00"),
                        LocalDateTime.parse("2026-11-13T09:00"),
                        BigDecimal.valueOf(16),
                        "改到 11月24日");
    }
}
