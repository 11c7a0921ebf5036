package org.centerkiosk.terminal.printing;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.Severity;
import org.jspecify.annotations.Nullable;

/** A printer of the system's, of whose many answers a few are asked. */
final class FakePrintService {

    private final String name;
    private final List<String> jobs = new ArrayList<>();
    private boolean isBroken;
    private boolean isOut;

    FakePrintService(String name) {
        this.name = name;
    }

    /** For as long as the tests run. */
    void register() {
        PrintServiceLookup.registerService(proxy(PrintService.class, this::serve));
    }

    void breakDown() {
        isBroken = true;
    }

    void runOut() {
        isOut = true;
    }

    List<String> jobs() {
        return List.copyOf(jobs);
    }

    @FunctionalInterface
    private interface Answers {
        @Nullable
        Object to(Method question, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, question, arguments) -> switch (question.getName()) {
                    case "equals" -> self == Objects.requireNonNull(arguments)[0];
                    case "hashCode" -> System.identityHashCode(self);
                    case "toString" -> type.getSimpleName();
                    default -> answers.to(question, arguments);
                }));
    }

    private @Nullable Object serve(Method question, @Nullable Object @Nullable [] arguments) {
        return switch (question.getName()) {
            case "getName" -> name;
            case "isDocFlavorSupported" ->
                DocFlavor.SERVICE_FORMATTED.PRINTABLE.equals(Objects.requireNonNull(arguments)[0]);
            case "getAttributes" -> attributes();
            case "createPrintJob" -> proxy(DocPrintJob.class, this::print);
            default -> null;
        };
    }

    private PrintServiceAttributeSet attributes() {
        PrinterStateReasons reasons = new PrinterStateReasons();
        if (isOut) {
            reasons.put(PrinterStateReason.MEDIA_EMPTY, Severity.ERROR);
        }
        return new HashPrintServiceAttributeSet(reasons);
    }

    private @Nullable Object print(Method question, @Nullable Object @Nullable [] arguments) throws PrintException {
        if (isBroken) {
            throw new PrintException("broken");
        }
        if (question.getName().equals("print")) {
            PrintRequestAttributeSet wishes =
                    (PrintRequestAttributeSet) Objects.requireNonNull(Objects.requireNonNull(arguments)[1]);
            jobs.add(String.valueOf(wishes.get(JobName.class)));
        }
        return null;
    }
}
