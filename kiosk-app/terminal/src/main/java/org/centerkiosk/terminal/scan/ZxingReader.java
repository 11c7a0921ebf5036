package org.centerkiosk.terminal.scan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;

/** ZXing's own reader on the bytes of a frame. */
final class ZxingReader {

    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private final QRCodeReader reader = new QRCodeReader();

    List<String> read(Luminance frame) {
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(
                frame.pixels(), frame.stride(), frame.height(), 0, 0, frame.width(), frame.height(), false);
        try {
            return List.of(reader.decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
                    .getText());
        } catch (ReaderException e) {
            return List.of();
        }
    }
}
