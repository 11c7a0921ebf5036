package org.centerkiosk.terminal.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.centerkiosk.config.Bilingual;
import org.centerkiosk.config.Closure;
import org.centerkiosk.config.Room;
import org.centerkiosk.config.TimeRange;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.config.WeekHours;

/** The venue of the target pictures with hours, closures and more rooms than fit on a page. */
public final class SampleCentre {

    private SampleCentre() {}

    /** Open from nine to noon and from two to half past five, longer on Saturday, not on Monday. */
    public static VenueConfig venue() {
        return venue(new Bilingual("澄湖区新时代文明实践中心", "Chenghu Civic Centre"), hours(), closures(), rooms());
    }

    public static VenueConfig venue(Bilingual name, WeekHours hours, List<Closure> closures, List<Room> rooms) {
        return new VenueConfig(
                name,
                "澄",
                SampleProgramme.ZONE,
                new Bilingual("澄湖区文昌路 88 号", "88 Wenchang Road, Chenghu"),
                "0512-6500 0000",
                new Bilingual("服务台在大厅左手边", "The desk is on the left of the hall"),
                hours,
                closures,
                rooms);
    }

    public static WeekHours hours() {
        Map<DayOfWeek, List<TimeRange>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, List.of(range("09:00", "12:00"), range("14:00", "17:30")));
        }
        days.put(DayOfWeek.MONDAY, List.of());
        days.put(DayOfWeek.SATURDAY, List.of(range("09:00", "21:00")));
        return new WeekHours(days);
    }

    public static TimeRange range(String from, String to) {
        return new TimeRange(LocalTime.parse(from), LocalTime.parse(to));
    }

    public static List<Closure> closures() {
        return List.of(
                new Closure(
                        LocalDate.of(2026, 11, 29), LocalDate.of(2026, 11, 29), new Bilingual("设备检修", "Maintenance")),
                new Closure(
                        LocalDate.of(2027, 2, 5),
                        LocalDate.of(2027, 2, 11),
                        new Bilingual("春节放假", "Closed for the Spring Festival")));
    }

    private static List<Room> rooms() {
        Stream<Room> named = Stream.of(
                new Room(
                        "百姓剧场",
                        new Bilingual("一楼", "Ground floor"),
                        new Bilingual("大厅直走到底", "Straight on through the hall")),
                new Room(
                        "203 琴室",
                        new Bilingual("二楼", "1st floor"),
                        new Bilingual("乘电梯到二楼，出门右转第三间", "Lift to the 1st floor, third door on the right")),
                new Room(
                        "305 画室",
                        new Bilingual("三楼", "2nd floor"),
                        new Bilingual(
                                "乘电梯到三楼，出门左转，穿过连廊，在尽头的白色木门后面；也可以从中庭的楼梯上来",
                                "Lift to the 2nd floor, turn left, cross the bridge, white door at the end; or take the stairs")),
                new Room("报告厅", new Bilingual("三楼", "2nd floor"), null),
                new Room("湖边草坪", null, new Bilingual("出南门过马路", "South gate, across the road")));
        Stream<Room> numbered = IntStream.rangeClosed(1, 43)
                .mapToObj(number -> new Room(
                        "4%02d 室".formatted(number),
                        new Bilingual("四楼", "3rd floor"),
                        new Bilingual("乘电梯到四楼，出门右转", "Lift to the 3rd floor, turn right")));
        return Stream.concat(named, numbered).toList();
    }
}
