package org.centerkiosk.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings under one prefix, read by name; reading a name also makes it known. */
final class Section {

    private final Binding binding;
    private final String prefix;
    private final String pattern;
    private final boolean restart;

    Section(Binding binding, String prefix, String pattern, boolean restart) {
        this.binding = binding;
        this.prefix = prefix;
        this.pattern = pattern;
        this.restart = restart;
    }

    /** The settings one level down. */
    Section in(String name) {
        return new Section(binding, prefix + name + ".", pattern + name + ".", restart);
    }

    /** The same settings; what is read through this takes effect after a restart only. */
    Section untilRestart() {
        return new Section(binding, prefix, pattern, true);
    }

    Places places() {
        return binding.places();
    }

    /** A value that always has a default, which also stands in for a mistaken one. */
    <T> T value(String name, Format<T> format) {
        learn(name, false);
        Optional<T> value = parsed(name, format, true);
        return value.orElseGet(() -> byDefault(name, format)
                .orElseThrow(() -> new IllegalStateException(prefix + name + " has no default")));
    }

    /** A value that may be unset. */
    <T> @Nullable T optional(String name, Format<T> format) {
        learn(name, false);
        return parsed(name, format, false).orElse(null);
    }

    /** A value that may be unset and is never shown. */
    <T> @Nullable T secret(String name, Format<T> format) {
        learn(name, true);
        return parsed(name, format, false).orElse(null);
    }

    /** A value that an entry of a list cannot do without; null after it was reported as missing or mistaken. */
    <T> @Nullable T required(String name, Format<T> format) {
        learn(name, false);
        if (binding.effective(prefix + name).isEmpty()) {
            Map.Entry<String, Setting> sibling = binding.under(prefix).firstEntry();
            if (sibling != null) {
                binding.reportMissing(sibling.getValue().origin(), prefix + name, "it beside " + sibling.getKey());
            }
            return null;
        }
        return parsed(name, format, true).orElse(null);
    }

    /** A text that always has a default. */
    Bilingual bilingual(String name, int longest) {
        String zh = in(name).value("zh", Formats.text(longest));
        return new Bilingual(zh, in(name).optional("en", Formats.text(longest)));
    }

    /** A text that may be unset, but not in Chinese alone. */
    @Nullable
    Bilingual optionalBilingual(String name, int longest) {
        String zh = in(name).optional("zh", Formats.text(longest));
        String en = in(name).optional("en", Formats.text(longest));
        if (zh == null && en != null) {
            binding.effective(prefix + name + ".en")
                    .ifPresent(english -> binding.reportMissing(
                            english.origin(), prefix + name + ".zh", "the Chinese beside " + english.key()));
        }
        return zh == null ? null : new Bilingual(zh, en);
    }

    /** A text that an entry of a list cannot do without; null after it was reported as missing or mistaken. */
    @Nullable
    Bilingual requiredBilingual(String name, int longest) {
        String zh = in(name).required("zh", Formats.text(longest));
        String en = in(name).optional("en", Formats.text(longest));
        return zh == null ? null : new Bilingual(zh, en);
    }

    /**
     * The entries of a list by their numbers. Left out are those for which {@code reader} has null, and those of which
     * every key is unset: so a later source takes an entry of an earlier one away.
     */
    <T> List<T> numbered(String name, Function<Section, @Nullable T> reader) {
        learnEntry(name, reader);
        TreeSet<Integer> numbers = new TreeSet<>();
        String start = prefix + name + ".";
        for (Setting setting : binding.under(start).values()) {
            String rest = setting.key().substring(start.length());
            if (!setting.isUnset() && KeyCatalogue.patternOf("." + rest).startsWith(".#.")) {
                numbers.add(Integer.valueOf(rest.substring(0, rest.indexOf('.'))));
            }
        }
        List<T> entries = new ArrayList<>();
        for (int number : numbers) {
            T entry = reader.apply(new Section(binding, start + number + ".", pattern + name + ".#.", restart));
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Reports a mistake that several values make together, at one of them. */
    void reject(String name, String what, String expected) {
        binding.effective(prefix + name).ifPresent(setting -> binding.report(setting, what, expected));
    }

    /** Makes the keys of a list's entries known also where the list is empty. */
    private <T> void learnEntry(String name, Function<Section, @Nullable T> reader) {
        String entry = pattern + name + ".#.";
        reader.apply(new Section(binding.withoutSettings(), entry, entry, restart));
    }

    private void learn(String name, boolean secret) {
        binding.catalogue().add(pattern + name, new KeyCatalogue.Traits(secret, restart));
    }

    private <T> Optional<T> parsed(String name, Format<T> format, boolean must) {
        Optional<Setting> found = binding.effective(prefix + name);
        if (found.isEmpty() || (found.get().isUnset() && !must)) {
            return Optional.empty();
        }
        Setting setting = found.get();
        try {
            return Optional.of(format.parse(setting));
        } catch (Unfit unfit) {
            binding.report(setting, unfit.what(), unfit.expected());
            return byDefault(name, format);
        }
    }

    private <T> Optional<T> byDefault(String name, Format<T> format) {
        Optional<Setting> fallback = binding.byDefault(prefix + name).filter(setting -> !setting.isUnset());
        if (fallback.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(format.parse(fallback.get()));
        } catch (Unfit unfit) {
            throw new IllegalStateException(fallback.get() + " is no fit default: " + unfit.what(), unfit);
        }
    }
}
