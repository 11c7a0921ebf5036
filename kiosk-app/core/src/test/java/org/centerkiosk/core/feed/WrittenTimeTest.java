package org.centerkiosk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-28                    | 2026-11-28 null null",
                "2026-11-28 15:00              | 2026-11-28 15:00 null",
                "2026-11-28T15:00              | 2026-11-28 15:00 null",
                "2026-11-28T15:00:00+08:00     | 2026-11-28 15:00 null",
                "20261128                      | 2026-11-28 null null",
                "20261128T150000Z              | 2026-11-28 15:00 null",
                "2026/11/28                    | 2026-11-28 null null",
                "2026/1/8 9:05                 | 2026-01-08 09:05 null",
                "2026.11.28                    | 2026-11-28 null null",
                "28.11.2026                    | 2026-11-28 null null",
                "28.11.2026 15:00              | 2026-11-28 15:00 null",
                "2026年11月28日                | 2026-11-28 null null",
                "2026年11月28日 下午3点         | 2026-11-28 15:00 null",
                "2026年11月28日下午3点半        | 2026-11-28 15:30 null",
                "2026年11月28日（星期六）15:00  | 2026-11-28 15:00 null",
                "2026年11月28日 周六 晚上7:30   | 2026-11-28 19:30 null",
                "11月28日                      | 2026-11-28 null null",
                "1月8日                        | 2027-01-08 null null",
                "11月28号 上午9点一刻           | 2026-11-28 09:15 null",
                "2月29日                       | ",
                "15:00                         | null 15:00 null",
                "１５：００                     | null 15:00 null",
                "15:00-16:30                   | null 15:00 16:30",
                "15:00—16:30                   | null 15:00 16:30",
                "15:00 ～ 16:30                | null 15:00 16:30",
                "下午3点-4点半                  | null 15:00 16:30",
                "下午3点至5点                   | null 15:00 17:00",
                "上午10点-12点                  | null 10:00 12:00",
                "上午11点-下午1点               | null 11:00 13:00",
                "上午9:00-11:30                | null 09:00 11:30",
                "晚上7:30到9:00                | null 19:30 21:00",
                "中午12点                       | null 12:00 null",
                "中午1点                        | null 13:00 null",
                "凌晨12点半                     | null 00:30 null",
                "15时30分                       | null 15:30 null",
                "19点                           | null 19:00 null",
                "24:00                          | null 00:00 null",
                "3 pm                           | null 15:00 null",
                "12:30 AM                       | null 00:30 null",
                "Sat 3:30 p.m.                  | null 15:30 null",
                "2026-11-28 15:00-16:30         | 2026-11-28 15:00 16:30",
                "２０２６年１１月２８日　１５：００ | 2026-11-28 15:00 null",
            })
    void whatPeopleWriteIsUnderstood(String text, String expected) {
        String found = WrittenTime.parse(text, TODAY)
                .map(time -> time.date() + " " + time.time() + " " + time.until())
                .orElse(null);

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "待定",
                "2026-13-01",
                "2026-02-30",
                "25:00",
                "15:99",
                "下午",
                "next Monday",
                "15:00-",
                "15:00-16:30-17:00",
                "15:00 or so",
                "2026-11-28 and later",
                "1/2/2026",
                "99999999999999999999"
            })
    void whatIsNotSureIsNotGuessed(String text) {
        assertThat(WrittenTime.parse(text, TODAY)).isEmpty();
    }

    @Test
    void longTextIsNotSearched() {
        assertThat(WrittenTime.parse("2026-11-28 " + "1".repeat(100_000), TODAY))
                .isEmpty();
    }
}
