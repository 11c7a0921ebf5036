package org.centerkiosk.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.centerkiosk.core.trust.TestCentre.NAME;
import static org.centerkiosk.core.trust.TestCentre.NOW;
import static org.centerkiosk.core.trust.TestCentre.rule;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands behind the signatures: signed nonsense is refused as such, and what later versions add is passed over. */
class DocumentContentTest {

    private interface Reading {
        Object of(byte[] payload) throws TrustException;
    }

    private final TestCentre centre = new TestCentre();
    private final Timestamp timestamp =
            new Timestamp(NAME, NOW, NOW.plusSeconds(60), 1, 7, "0a".repeat(32), 9, 3, "0b".repeat(32));

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Refusal refusal(Reading reading, String payload) {
        try {
            throw new AssertionError("read: " + reading.of(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (TrustException e) {
            assertThat(e.detail().lines()).hasSize(1);
            return e.refusal();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"edition\":7`, `\"edition\":-7`",
                "`\"edition\":7`, `\"edition\":0`",
                "`\"edition\":7`, `\"edition\":7.5`",
                "`\"edition\":7`, `\"edition\":\"7\"`",
                "`\"edition\":7`, `\"edition\":2147483648`",
                "`\"edition\":7`, `\"edition\":null`",
                "`\"edition\":7`, `\"edition\":7,\"edition\":7`",
                "`\"edition\":7`, `\"other\":7`",
                "`\"editionLength\":9`, `\"editionLength\":0`",
                "`\"editionLength\":9`, `\"editionLength\":-1`",
                "`0a0a0a`, `0A0A0A`",
                "`0a0a0a`, `0a0a0`",
                "`2026-11-22T08:00:00Z`, `2026-11-22 08:00`",
                "`2026-11-22T08:00:00Z`, `2027-11-22T08:00:00Z`",
                "`2026-11-22T08:00:00Z`, `1999-11-22T08:00:00Z`",
                "`2026-11-22T08:01:00Z`, `+999999999-11-22T08:01:00Z`",
                "`\"nancheng\"`, `\"\"`",
                "`\"nancheng\"`, `\"nan\\ncheng\"`",
                "`\"nancheng\"`, `[]`",
                "`\"format\":1`, `\"form\":1`",
                "`{\"format\"`, `[{\"format\"`",
                "`}`, `} {}`",
            })
    void aTimestampSaysWhatItMust(String found, String put) {
        String payload = text(timestamp.payload());
        assertThat(payload).contains(found);
        assertThat(refusal(
                        Timestamp::read,
                        payload.replaceFirst(java.util.regex.Pattern.quote(found), put.replace("\\", "\\\\"))))
                .isEqualTo(Refusal.BAD_CONTENT);
    }

    @Test
    void whatLaterVersionsAddIsPassedOver() throws TrustException {
        String more = text(timestamp.payload()).replace("{\"format\":1", "{\"format\":1,\"weather\":{\"rain\":[1]}");
        assertThat(Timestamp.read(more.getBytes(StandardCharsets.UTF_8))).isEqualTo(timestamp);
        assertThat(refusal(Timestamp::read, more.replace("\"format\":1", "\"format\":2")))
                .isEqualTo(Refusal.UNSUPPORTED);
    }

    @Test
    void anEditionsHeadIsReadWithoutItsEvents() throws TrustException {
        String payload = text(TestCentre.editionPayload(7, NAME, NOW, NOW.plus(Duration.ofDays(30))));
        EditionHead head = EditionHead.read(payload.getBytes(StandardCharsets.UTF_8));
        assertThat(head)
                .isEqualTo(new EditionHead(
                        7,
                        NAME,
                        NOW,
                        NOW.plus(Duration.ofDays(30)),
                        List.of(new MediaFile("0a".repeat(32), 5, "image/png"))));
        for (String bad : List.of(
                payload.replace("\"kiosk:number\":7", "\"kiosk:number\":7,\"kiosk:number\":8"),
                payload.replace("\"kiosk:number\":7", "\"kiosk:number\":0"),
                payload.replace("\"kiosk:number\":7", "\"kiosk:number\":99999999999999999999"),
                payload.replace("\"kiosk:number\":7,", ""),
                payload.replace("DataFeed", "Event"),
                payload.replace("\"contentSize\":5", "\"contentSize\":0"),
                payload.replace("\"contentSize\":5,", ""),
                payload.replace("image/png", "../../etc/passwd"),
                payload.replace("0a0a", "../."),
                payload.replace("\"kiosk:media\":[", "\"kiosk:media\":[[],"),
                payload.replace("{\"@type\":\"Event\"", "{\"@type\":\"Event\",\"@type\":\"Event\""),
                payload.replace("\"春到万家\"", "[".repeat(100)),
                payload + " 1",
                payload.substring(0, payload.length() - 1),
                "",
                "null")) {
            assertThat(bad).isNotEqualTo(payload);
            assertThat(refusal(EditionHead::read, bad)).as(bad).isEqualTo(Refusal.BAD_CONTENT);
        }
    }

    @Test
    void aRootIsReadAsItWasWritten() throws TrustException {
        assertThat(Root.read(centre.root().payload())).isEqualTo(centre.root());
        String payload = text(centre.root().payload());
        for (String bad : List.of(
                payload.replace("\"threshold\":2", "\"threshold\":0"),
                payload.replace("\"threshold\":2", "\"threshold\":3"),
                payload.replace("\"timestamp\":{", "\"timestamps\":{"),
                payload.replaceFirst("\"x\":\"....", "\"x\":\"AAAA"),
                payload.replaceFirst("\"person\":\"李老师\"", "\"person\":\" \""))) {
            assertThat(bad).isNotEqualTo(payload);
            assertThat(refusal(Root::read, bad)).as(bad).isEqualTo(Refusal.BAD_CONTENT);
        }
    }

    @Test
    void theOnlineKeySpeaksForNobodyElse() {
        for (TrustRole role : List.of(TrustRole.ROOT, TrustRole.EDITION, TrustRole.TAKEOVER)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> centre.with(centre.root(), 1, role, rule(1, centre.li, centre.hub)))
                    .withMessageContaining("online key");
        }
    }

    @Test
    void everyRoleHasKnownKeysAndEnoughPeople() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre.with(centre.root(), 1, TrustRole.ROOT, rule(2, centre.li, centre.liAgain)))
                .withMessageContaining("only 1 people");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> centre.with(centre.root(), 1, TrustRole.ROOT, rule(1, centre.stranger)))
                .withMessageContaining("unknown key");
        assertThatIllegalArgumentException().isThrownBy(() -> rule(0, centre.li));
        Map<TrustRole, RoleRule> roles = new LinkedHashMap<>(centre.roles());
        roles.remove(TrustRole.TAKEOVER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Root(1, NAME, NOW, NOW.plusSeconds(1), centre.people(), roles));
    }

    @Test
    void aPersonIsOneHoweverTheNameIsTyped() {
        Signer composed = new Signer(centre.li.publicKey(), "Ren\u00e9 ");
        Signer combining = new Signer(centre.liAgain.publicKey(), "Rene\u0301");
        assertThat(new Tally(List.of(composed, combining), 2).isEnough()).isFalse();
    }
}
