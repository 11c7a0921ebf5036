package org.centerkiosk.hub.phone;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.centerkiosk.core.event.Language;

/**
 * The words of the phone pages in one language, by dotted key. Messages with arguments are ICU messages whose arguments
 * are numbered; safe for use from any thread.
 */
final class PhoneTexts {

    private static final Map<Language, PhoneTexts> LOADED = new EnumMap<>(Language.class);

    private final Language language;
    private final Properties words = new Properties();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private PhoneTexts(Language language) {
        this.language = language;
        String name = "phone_" + language.locale().getLanguage() + ".properties";
        try (InputStream in = PhoneTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its words: " + name);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The words of that language; read once. */
    static synchronized PhoneTexts of(Language language) {
        return LOADED.computeIfAbsent(language, PhoneTexts::new);
    }

    Language language() {
        return language;
    }

    /** The words of a key, as they are. */
    String get(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        return text;
    }

    /** The message of a key with its arguments set in. */
    String format(String key, Object... arguments) {
        // A format is not safe for use from several threads, and 2,000 phones come at once: each has its own.
        MessageFormat shared = formats.computeIfAbsent(key, k -> new MessageFormat(get(k), language.locale()));
        return shared.clone().format(arguments);
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
