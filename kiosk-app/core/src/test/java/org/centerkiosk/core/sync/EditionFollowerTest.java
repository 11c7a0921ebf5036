package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.fetch.HostileServer.ok;
import static org.centerkiosk.core.fetch.HostileServer.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.media.SamplePictures;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustedState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a terminal follows a hub that does as it should. */
@Timeout(60)
class EditionFollowerTest extends EditionTestCase {

    @Test
    void editionIsShownAndReported() {
        byte[] edition = hub.publish(event("opera"), event("lecture"));
        start();
        assertThat(shown()).containsExactly("lecture", "opera");
        assertThat(state().problems()).isEmpty();
        assertThat(state().offline()).isFalse();
        assertThat(state().asOf()).isEqualTo(START);
        assertThat(state().edition().number()).isEqualTo(1);
        assertThat(state().edition().sha256()).isEqualTo(org.centerkiosk.core.trust.Sha256.hex(edition));
        assertThat(state().edition().venues().venue("tower")).isPresent();
    }

    @Test
    void nextEditionReplacesItWhole() {
        hub.publish(event("opera"), event("lecture"));
        start();
        hub.publish(event("concert"));
        nextRound();
        assertThat(shown()).containsExactly("concert");
        assertThat(state().edition().number()).isEqualTo(2);
    }

    @Test
    void aWitnessHearsTheHubAndWhoseWordCounts() {
        List<String> told = new ArrayList<>();
        witness = new HubWitness() {
            @Override
            public void trusted(TrustedState state) {
                told.add("root " + state.rootNumber());
            }

            @Override
            public void state(HubState state) {
                told.add("seats " + state.seats());
            }

            @Override
            public void lost(FetchResult.Failed failure) {
                told.add("lost");
            }
        };
        hub.publish(event("opera"));
        start();
        assertThat(told).isNotEmpty().allMatch("root 1"::equals);
        told.clear();
        Objects.requireNonNull(live).state(new HubState(1, 1, 0, null, 42));
        Objects.requireNonNull(live)
                .lost(new FetchResult.Failed(FetchResult.Reason.CUT_OFF, "the stream ended", "wait"));
        assertThat(told).containsExactly("seats 42", "lost");
    }

    @Test
    void quietHubCostsNoEdition() {
        hub.publish(event("opera"));
        start();
        nextRound();
        hub.announce();
        nextRound();
        assertThat(hub.asked("/v1/editions/1")).isEqualTo(1);
        assertThat(hub.asked("/v1/timestamp")).isGreaterThan(3);
        assertThat(state().asOf()).isAfter(START);
    }

    @Test
    void hubWithoutAnyEditionIsNoMistake() {
        start();
        assertThat(state().programme().isEmpty()).isTrue();
        assertThat(state().edition()).isNull();
        assertThat(state().problems()).isEmpty();
        assertThat(state().offline()).isFalse();
    }

    @Test
    void storedEditionIsShownBeforeAnyHubIsAsked() {
        hub.publish(event("opera"));
        start();
        hub.close();
        start();
        staysAsOf(START, "opera");
        assertThat(state().edition().number()).isEqualTo(1);
    }

    @Test
    void picturesComeFirst() {
        String link = hub.picture(SamplePictures.jpeg(40, 30, 0x884422));
        hub.publish(event("opera", "", link));
        start();
        assertThat(state().media().get(link)).exists();
        assertThat(state().problems()).isEmpty();
        hub.publish(event("concert", "", link));
        nextRound();
        assertThat(hub.asked("/v1/media/" + link.substring(7)))
                .as("it is there")
                .isEqualTo(1);
        hub.close();
        start();
        assertThat(state().media().get(link)).exists();
    }

    @Test
    void pictureThatCannotBeHadKeepsNothingBack() {
        String link = hub.picture(SamplePictures.jpeg(40, 30, 0x884422));
        String path = "/v1/media/" + link.substring(7);
        hub.server.on(path, status("503 Busy"));
        hub.publish(event("opera", "", link));
        start();
        assertThat(shown()).containsExactly("opera");
        assertThat(state().media()).isEmpty();
        assertThat(state().offline()).as("the programme is current").isFalse();
        reports("1 pictures are missing", "tried again");
        hub.server.on(path, ok("image/jpeg", SamplePictures.jpeg(40, 30, 0x884422)));
        nextRound();
        assertThat(state().media().get(link)).exists();
        assertThat(state().problems()).isEmpty();
    }

    @Test
    void pictureThatNobodySignedIsNotFetched() {
        String elsewhere = hub.server.uri("/poster.jpg").toString();
        hub.server.on("/poster.jpg", ok("image/jpeg", SamplePictures.jpeg(40, 30, 0x884422)));
        String unlisted = hub.picture(SamplePictures.jpeg(40, 30, 0x112233));
        hub.media.clear();
        hub.publish(event("opera", "", elsewhere), event("concert", "", unlisted));
        start();
        assertThat(shown()).containsExactly("concert", "opera");
        assertThat(state().media()).isEmpty();
        assertThat(hub.asked("/poster.jpg")).isZero();
        assertThat(hub.asked("/v1/media/" + unlisted.substring(7))).isZero();
    }

