package org.centerkiosk.terminal.text;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.centerkiosk.core.event.Language;

/** The wordings of all languages in the venue's zone. */
public final class Wordings {

    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);
    private final ZoneId zone;

    public Wordings(ZoneId zone) {
        this.zone = zone;
    }

    public synchronized Wording of(Language language) {
        return wordings.computeIfAbsent(language, each -> new Wording(each, zone));
    }
}
