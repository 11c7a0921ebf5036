package org.centerkiosk.terminal.printing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A receipt printer at this machine, through its file. It takes and never tells. */
final class DevicePrinter implements Printer {

    private final Path device;
    private final boolean cut;

    DevicePrinter(Path device, boolean cut) {
        this.device = device;
        this.cut = cut;
    }

    @Override
    public PrinterState look() {
        return Files.isWritable(device) && !Files.isDirectory(device) ? PrinterState.READY : PrinterState.AWAY;
    }

    @Override
    public PrinterState print(BufferedImage paper) {
        ByteBuffer ticket = ByteBuffer.wrap(EscPos.of(paper, cut));
        // Never made where it is not there: that would be a file with a ticket in it.
        try (FileChannel channel = FileChannel.open(device, StandardOpenOption.WRITE)) {
            while (ticket.hasRemaining()) {
                channel.write(ticket);
            }
            return PrinterState.SENT;
        } catch (IOException e) {
            return PrinterState.AWAY;
        }
    }
}
