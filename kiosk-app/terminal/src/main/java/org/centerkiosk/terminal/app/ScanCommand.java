package org.centerkiosk.terminal.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.centerkiosk.terminal.scan.PictureScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk scan}: what the camera's reader reads in pictures. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = {
            "what the camera path reads in pictures: one line FILE<TAB>TEXT for each QR code, with an empty text where"
                    + " nothing is read; line breaks and tabs in a text are written as \\n, \\r and \\t",
            "exits 1 where a file is no picture that can be read; the others are read all the same"
        })
final class ScanCommand implements Callable<Integer> {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cc}");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "PNG, JPEG, GIF, BMP, TIFF or WebP")
    private List<Path> images = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PictureScan scan = new PictureScan();
        int code = 0;
        for (Path image : images) {
            List<String> texts = List.of();
            try {
                texts = scan.read(image);
            } catch (IOException e) {
                spec.commandLine().getErr().println("kiosk: " + image + " " + e.getMessage());
                code = 1;
            }
            (texts.isEmpty() ? List.of("") : texts).forEach(text -> out.println(image + "\t" + oneLine(text)));
        }
        return code;
    }

    private static String oneLine(String text) {
        return INVISIBLE.matcher(text).replaceAll(found -> switch (found.group()) {
            case "\n" -> "\\\\n";
            case "\r" -> "\\\\r";
            case "\t" -> "\\\\t";
            default -> "";
        });
    }
}
