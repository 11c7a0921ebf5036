package org.centerkiosk.terminal.event;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.control.StageContent;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of an event, in words.
 *
 * @param stage its poster and title
 * @param notice why the chosen session does not take place as planned; null where it does
 * @param facts when, where, who, for whom, in this order, as far as they are known
 * @param sessions to choose from; null where there is one alone
 * @param seats state of the chosen session
 * @param pill the same in words; null where there is nothing to say
 * @param text the description and what was too long for a fact; empty where there is none
 * @param textPage which page of it is asked for, from 0
 * @param rule what happens to a seat that is not taken; null where seats are not given
 * @param ways to sign up or to learn more, in the order of the cards
 * @param staleSince when the numbers were true; null where they are of now
 */
record EventModel(
        Language language,
        Instant now,
        StageContent stage,
        @Nullable Notice notice,
        List<Fact> facts,
        @Nullable Sessions sessions,
        SeatState seats,
        @Nullable String pill,
        String text,
        int textPage,
        @Nullable String rule,
        Ways ways,
        @Nullable Instant staleSince) {

    EventModel {
        facts = List.copyOf(facts);
    }

    /**
     * @param alarm whether it does not take place at all
     */
    record Notice(String title, String words, boolean alarm) {}

    /** What a fact is about; it decides the icon. */
    enum About {
        TIME,
        PLACE,
        PEOPLE,
        AUDIENCE,
        FEE,
        WAY
    }

    /**
     * @param label what it is, such as 地点
     * @param value in bold
     * @param extra beside or below the value; empty for none
     */
    record Fact(About about, String label, String value, String extra) {}

    /**
     * The sessions of a series, some of them as tiles.
     *
     * @param from place of the first tile in the series
     * @param earlier place of the first tile of the page before; null where there is none
     * @param later place of the first tile of the page after; null where there is none
     * @param series the tile of the whole series; null where one cannot sign up for it
     */
    record Sessions(
            String heading,
            @Nullable String english,
            List<Tile> tiles,
            int from,
            @Nullable Integer earlier,
            @Nullable Integer later,
            @Nullable Series series) {
        Sessions {
            tiles = List.copyOf(tiles);
        }
    }

    /** How a session's tile looks. */
    enum Look {
        AHEAD,
        CHOSEN,
        PAST,
        /** Does not take place. */
        OFF,
        /** Takes place at another time than planned. */
        MOVED
    }

    /**
     * @param month 11月
     * @param day 24
     * @param name 第 9 讲, or its time
     * @param chosen whether it is the one that the screen tells of, which may also be off or moved
     */
    record Tile(SessionId id, String month, String day, String name, Look look, boolean chosen, String spoken) {}

    /**
     * @param rest 余下, or empty where none is over yet
     * @param name 整期
     * @param words its state in words; empty where nothing is known
     * @param chosen whether one signs up for all of it
     */
    record Series(String rest, String name, SeatState state, String words, boolean chosen) {}

    /**
     * @param english a line below a Chinese heading; null for none
     * @param invites whether the cards lead to a seat
     */
    record Ways(String heading, @Nullable String english, boolean invites, List<Way> list) {
        Ways {
            list = List.copyOf(list);
        }
    }

    /** One way to sign up or to learn more: a card. */
    sealed interface Way {
        String title();
    }

    /**
     * At this screen.
     *
     * @param series whether for the whole series
     */
    record Here(String title, String hint, SessionId session, boolean series) implements Way {}

    /**
     * With a phone.
     *
     * @param address what the symbol says
     * @param domain the same for people, shortened to its host
     * @param opened whether a phone has just opened it, so that the title says so
     */
    record Scan(String title, String address, String domain, boolean opened) implements Way {}

    /**
     * Before the camera.
     *
     * @param hint what one can show
     * @param series whether for the whole series
     */
    record Show(String title, String hint, SessionId session, boolean series) implements Way {}

    /**
     * At the desk.
     *
     * @param hint where it is
     * @param phone null where none is configured
     */
    record Ask(String title, String hint, @Nullable String phone) implements Way {}
}
