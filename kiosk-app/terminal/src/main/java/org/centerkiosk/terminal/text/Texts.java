package org.centerkiosk.terminal.text;

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
 * The words of one language, by dotted key. Messages with arguments are ICU messages whose arguments are numbered; safe
 * for use from any thread.
 */
public final class Texts {

    private static final Map<Language, Texts> LOADED = new EnumMap<>(Language.class);

    private final Language language;
    private final Properties words;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Texts(Language language) {
        this.language = language;
        this.words = load(language);
    }

    /** The words of that language; read once. */
    public static synchronized Texts of(Language language) {
        return LOADED.computeIfAbsent(language, Texts::new);
    }

    private static Properties load(Language language) {
        String name = "messages_" + language.locale().getLanguage() + ".properties";
        Properties words = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its words: " + name);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return words;
    }

    public Language language() {
        return language;
    }

    /** The words of a key, as they are. */
    public String get(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        return text;
    }

    /** The message of a key with its arguments set in. */
    public String format(String key, Object... arguments) {
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(get(k), language.locale()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
