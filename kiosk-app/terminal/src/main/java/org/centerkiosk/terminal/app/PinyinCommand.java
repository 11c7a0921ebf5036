package org.centerkiosk.terminal.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.core.pinyin.Keys;
import org.centerkiosk.core.pinyin.Lexicon;
import org.centerkiosk.core.pinyin.NameDecoder;
import org.centerkiosk.core.pinyin.WordDecoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk pinyin}: what the keyboard of the screens offers for typed keys. */
@Command(
        name = "pinyin",
        mixinStandardHelpOptions = true,
        description = {
            "the keyboard's candidates: for each input one line, the input and up to ten candidates, tab-separated",
            "without a word, standard input is read, one input a line"
        })
final class PinyinCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "what is typed, such as guzheng, wxy or 4894364")
    private List<String> words = new ArrayList<>();

    @Option(names = "--name", description = "as in a name field: surnames and given names")
    private boolean name;

    @Option(names = "--nine-key", description = "typed on the telephone's keys 2 to 9")
    private boolean nineKey;

    private final InputStream in;

    PinyinCommand() {
        this(System.in);
    }

    PinyinCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        Function<String, List<Candidate>> decoder = decoder();
        PrintWriter out = spec.commandLine().getOut();
        if (!words.isEmpty()) {
            words.forEach(typed -> out.println(line(typed, decoder)));
        } else {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String typed = lines.readLine(); typed != null; typed = lines.readLine()) {
                out.println(line(typed, decoder));
            }
        }
        out.flush();
        return 0;
    }

    private Function<String, List<Candidate>> decoder() {
        Lexicon lexicon = Lexicon.load();
        Keys keys = nineKey ? Keys.NINE : Keys.FULL;
        if (name) {
            NameDecoder names = new NameDecoder(lexicon, keys);
            return typed -> names.decode(typed, SHOWN);
        }
        WordDecoder decoder = new WordDecoder(lexicon, keys);
        return typed -> decoder.decode(typed, SHOWN);
    }

    private static String line(String typed, Function<String, List<Candidate>> decoder) {
        return String.join(
                "\t",
                Stream.concat(Stream.of(typed), decoder.apply(typed).stream().map(Candidate::text))
                        .toList());
    }
}
