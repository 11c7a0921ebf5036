package org.centerkiosk.config;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place where the terminal stands.
 *
 * @param name the brand on every screen
 * @param seal the one character on the red seal
 * @param zone in which all times on screen are told
 * @param address for the venue card
 * @param phone for the venue card, as it is to be shown
 * @param desk where visitors find a person to ask
 * @param hours when the venue is open
 * @param closures in the order of their first day
 * @param rooms in the order of the configuration
 */
public record VenueConfig(
        Bilingual name,
        String seal,
        ZoneId zone,
        @Nullable Bilingual address,
        @Nullable String phone,
        Bilingual desk,
        WeekHours hours,
        List<Closure> closures,
        List<Room> rooms) {

    public VenueConfig {
        closures = List.copyOf(closures);
        rooms = List.copyOf(rooms);
    }

    /** The closure that covers that day, if any. */
    public Optional<Closure> closureOn(LocalDate day) {
        return closures.stream().filter(closure -> closure.covers(day)).findFirst();
    }

    /** When the venue is open on that day: its weekday's hours, none within a closure. */
    public List<TimeRange> openOn(LocalDate day) {
        return closureOn(day).isPresent() ? List.of() : hours.on(day.getDayOfWeek());
    }

    static VenueConfig read(Section in) {
        return new VenueConfig(
                in.bilingual("name", 60),
                in.value("seal", Formats.oneCharacter()),
                in.untilRestart().value("zone", Formats.zone()),
                in.optionalBilingual("address", 120),
                in.optional("phone", Formats.text(40)),
                in.bilingual("desk", 60),
                WeekHours.read(in.in("hours")),
                closures(in),
                rooms(in));
    }

    private static List<Closure> closures(Section in) {
        return in.numbered("closures", Closure::read).stream()
                .sorted(Comparator.comparing(Closure::from))
                .toList();
    }

    private static List<Room> rooms(Section in) {
        Set<String> names = new HashSet<>();
        return in.numbered("rooms", entry -> {
            Room room = Room.read(entry);
            if (room != null && !names.add(room.name())) {
                entry.reject("name", "is the name of two rooms", "a name of its own");
            }
            return room;
        });
    }
}
