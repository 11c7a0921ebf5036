package org.centerkiosk.core.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.centerkiosk.core.event.LocalText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A notice that interrupts screens until it ends or a higher number replaces it.
 *
 * @param number 1 and up, of its own count
 * @param ends within 24 hours after {@code starts}
 * @param areas ids of venues, or {@code terminal:<id>}; empty is everywhere
 * @param drill practice: shown as one, and acknowledged
 * @param leave an order to leave the building: screens show the way out beside it; where it is false, as in an order to
 *     stay inside, they must not
 * @param withdrawn takes back what was there before; its text is shown nowhere
 */
public record Takeover(
        int number,
        String centre,
        Instant issued,
        Instant starts,
        Instant ends,
        Level level,
        LocalText headline,
        LocalText text,
        List<String> areas,
        boolean drill,
        boolean leave,
        boolean withdrawn) {

    /** The longest that one may last. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final int LONGEST_HEADLINE = 100;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_AREAS = 1000;

    public Takeover {
        areas = List.copyOf(areas);
        Checks.number(number, "takeover");
        Checks.centre(centre);
        SignedTime.checked(issued);
        Checks.order(starts, ends, "ends");
        if (ends.isAfter(starts.plus(LONGEST))) {
            throw new IllegalArgumentException("a takeover ends within " + LONGEST.toHours() + " hours");
        }
        length(headline, LONGEST_HEADLINE, "headline");
        length(text, LONGEST_TEXT, "text");
        if (areas.size() > MOST_AREAS) {
            throw new IllegalArgumentException("more than " + MOST_AREAS + " areas");
        }
        areas.forEach(area -> Checks.id(area, "area"));
    }

    /** Without an order to leave. */
    public Takeover(
            int number,
            String centre,
            Instant issued,
            Instant starts,
            Instant ends,
            Level level,
            LocalText headline,
            LocalText text,
            List<String> areas,
            boolean drill,
            boolean withdrawn) {
        this(number, centre, issued, starts, ends, level, headline, text, areas, drill, false, withdrawn);
    }

    private static void length(LocalText text, int longest, String what) {
        if (text.zh().length() > longest || text.en() != null && text.en().length() > longest) {
            throw new IllegalArgumentException("the " + what + " has more than " + longest + " characters");
        }
    }

    /** Reads what an envelope of kind {@code TAKEOVER} holds. */
    public static Takeover read(byte[] payload) throws TrustException {
        return Members.read(payload, "takeover", Takeover::read);
    }

    private static Takeover read(Members members) {
        return new Takeover(
                members.integer("number"),
                members.text("centre"),
                members.instant("issued"),
                members.instant("starts"),
                members.instant("ends"),
                Level.valueOf(members.text("level").toUpperCase(Locale.ROOT)),
                members.texts("headline"),
                members.texts("text"),
                members.strings("areas"),
                members.flag("drill"),
                members.flag("leave"),
                members.flag("withdrawn"));
    }

    /** What is signed. */
    public byte[] payload() {
        ObjectNode node = Members.begin()
                .put("number", number)
                .put("centre", centre)
                .put("issued", issued.toString())
                .put("starts", starts.toString())
                .put("ends", ends.toString())
                .put("level", level.name().toLowerCase(Locale.ROOT));
        node.set("headline", Members.texts(headline));
        node.set("text", Members.texts(text));
        ArrayNode list = node.putArray("areas");
        areas.forEach(list::add);
        return StrictJson.bytes(node.put("drill", drill).put("leave", leave).put("withdrawn", withdrawn));
    }

    /** Whether it is on at that time; {@link TrustedState#trustedTime} is the time to ask with. */
    public boolean isActive(Instant time) {
        return !withdrawn && !time.isBefore(starts) && time.isBefore(ends);
    }
}
