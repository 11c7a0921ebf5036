package org.centerkiosk.terminal.shell;

import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.terminal.link.PhoneLinks;
import org.jspecify.annotations.Nullable;

/**
 * What one can use here besides the finger.
 *
 * @param phones the links that the screen shows; null where phones do not reach the hub
 * @param opened short name of the event whose link a phone has just opened; null where none has
 * @param camera whether a code can be shown here
 * @param desk whether one can sign up here
 * @param printer whether a ticket can be printed here
 * @param voice to whom prompts are spoken here
 */
public record Means(
        @Nullable PhoneLinks phones,
        @Nullable String opened,
        boolean camera,
        boolean desk,
        boolean printer,
        Voice voice) {

    /** Without a desk, a printer and a voice. */
    public Means(@Nullable PhoneLinks phones, @Nullable String opened, boolean camera) {
        this(phones, opened, camera, false, false, Voice.NONE);
    }

    /** Nothing but the finger. */
    public static final Means NONE = new Means(null, null, false);

    /** Whether a phone has just opened the link of that event. */
    public boolean isOpened(String uid) {
        return phones != null && opened != null && opened.equals(ScanLink.eventName(uid));
    }

    Means with(@Nullable PhoneLinks links) {
        return new Means(links, opened, camera, desk, printer, voice);
    }

    Means opened(@Nullable String event) {
        return new Means(phones, event, camera, desk, printer, voice);
    }

    Means withCamera(boolean usable) {
        return new Means(phones, opened, usable, desk, printer, voice);
    }

    Means withDesk(boolean open) {
        return new Means(phones, opened, camera, open, printer, voice);
    }

    Means withPrinter(boolean ready) {
        return new Means(phones, opened, camera, desk, ready, voice);
    }

    Means with(Voice now) {
        return new Means(phones, opened, camera, desk, printer, now);
    }
}
