package org.centerkiosk.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The printer of tickets.
 *
 * @param use of what kind it is
 * @param name of the system's printer; null for the system's default
 * @param device file of a receipt printer at this machine; null where it is in the network
 * @param address of a receipt printer in the network; null where it is at this machine
 * @param paper of which the roll is
 * @param cut whether a receipt printer cuts each ticket off
 */
public record PrinterConfig(
        Use use,
        @Nullable String name,
        @Nullable Path device,
        @Nullable PrinterAddress address,
        Paper paper,
        boolean cut) {

    /** What prints. */
    public enum Use {
        NONE,
        /** A printer that the system knows. */
        SYSTEM,
        /** One that speaks ESC/POS, reached without the system. */
        RECEIPT
    }

    /** Rolls that receipt printers take. */
    public enum Paper {
        MM_58(58, 384),
        MM_80(80, 576);

        private final int millimetres;
        private final int dots;

        Paper(int millimetres, int dots) {
            this.millimetres = millimetres;
            this.dots = dots;
        }

        /** How many dots it prints side by side, eight a millimetre. */
        public int dots() {
            return dots;
        }

        static Format<Paper> format() {
            return setting -> {
                for (Paper paper : values()) {
                    if (String.valueOf(paper.millimetres).equals(setting.value())) {
                        return paper;
                    }
                }
                throw new Unfit("is no width of a roll", "58 or 80");
            };
        }
    }

    static PrinterConfig read(Section in) {
        Use use = in.value("use", Formats.choice(Use.class));
        Path device = in.optional("device", AddressFormats.path(in.places()));
        PrinterAddress address = in.optional("address", PrinterAddress.format());
        if (device != null && address != null) {
            in.reject("device", "is of no use beside printer.address", "one of the two");
            device = null;
        }
        if (use == Use.RECEIPT && device == null && address == null) {
            in.reject("use", "says where no printer is", "printer.address or printer.device beside it");
            use = Use.NONE;
        }
        return new PrinterConfig(
                use,
                in.optional("name", Formats.text(120)),
                device,
                address,
                in.value("paper", Paper.format()),
                in.value("cut", Formats.flag()));
    }
}
