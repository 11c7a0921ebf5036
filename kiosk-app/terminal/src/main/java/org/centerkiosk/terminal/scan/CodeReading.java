package org.centerkiosk.terminal.scan;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.centerkiosk.core.desk.CodeSignUp;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.PublicKey;
import org.jspecify.annotations.Nullable;

/** Tells what a text is that the camera or a scanner has read. */
public final class CodeReading {

    /** Longer than any of ours. */
    private static final int LONGEST = 400;

    private static final Pattern BASE45 = Pattern.compile("[0-9A-Z $%*+\\-./:]+");
    private static final Pattern LINK = Pattern.compile("(?i)https?://([^/?#@]+)/q/([0-9a-z-]+)");

    private final Function<String, Optional<PublicKey>> keys;
    private final @Nullable URI publicUrl;

    /**
     * @param keys of the hub and of the centre's terminals, by the name that a ticket gives
     * @param publicUrl the hub's address for telephones; null where it has none, and no link is ours
     */
    public CodeReading(Function<String, Optional<PublicKey>> keys, @Nullable URI publicUrl) {
        this.keys = keys;
        this.publicUrl = publicUrl;
    }

    /** Never fails: whatever is not ours is foreign. */
    public ScannedCode read(String text) {
        String cleaned = ScannedText.clean(text);
        if (cleaned.isEmpty() || cleaned.length() > LONGEST) {
            return new ScannedCode.Foreign();
        }
        // A keyboard with Caps Lock on turns the letters of a scanner round; ours have capitals alone.
        String capitals = cleaned.toUpperCase(Locale.ROOT);
        Optional<TicketQr> ticket = TicketQr.read(capitals);
        if (ticket.isPresent()) {
            return new ScannedCode.Ticket(ticket.get(), ticket.get().verify(keys));
        }
        if (capitals.startsWith(CodeSignUp.PREFIX)
                && BASE45.matcher(capitals.substring(CodeSignUp.PREFIX.length()))
                        .matches()) {
            return new ScannedCode.Resident(capitals);
        }
        return link(cleaned).<ScannedCode>map(ScannedCode.EventLink::new).orElseGet(ScannedCode.Foreign::new);
    }

    private Optional<ScanLink> link(String text) {
        var parts = LINK.matcher(text);
        if (publicUrl == null || !parts.matches()) {
            return Optional.empty();
        }
        String authority = publicUrl.getAuthority();
        return authority != null && authority.equalsIgnoreCase(parts.group(1))
                ? ScanLink.read(parts.group(2))
                : Optional.empty();
    }
}
