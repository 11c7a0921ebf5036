package org.centerkiosk.terminal.speech;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.centerkiosk.config.SpeechConfig;
import org.centerkiosk.core.event.Language;

/**
 * espeak-ng as a process of its own: the words go to its standard input, never through a shell and never into its
 * arguments.
 */
final class Espeak {

    private static final long PATIENCE_SECONDS = 10;

    /** More than any prompt; the question of an event may be longer. */
    private static final int LONGEST = 300;

    private final List<String> more;

    /** @param more arguments, such as a file in place of the loudspeaker */
    Espeak(List<String> more) {
        this.more = List.copyOf(more);
    }

    /** Whether it is installed and answers; may take some seconds. */
    boolean isThere(String program) {
        try {
            Process process = quiet(List.of(program, "--version")).start();
            process.getOutputStream().close();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            stop(process);
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Begins to speak. */
    Process say(String words, Language language, SpeechConfig how) throws IOException {
        List<String> command = new ArrayList<>(List.of(how.program(), "--stdin", "-b", "1"));
        command.addAll(List.of("-v", voice(language)));
        command.addAll(List.of("-s", String.valueOf(how.rate()), "-a", String.valueOf(how.volume())));
        command.addAll(more);
        Process process = quiet(command).start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(spoken(words, language).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it read; how it ended says more.
        }
        return process;
    }

    /** In espeak-ng 1.51 the voice cmn reads the pinyin that it makes of characters as if it were English. */
    private static String voice(Language language) {
        return language == Language.ZH ? "cmn-latn-pinyin" : "en";
    }

    /** Nothing in it is a command to the program, and what it is known to misread is spelt out. */
    static String spoken(String words, Language language) {
        String plain = words.replaceAll("[\\p{Cntrl}\\[\\]<>]+", " ");
        int most = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        String bounded = plain.substring(0, most);
        return language == Language.ZH ? bounded.replace("重新", " chong2 xin1 ") : bounded;
    }

    private static ProcessBuilder quiet(List<String> command) {
        return new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    }

    /** At once: it has nothing to put away. */
    static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
