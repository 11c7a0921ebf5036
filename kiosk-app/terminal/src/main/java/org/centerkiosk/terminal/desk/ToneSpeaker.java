package org.centerkiosk.terminal.desk;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the sounds of the desk; where this machine has no loudspeaker, colour and word have to do. */
public final class ToneSpeaker implements Consumer<Tone> {

    private static final Logger LOG = LoggerFactory.getLogger(ToneSpeaker.class);

    private static final int RATE = 22_050;
    private static final double LOUD = 0.35 * Short.MAX_VALUE;

    /** A sound that begins or ends at full strength cracks. */
    private static final int RAMP = RATE / 200;

    private final Executor workers;
    private final AtomicBoolean isSilent = new AtomicBoolean();

    /** @param workers threads that may wait */
    public ToneSpeaker(Executor workers) {
        this.workers = workers;
    }

    @Override
    public void accept(Tone tone) {
        if (!isSilent.get()) {
            workers.execute(() -> play(tone));
        }
    }

    private void play(Tone tone) {
        byte[] sound = samples(tone);
        AudioFormat format = new AudioFormat(RATE, Short.SIZE, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(sound, 0, sound.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            if (isSilent.compareAndSet(false, true)) {
                LOG.info("the desk makes no sounds: {}", e.toString());
            }
        }
    }

    /** 16 bits, signed, the lower byte first. */
    static byte[] samples(Tone tone) {
        int all = tone.notes().stream().mapToInt(ToneSpeaker::length).sum();
        byte[] sound = new byte[2 * all];
        int at = 0;
        for (Tone.Note note : tone.notes()) {
            int length = length(note);
            for (int i = 0; i < length; i++) {
                double strength = Math.min(1, Math.min(i, length - 1 - i) / (double) RAMP);
                short sample = (short) (LOUD * strength * Math.sin(2 * Math.PI * note.hertz() * i / RATE));
                sound[at++] = (byte) sample;
                sound[at++] = (byte) (sample >> Byte.SIZE);
            }
        }
        return sound;
    }

    private static int length(Tone.Note note) {
        return note.millis() * RATE / 1000;
    }
}
