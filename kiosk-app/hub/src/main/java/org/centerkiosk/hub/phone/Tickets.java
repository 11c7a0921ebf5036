package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a ticket: whoever has its address, which holds a mark that nobody guesses. It is given to the browser that
 * signed up, and to whoever knows the code and the last four digits of the number. The browser keeps the last few, so
 * that a visitor finds his ticket again.
 */
final class Tickets {

    static final String COOKIE = "tickets";

    private static final int MARK = 12;
    private static final int KEPT = 20;
    private static final int DAYS = 60;

    private final PhoneSecrets secrets;

    Tickets(PhoneSecrets secrets) {
        this.secrets = secrets;
    }

    /** {@code /t/ABCDEFGH/…}. */
    String address(TicketCode code) {
        return "/t/" + code + "/" + mark(code);
    }

    private String mark(TicketCode code) {
        return secrets.mark(PhoneSecrets.Use.TICKET, code.text(), MARK);
    }

    /** The code of an address that we gave out. */
    Optional<TicketCode> opened(@Nullable String code, @Nullable String mark) {
        Optional<TicketCode> read = code == null ? Optional.empty() : TicketCode.parse(code);
        return read.filter(known -> mark != null
                && MessageDigest.isEqual(
                        mark(known).getBytes(StandardCharsets.US_ASCII), mark.getBytes(StandardCharsets.UTF_8)));
    }

    /** Those that this browser keeps, the newest first. */
    List<TicketCode> kept(Context context) {
        String cookie = context.cookie(COOKIE);
        if (cookie == null) {
            return List.of();
        }
        return Arrays.stream(cookie.split("\\."))
                .limit(KEPT)
                .map(entry -> entry.split("~", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> opened(parts[0], parts[1]).stream())
                .distinct()
                .toList();
    }

    /** Has the browser keep it, before the others. */
    void keep(Context context, TicketCode code) {
        keep(context, List.of(code));
    }

    /** The same for several, in their order. */
    void keep(Context context, List<TicketCode> codes) {
        List<TicketCode> all = new ArrayList<>(codes);
        kept(context).stream().filter(code -> !all.contains(code)).forEach(all::add);
        String cookie = String.join(
                ".",
                all.stream().limit(KEPT).map(each -> each + "~" + mark(each)).toList());
        context.cookie(Visitor.cookie(context, COOKIE, cookie, DAYS * 24 * 3600));
    }
}
