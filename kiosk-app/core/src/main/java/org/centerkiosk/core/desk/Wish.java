package org.centerkiosk.core.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sign-up as the desk sends it.
 *
 * @param clear what is sealed, JSON; to be overwritten once it is
 * @param signUp for the rules, null where the hub alone can read who it is
 */
record Wish(
        UUID id,
        Target target,
        Channel channel,
        Instant made,
        int party,
        Claim claim,
        byte[] clear,
        @Nullable SignUp signUp,
        @Nullable String maskedName,
        @Nullable String maskedPhone) {

    static Wish of(SignUp signUp) {
        Applicant applicant = signUp.applicant();
        PhoneNumber phone = applicant.phone();
        return new Wish(
                signUp.id(),
                signUp.target(),
                signUp.channel(),
                signUp.made(),
                signUp.party(),
                signUp.claim(),
                ApplicantJson.write(applicant),
                signUp,
                masked(applicant.name()),
                phone == null ? null : phone.masked());
    }

    static Wish of(CodeSignUp signUp) {
        ObjectNode json = JsonMapper.shared()
                .createObjectNode()
                .put("resident", signUp.code())
                .put("lastFour", signUp.lastFour())
                .put("party", signUp.party());
        ObjectNode answers = json.putObject("answers");
        signUp.answers().forEach(answers::put);
        return new Wish(
                signUp.id(),
                signUp.target(),
                Channel.LOBBY_SCAN,
                signUp.made(),
                signUp.party(),
                signUp.claim(),
                ApplicantJson.write(json),
                null,
                null,
                "****" + signUp.lastFour());
    }

    private static @Nullable String masked(String name) {
        return name.isEmpty() ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** How the hub calls it. */
    String channelWord() {
        return channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Wish[" + id + "]";
    }
}
