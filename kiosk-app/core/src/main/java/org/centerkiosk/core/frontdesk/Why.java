package org.centerkiosk.core.frontdesk;

/** Why something was not even tried, or left no trace. */
public enum Why {
    /** Nobody is signed in, or the hub has ended the session: sign in, and do it again. */
    SIGNED_OUT,
    /** It needs the hub, which is not there. */
    OFFLINE,
    /** The account does not have the role for it. */
    NOT_ALLOWED,
    /** This machine never had the hub's key to seal with: it was never online since it was enrolled. */
    NO_KEY,
    /** The disk does not take it. */
    DISK,
    /** Nothing of that name is there any more. */
    GONE,
    /** The hub does not understand it, or this machine does not understand the hub: see the log. */
    HUB
}
