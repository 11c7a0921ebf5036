package org.centerkiosk.terminal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads generated frames; how many more than others, and how fast, is told by scripts/bench-scan. */
class QrReaderTest {

    /** Time stands still, so that every rung is tried. */
    private static final LongSupplier NO_TIME = () -> 0;

    private static final Duration TIME = Duration.ofMillis(78);

    @Test
    void readsAThirdMoreThanZxingAloneAndNothingWrong() {
        QrReader reader = new QrReader(NO_TIME);
        ZxingReader zxing = new ZxingReader();
        int ours = 0;
        int theirs = 0;
        for (Hardship hardship : Hardship.values()) {
            for (int i = 0; i < 3; i++) {
                GeneratedFrame generated = GeneratedFrame.of(hardship, 77_000 + i);
                reader.restart();
                List<String> texts = reader.read(generated.frame(), TIME);
                assertThat(texts).as(hardship + " " + i).isSubsetOf(generated.text());
                ours += texts.isEmpty() ? 0 : 1;
                theirs += zxing.read(generated.frame()).isEmpty() ? 0 : 1;
            }
        }
        assertThat(ours).isGreaterThanOrEqualTo(theirs + theirs / 3 + 1);
    }

    @ParameterizedTest
    @EnumSource(ErrorCorrectionLevel.class)
    void readsEveryVersionOfEveryLevelDarkOrLight(ErrorCorrectionLevel level) throws WriterException {
        QrReader reader = new QrReader(NO_TIME);
        for (int version = 2; version <= 8; version++) {
            for (boolean inverted : new boolean[] {false, true}) {
                String text = "CK" + version + level;
                reader.restart();
                assertThat(reader.read(plain(text, version, level, inverted), TIME))
                        .as("version " + version + (inverted ? " light on dark" : ""))
                        .containsExactly(text);
            }
        }
    }

    @Test
    void readsTwoSymbolsOfOneFrame() throws WriterException {
        Luminance one = plain("THE FIRST", 3, ErrorCorrectionLevel.M, false);
        Luminance other = plain("THE SECOND", 3, ErrorCorrectionLevel.M, false);
        byte[] both = new byte[one.pixels().length + other.pixels().length];
        System.arraycopy(one.pixels(), 0, both, 0, one.pixels().length);
        System.arraycopy(other.pixels(), 0, both, one.pixels().length, other.pixels().length);
        Luminance frame = new Luminance(both, one.width(), one.height() + other.height(), one.stride());
        assertThat(new QrReader(NO_TIME).read(frame, TIME)).containsExactlyInAnyOrder("THE FIRST", "THE SECOND");
    }

    @Test
    void readsNothingInAnEmptyLobby() {
        QrReader reader = new QrReader(NO_TIME);
        for (int seed = 0; seed < 5; seed++) {
            assertThat(reader.read(GeneratedFrame.empty(seed), TIME)).isEmpty();
        }
    }

    @Test
    void readsNothingInFramesOfAnySizeWithNothingInThem() {
        QrReader reader = new QrReader(NO_TIME);
        for (int side : new int[] {1, 2, 3, 7, 40, 641}) {
            for (int grey : new int[] {0, 128, 255}) {
                byte[] pixels = new byte[side * side];
                Arrays.fill(pixels, (byte) grey);
                assertThat(reader.read(new Luminance(pixels, side, side, side), TIME))
                        .isEmpty();
            }
        }
    }

    /** Every question for the time lets 30 ms pass: what is left of the ladder waits for the frames after. */
    @Test
    void leavesWhatDoesNotFitForLaterFrames() {
        long[] now = {0};
        QrReader hurried = new QrReader(() -> now[0] += 30_000_000);
        Luminance empty = GeneratedFrame.empty(1);
        hurried.read(empty, TIME);
        int after = hurried.nextRung();
        hurried.read(empty, TIME);
        assertThat(after).isLessThan(Rung.values().length - 1);
        assertThat(hurried.nextRung()).isNotZero();
    }

    private static Luminance plain(String text, int version, ErrorCorrectionLevel level, boolean inverted)
            throws WriterException {
        var modules = Encoder.encode(text, level, java.util.Map.of(com.google.zxing.EncodeHintType.QR_VERSION, version))
                .getMatrix();
        int pitch = 4;
        int side = (modules.getWidth() + 8) * pitch;
        byte[] pixels = new byte[side * side];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % side / pitch - 4;
            int y = i / side / pitch - 4;
            boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getWidth();
            boolean dark = inside && modules.get(x, y) == 1;
            pixels[i] = (byte) (dark != inverted ? 20 : 230);
        }
        return new Luminance(pixels, side, side, side);
    }
}
