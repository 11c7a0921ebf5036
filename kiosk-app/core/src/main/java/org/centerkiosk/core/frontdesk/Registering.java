package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.centerkiosk.core.desk.Keys;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.seal.Sealing;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpRules;
import org.centerkiosk.core.store.StoreException;

/** Registers people whom staff write down. On the disk their names are sealed to the hub. Used on the desk's thread alone. */
final class Registering {

    private final FrontDeskSettings settings;
    private final Keys keys;
    private final Sending sending;

    Registering(FrontDeskSettings settings, Keys keys, Sending sending) {
        this.settings = settings;
        this.keys = keys;
        this.sending = sending;
    }

    CompletableFuture<DeskAnswer> walkIn(DeskSignUp signUp) {
        Map<Integer, UUID> arrived = new TreeMap<>();
        for (int person = 0; person < seats(signUp); person++) {
            arrived.put(person, SignUp.newId());
        }
        return register(signUp, Channel.DESK, arrived);
    }

    private int seats(DeskSignUp signUp) {
        Optional<Event> event = settings.programme().get().event(signUp.target().event());
        return event.map(known -> SignUpRules.seatsOf(signUp.applicant(), known))
                .orElse(signUp.applicant().party().size());
    }

    CompletableFuture<DeskAnswer> later(DeskSignUp signUp, Channel channel) {
        return register(signUp, channel, Map.of());
    }

    private CompletableFuture<DeskAnswer> register(DeskSignUp signUp, Channel channel, Map<Integer, UUID> arrived) {
        byte[] clear = clear(signUp.applicant());
        try {
            Sealing sealing = keys.sealing().orElse(null);
            if (sealing == null) {
                return CompletableFuture.completedFuture(new DeskAnswer.NotTaken(Why.NO_KEY));
            }
            Instant now = settings.machine().instant();
            byte[] body = DeskWords.register(signUp, channel, now, sealing.seal(clear, signUp.id()), arrived);
            return sending.send(new Sending.Command(
                            signUp.id(), signUp.id(), "PUT", "/v1/registrations/" + signUp.id(), body))
                    .thenApply(Sending::answer);
        } catch (StoreException e) {
            Sending.log(e);
            return CompletableFuture.completedFuture(new DeskAnswer.NotTaken(Why.DISK));
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    private static byte[] clear(Applicant applicant) {
        return ApplicantJson.write(applicant);
    }
}
