package org.centerkiosk.core.signup;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.LocalText;

/** The refusals in the words of a visitor. */
final class RefusalTexts {

    private static final Properties ZH = load("refusals_zh.properties");
    private static final Properties EN = load("refusals_en.properties");
    private static final DateTimeFormatter TIME_ZH =
            DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    private RefusalTexts() {}

    static LocalText text(Refusal refusal) {
        return new LocalText(in(refusal, Language.ZH), in(refusal, Language.EN));
    }

    /** The pattern that says most of what is known. */
    private static String pattern(Refusal refusal, Language language) {
        for (String detail : refusal.details().keySet()) {
            int dot = detail.indexOf('.');
            String named = dot < 0 ? detail : detail.substring(0, dot);
            String pattern = texts(language).getProperty(refusal.code() + "." + named);
            if (pattern != null) {
                return pattern;
            }
        }
        return Objects.requireNonNull(texts(language).getProperty(refusal.code()), refusal.code());
    }

    static Properties texts(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    private static String in(Refusal refusal, Language language) {
        Map<String, Object> values = new HashMap<>();
        refusal.details().forEach((name, value) -> values.put(name, said(value, language)));
        String suffix = "." + language.name().toLowerCase(Locale.ROOT);
        refusal.details().forEach((name, value) -> {
            if (name.endsWith(suffix)) {
                values.put(name.substring(0, name.length() - suffix.length()), value);
            }
        });
        return new MessageFormat(pattern(refusal, language), language.locale()).format(values);
    }

    private static Object said(String value, Language language) {
        if (value.matches("[0-9]{1,9}")) {
            return Integer.valueOf(value);
        }
        try {
            return OffsetDateTime.parse(value).format(language == Language.ZH ? TIME_ZH : TIME_EN);
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(RefusalTexts.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return texts;
    }
}
