package org.centerkiosk.terminal.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.centerkiosk.terminal.printing.PaperTicket.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperArtTest {

    /** What a reader finds on the paper. */
    static String symbolOn(BufferedImage paper) throws Exception {
        int[] pixels = paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(paper.getWidth(), paper.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @ParameterizedTest
    @ValueSource(ints = {384, 576})
    void symbolIsReadFromEveryPaper(int dots) throws Exception {
        for (PaperTicket ticket : List.of(
                PaperSamples.reserved(false),
                PaperSamples.reserved(true),
                PaperSamples.provisional(),
                PaperSamples.english())) {
            BufferedImage paper = PaperArt.draw(ticket, dots);

            assertThat(paper.getWidth()).isEqualTo(dots);
            assertThat(symbolOn(paper)).isEqualTo(PaperSamples.QR);
        }
    }

    /** A bar of ink from edge to edge. */
    private static boolean isMarked(BufferedImage paper) {
        int[] row = new int[paper.getWidth()];
        return Stream.iterate(0, y -> y < paper.getHeight(), y -> y + 1).anyMatch(y -> {
            paper.getRaster().getPixels(0, y, row.length, 1, row);
            return java.util.Arrays.stream(row).allMatch(dot -> dot == 0);
        });
    }

    @Test
    void whatIsNotSettledIsMarked() {
        assertThat(isMarked(PaperArt.draw(PaperSamples.provisional(), 576))).isTrue();
        assertThat(isMarked(PaperArt.draw(PaperSamples.english(), 576))).isTrue();
        assertThat(isMarked(PaperArt.draw(PaperSamples.reserved(false), 576))).isFalse();
    }

    @Test
    void hostileWordsMakeNoEndlessPaper() {
        String endless = "长".repeat(20_000);
        PaperTicket ticket = new PaperTicket(
                endless,
                "W".repeat(5_000),
                true,
                List.of(endless, "", " ", "\u202e\ud83d\ude00\u0000 a\nb"),
                new Fact("", endless),
                new Fact(endless, ""),
                "x".repeat(5_000),
                List.of(endless, ""),
                true);

        BufferedImage paper = PaperArt.draw(ticket, 384);

        assertThat(paper.getHeight()).isBetween(500, 4_000);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> symbolOn(paper))
                .isInstanceOf(NotFoundException.class);
    }
}
