package org.centerkiosk.hub.registration;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Buckets;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import org.jspecify.annotations.Nullable;

/**
 * Finds a registration for a visitor who stands at a terminal: by the ticket's QR, which somebody of ours signed, or by the
 * short code with the last four digits of the number.
 */
public final class LookUpRoutes implements Routes {

    /** One answer for a code that nobody has, for wrong digits and for a forged ticket. */
    private static final Problem UNKNOWN = new Problem(
            404,
            "ticket-unknown",
            "No ticket is found by that.",
            "Look at the code and at the number's last four digits.");

    private static final Problem TOO_OFTEN = new Problem(
            429, "too-many-attempts", "This code was tried too often.", "Try again later, or ask the desk.");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4}");
    private static final int ATTEMPTS = 5;
    private static final int CODES = 10_000;
    private static final Duration REFILL = Duration.ofMinutes(30);

    private final Book book;
    private final Function<String, Optional<PublicKey>> signers;
    private final Buckets guesses;

    /** @param signers finds who may sign tickets, by {@link TicketQr#keyName} */
    public LookUpRoutes(Book book, Function<String, Optional<PublicKey>> signers, InstantSource clock) {
        this.book = book;
        this.signers = signers;
        this.guesses = new Buckets(ATTEMPTS, REFILL, CODES, clock);
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.post("/v1/look-ups", this::lookUp, Access.TERMINAL, Access.STAFF);
    }

    private void lookUp(Context context) {
        Body body = Body.of(context);
        String ticket = body.optionalText("ticket");
        Registration found = ticket == null ? byDigits(body) : byTicket(ticket);
        if (found == null) {
            throw UNKNOWN.asException();
        }
        BookJson.reply(context, 200, BookJson.registration(found));
    }

    /** A ticket for another session was moved: it still finds what it became. */
    private @Nullable Registration byTicket(String text) {
        return TicketQr.read(text)
                .filter(ticket -> ticket.verify(signers))
                .flatMap(ticket -> book.byCode(ticket.code()))
                .orElse(null);
    }

    private @Nullable Registration byDigits(Body body) {
        String digits = body.text("lastFour");
        TicketCode code = TicketCode.parse(body.text("code")).orElse(null);
        if (code == null || !DIGITS.matcher(digits).matches()) {
            return null;
        }
        if (guesses.take(code.text()).isPositive()) {
            throw TOO_OFTEN.asException();
        }
        Registration found = book.byCode(code)
                .filter(registration -> book.isNumberOf(registration.id(), digits))
                .orElse(null);
        if (found != null) {
            guesses.giveBack(code.text());
        }
        return found;
    }
}
