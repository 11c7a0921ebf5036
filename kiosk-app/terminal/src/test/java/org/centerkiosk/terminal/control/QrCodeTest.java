package org.centerkiosk.terminal.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import org.centerkiosk.terminal.sample.SampleMeans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link for phones is read from a step away: its symbol is coarse enough on every card. */
class QrCodeTest {

    private static final int QUIET = 8;
    private static final double KIOSK_CARD = 288;
    private static final double KIOSK_SYMBOL = 216;
    private static final double BOARD_CARD = 324;
    private static final double BOARD_SYMBOL = 248;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://k.cn",
                "https://k.example.org",
                "https://hui.chenghu-wenming.gov.cn",
                "http://192.168.100.100:58443",
                "https://a-host-with-the-longest-name.example.org:443"
            })
    void linksNeedNoMoreThanVersionFour(String url) throws Exception {
        String link = SampleMeans.links(url).to("guzheng@chenghu.example");
        QRCode code = Encoder.encode(link, ErrorCorrectionLevel.M);
        assertThat(code.getVersion().getVersionNumber()).isLessThanOrEqualTo(4);
        int modules = code.getMatrix().getWidth();
        assertThat(KIOSK_CARD * modules / (modules + QUIET)).isGreaterThanOrEqualTo(KIOSK_SYMBOL);
        assertThat(BOARD_CARD * modules / (modules + QUIET)).isGreaterThanOrEqualTo(BOARD_SYMBOL);
        assertThat(QrCode.of(link, KIOSK_CARD, "二维码")).isPresent();
    }
}
