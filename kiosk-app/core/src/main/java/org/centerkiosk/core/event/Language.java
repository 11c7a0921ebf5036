package org.centerkiosk.core.event;

import java.util.Locale;

/** The languages that screens speak. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language that the visitor is offered to switch to. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }
}
