package org.centerkiosk.terminal.publish;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.config.FeedConfig;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.sync.FeedSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which schedules an edition is made of: files and addresses as given, and the feeds of the configuration. */
final class FeedOptions {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "schedules; together they are the edition's content")
    private List<String> files = List.of();

    @Option(
            names = "--category",
            paramLabel = "WORD",
            converter = CategoryConverter.class,
            description = "of the FILEs' events that do not say theirs, such as course or lecture; else words tell it."
                    + " Several kinds of FILEs: name them as feeds, see --feeds")
    private @Nullable Category category;

    @Option(
            names = "--feeds",
            description = "the feeds.N of the configuration too, each with its name, category and authorization")
    private boolean feeds;

    private static final class CategoryConverter implements ITypeConverter<Category> {
        @Override
        public Category convert(String text) {
            return Stream.of(Category.values())
                    .filter(category -> category.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("“" + text + "” is none of "
                            + Stream.of(Category.values())
                                    .map(category -> category.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))));
        }
    }

    boolean isEmpty() {
        return files.isEmpty() && !feeds;
    }

    /** In their order, the configuration's first. */
    List<FeedSource> sources(KioskConfig config) throws PublishException {
        List<FeedSource> sources = new ArrayList<>();
        if (feeds) {
            config.feeds().sources().forEach(feed -> sources.add(configured(feed)));
            if (sources.isEmpty()) {
                throw new PublishException(
                        "the configuration has no feeds", "name some: feeds.1.name and feeds.1.url, or give files");
            }
        }
        for (String file : files) {
            sources.add(given(file));
        }
        Set<String> names = new HashSet<>();
        for (FeedSource source : sources) {
            if (!names.add(source.name())) {
                throw new PublishException(
                        "two schedules have the name " + source.name(), "give each once, or a feed another name");
            }
        }
        return sources;
    }

    private static FeedSource configured(FeedConfig feed) {
        URI uri = feed.url().isAbsolute()
                ? feed.url()
                : Path.of(feed.url().getPath()).toUri();
        Category category = feed.category() == null
                ? null
                : Category.valueOf(feed.category().name());
        return new FeedSource(feed.name(), uri, feed.authorization(), category);
    }

    private FeedSource given(String file) throws PublishException {
        try {
            FeedSource plain = FeedSource.of(file, file);
            return new FeedSource(plain.name(), plain.uri(), plain.authorization(), category);
        } catch (IllegalArgumentException e) {
            throw new PublishException(
                    file + " is neither a path nor an address: " + e.getMessage(),
                    "give a file, a folder or an address");
        }
    }
}