    @Test
    void ownVenueAndThoseAboveItAreShown() {
        venues = new VenueChoice("tower", List.of());
        hub.publish(
                event("everywhere"),
                event("centre", "chenghu"),
                event("above", "old-town"),
                event("here", "tower"),
                event("elsewhere", "lakeside"));
        start();
        assertThat(shown()).containsExactly("above", "centre", "everywhere", "here");
        venues = new VenueChoice("tower", List.of("lakeside"));
        follower.follow(plan());
        time.advance(Duration.ZERO);
        assertThat(shown()).contains("elsewhere");
    }

    @Test
    void othersAreShownWithAllBelowThem() {
        venues = new VenueChoice("lakeside", List.of("old-town"));
        hub.publish(event("above", "old-town"), event("below", "tower"), event("here", "lakeside"));
        start();
        assertThat(shown()).containsExactly("above", "below", "here");
        venues = new VenueChoice("lakeside", List.of(VenueChoice.ALL));
        follower.follow(plan());
        time.advance(Duration.ZERO);
        assertThat(shown()).containsExactly("above", "below", "here");
    }

    @Test
    void venueThatTheEditionDoesNotHaveIsReported() {
        venues = new VenueChoice("tovver", List.of());
        hub.publish(event("everywhere"), event("here", "tower"));
        start();
        assertThat(shown()).containsExactly("everywhere");
        reports("no venue tovver", "hub.venue");
    }

    @Test
    void takeoverIsKnownUntilItIsWithdrawn() {
        hub.publish(event("opera"));
        start();
        assertThat(state().takeover()).isNull();
        hub.takeOver(false);
        nextRound();
        assertThat(state().takeover().isActive(time.instant())).isTrue();
        start();
        assertThat(state().takeover().isActive(time.instant()))
                .as("after a restart")
                .isTrue();
        hub.takeOver(true);
        nextRound();
        assertThat(state().takeover().isActive(time.instant())).isFalse();
    }

    @Test
    void threeMissedRootsAreTakenOneByOne() {
        hub.publish(event("opera"));
        start();
        for (int renewal = 0; renewal < 3; renewal++) {
            hub.approver = SigningKey.generate();
            hub.online = SigningKey.generate();
            pass(Duration.ofMinutes(1));
            hub.renewRoot();
        }
        hub.publish(event("concert"));
        nextRound();
        assertThat(shown()).containsExactly("concert");
        assertThat(state().problems()).isEmpty();
        long before = hub.asked("/v1/roots/3");
        start();
        assertThat(hub.asked("/v1/roots/3")).as("what was learnt is kept").isEqualTo(before);
        assertThat(shown()).containsExactly("concert");
    }

    @Test
    void editionOfAPersonWhoLeftStaysUntilTheNext() {
        hub.publish(event("opera"));
        start();
        hub.approver = SigningKey.generate();
        hub.renewRoot();
        hub.announce();
        nextRound();
        assertThat(shown()).containsExactly("opera");
        start();
        assertThat(shown()).as("also after a restart").containsExactly("opera");
    }

    @Test
    void terminalThatWasOffForAMonthIsCurrentAtOnce() {
        hub.publish(Duration.ofDays(20), event("opera"));
        start();
        follower.close();
        hub.server.on("/v1/timestamp", status("503 Busy"));
        pass(Duration.ofDays(30));
        start();
        assertThat(shown()).as("over by now, but read").containsExactly("opera");
        assertThat(state().asOf()).isEqualTo(START);
        assertThat(state().offline()).isTrue();
        hub.renewRoot();
        hub.publish(event("concert"));
        nextRound();
        assertThat(shown()).containsExactly("concert");
        assertThat(state().offline()).isFalse();
        assertThat(state().problems()).isEmpty();
    }

    @Test
    void plainFeedsGoWithTheFirstEdition() throws Exception {
        Instant now = START;
        try (var store = openStore()) {
            store.admit(new org.centerkiosk.core.store.Admission(
                    java.util.Set.of("library"),
                    List.of(new org.centerkiosk.core.store.Admission.Change(
                            new org.centerkiosk.core.store.StoredSource("library", "x", now, now, List.of()),
                            java.util.Map.of())),
                    null,
                    null));
        }
        hub.publish(event("opera"));
        start();
        follower.close();
        try (var store = openStore()) {
            assertThat(store.load().sources())
                    .extracting(org.centerkiosk.core.store.StoredSource::name)
                    .containsExactly("hub");
        }
    }

    @Test
    void newDayMovesTheWindow() {
        hub.publish(event("opera"));
        start();
        hub.close();
        time.set(START.plus(Duration.ofDays(50)));
        nextRound();
        assertThat(shown()).as("more than a month past").isEmpty();
        assertThat(state().edition().number()).isEqualTo(1);
    }
}
