package org.centerkiosk.terminal.text;

import com.tyme.festival.LunarFestival;
import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;

/**
 * What the Chinese calendar says of a day.
 *
 * @param lunarDate such as 十月十六
 * @param occasion the festival of that day, else the solar term in which it lies, such as 小雪
 */
public record ChineseDay(String lunarDate, String occasion) {

    public static ChineseDay of(LocalDate date) {
        SolarDay day = SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        LunarDay lunar = day.getLunarDay();
        LunarFestival festival = lunar.getFestival();
        return new ChineseDay(
                lunar.getLunarMonth().getName() + lunar.getName(),
                festival == null ? day.getTerm().getName() : festival.getName());
    }
}
