package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterConfigTest {

    @TempDir
    Path folder;

    private TestSources sources;

    @BeforeEach
    void makeSources() {
        sources = new TestSources(folder);
    }

    @Test
    void nothingPrintsUnlessSomebodySaysSo() {
        PrinterConfig printer = KioskConfig.defaults().printer();

        assertThat(printer.use()).isEqualTo(PrinterConfig.Use.NONE);
        assertThat(printer.paper().dots()).isEqualTo(576);
        assertThat(printer.cut()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.60, 192.168.1.60:9100",
        "receipts.local:9101, receipts.local:9101",
        "[fe80::1], [fe80::1]:9100",
        "[::1]:9102, [::1]:9102"
    })
    void aPrinterInTheNetworkIsAHostAndAPort(String written, String meant) {
        sources.config("printer.use = receipt", "printer.address = " + written, "printer.paper = 58");

        PrinterConfig printer = sources.loaded().config().printer();
        assertThat(printer.address()).hasToString(meant);
        assertThat(printer.paper().dots()).isEqualTo(384);
    }

    @Test
    void aPrinterAtThisMachineIsAFile() {
        sources.config("printer.use = receipt", "printer.device = /dev/usb/lp0", "printer.cut = false");

        assertThat(sources.loaded().config().printer().device()).isEqualTo(Path.of("/dev/usb/lp0"));
    }

    @Test
    void thePrinterOfTheSystemNeedsNoName() {
        sources.config("printer.use = system");

        assertThat(sources.loaded().config().printer().name()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printer.use = receipt",
                "printer.use = paper",
                "printer.address = 192.168.1.60:0",
                "printer.address = 192.168.1.60:70000",
                "printer.address = http://192.168.1.60/",
                "printer.paper = 110",
                "printer.cut = yes"
            })
    void mistakesAreFoundAndNothingPrints(String line) {
        sources.config(line);

        assertThat(sources.rejected().problems()).hasSize(1);
        assertThat(sources.rejected().config().printer().use()).isEqualTo(PrinterConfig.Use.NONE);
    }

    @Test
    void onePrinterIsAtOnePlace() {
        sources.config("printer.use = receipt", "printer.device = /dev/usb/lp0", "printer.address = 192.168.1.60");

        assertThat(sources.rejected().problems())
                .singleElement()
                .asString()
                .endsWith(
                        "printer.device = /dev/usb/lp0: is of no use beside printer.address; expected one of the two");
    }
}
