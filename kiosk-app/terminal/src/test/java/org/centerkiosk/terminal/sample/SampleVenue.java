package org.centerkiosk.terminal.sample;

import java.util.List;
import org.centerkiosk.config.Bilingual;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.config.Room;
import org.centerkiosk.config.VenueConfig;

/** The place of the target pictures. */
public final class SampleVenue {

    private SampleVenue() {}

    public static VenueConfig venue() {
        VenueConfig usual = KioskConfig.defaults().venue();
        return new VenueConfig(
                new Bilingual("澄湖区新时代文明实践中心", "Chenghu Civic Centre"),
                "澄",
                SampleProgramme.ZONE,
                new Bilingual("澄湖区澄湖路 18 号", "18 Chenghu Road"),
                "0512-5555 0118",
                new Bilingual("服务台在大厅左手边", "The desk is on the left of the hall"),
                usual.hours(),
                List.of(),
                List.of(
                        new Room(
                                "203 琴室",
                                new Bilingual("二楼", "2nd floor"),
                                new Bilingual("乘电梯到二楼，出门右转第三间", "Lift to the 2nd floor, third door on the right")),
                        new Room("展厅 B", new Bilingual("一楼", "Ground floor"), null)));
    }
}
