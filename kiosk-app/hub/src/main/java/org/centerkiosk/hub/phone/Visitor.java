package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Locale;
import org.centerkiosk.core.event.Language;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to read: language and size, by the address, else by what was chosen before, else by what the browser
 * asks for. The choice is remembered in a cookie of two words, which tells nothing of who it is.
 */
record Visitor(Language language, boolean large) {

    static final String COOKIE = "view";

    private static final int YEAR = 365 * 24 * 3600;

    static Visitor of(Context context) {
        String chosenLanguage = context.queryParam("lang");
        String chosenSize = context.queryParam("size");
        String before = context.cookie(COOKIE);
        Language language = language(chosenLanguage, before, context.header("Accept-Language"));
        boolean large = chosenSize == null ? before != null && before.endsWith("-large") : chosenSize.equals("large");
        Visitor visitor = new Visitor(language, large);
        if (chosenLanguage != null || chosenSize != null) {
            context.cookie(cookie(context, COOKIE, visitor.written(), YEAR));
        }
        return visitor;
    }

    private String written() {
        return (language == Language.EN ? "en" : "zh") + (large ? "-large" : "-normal");
    }

    private static Language language(@Nullable String chosen, @Nullable String before, @Nullable String accepted) {
        if (chosen != null) {
            return chosen.equals("en") ? Language.EN : Language.ZH;
        }
        if (before != null) {
            return before.startsWith("en") ? Language.EN : Language.ZH;
        }
        return prefersEnglish(accepted) ? Language.EN : Language.ZH;
    }

    /** Whether the first language that it names is no Chinese: whoever asks for French reads the English. */
    private static boolean prefersEnglish(@Nullable String accepted) {
        String first = accepted == null ? "" : accepted.strip().toLowerCase(Locale.ROOT);
        return !first.isEmpty() && !first.startsWith("*") && !first.startsWith("zh");
    }

    /** One that no script reads and no other site sends. */
    static Cookie cookie(Context context, String name, String value, int seconds) {
        return new Cookie(name, value, "/", seconds, context.scheme().equals("https"), true, null, SameSite.LAX);
    }
}
