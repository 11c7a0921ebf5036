package org.centerkiosk.core.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.feed.FeedDocument;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.Feeds;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.trust.EditionHead;
import org.centerkiosk.core.trust.TrustException;

class EditionRoundTripTest {

    private final EditionReader reader = new EditionReader();

    @Provide
    Arbitrary<EditionContent> editions() {
        return AnyEvent.edition();
    }

    @Property(tries = 400)
    void everyFieldComesBack(@ForAll("editions") EditionContent content) throws TrustException {
        byte[] payload = EditionWriter.write(content);

        assertThat(reader.read(payload)).isEqualTo(new EditionReading.Readable(content, List.of()));
        assertThat(EditionHead.read(payload)).isEqualTo(content.head());
    }

    @Property(tries = 100)
    void sameContentGivesTheSameBytes(@ForAll("editions") EditionContent content) {
        List<Event> shuffled = new ArrayList<>(content.events());
        Collections.reverse(shuffled);
        EditionContent other = new EditionContent(
                content.number(),
                content.centre(),
                content.issued(),
                content.validUntil(),
                content.venues().reversed(),
                shuffled,
                content.media());

        assertThat(EditionWriter.write(other)).isEqualTo(EditionWriter.write(content));
    }

    /** The payload is honest schema.org: who reads it as any feed sees the same sessions. */
    @Property(tries = 200)
    void anyReaderOfSchemaOrgSeesTheSameSessions(@ForAll("editions") EditionContent content) {
        FeedResult result = new FeedReader()
                .read(
                        new FeedDocument("e", "https://example.org/e", null, EditionWriter.write(content)),
                        Feeds.window("1800-01-01", "2200-01-01"));

        assertThat(result.problems()).noneMatch(problem -> problem.severity() == Problem.Severity.FATAL);
        assertThat(seen(result.events())).containsExactlyInAnyOrderElementsOf(seen(content.events()));
    }

    private static List<String> seen(List<Event> events) {
        return Programme.of(events).listings().stream()
                .map(EditionRoundTripTest::seen)
                .toList();
    }

    private static String seen(Listing listing) {
        return listing.event().uid() + " " + listing.session().originalStart() + " "
                + listing.session().start() + " "
                + listing.session().end() + " " + listing.event().category() + " " + listing.title();
    }
}
