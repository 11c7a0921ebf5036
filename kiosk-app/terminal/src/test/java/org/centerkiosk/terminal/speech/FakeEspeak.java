package org.centerkiosk.terminal.speech;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that takes espeak-ng's place, tells what it was given, and is as bad as it is told to be. */
final class FakeEspeak implements AutoCloseable {

    static final long PATIENCE_SECONDS = 60;

    /** How it behaves once it has read what it is to say. */
    enum Manner {
        SPEAKS("exit 0"),
        HANGS("exec sleep 1000"),
        FAILS("exit 3");

        private final String end;

        Manner(String end) {
            this.end = end;
        }
    }

    /** What it was given to say. */
    record Call(long pid, String arguments, String words) {}

    private final Path program;
    private final Path pipe;
    private final RandomAccessFile heard;
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();

    FakeEspeak(Path folder, Manner manner) throws Exception {
        program = folder.resolve("espeak " + manner);
        pipe = folder.resolve("pipe " + manner);
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        behave(manner);
        heard = new RandomAccessFile(pipe.toFile(), "rw");
        Thread.ofPlatform().daemon().start(this::listen);
    }

    Path program() {
        return program;
    }

    /** From now on. */
    void behave(Manner manner) throws IOException {
        Path script = Files.writeString(program.resolveSibling("next"), """
                #!/bin/sh
                [ "$1" = --version ] && exit 0
                words=$(cat)
                printf '%%s\\t%%s\\t%%s\\n' "$$" "$*" "$words" > '%s'
                %s
                """.formatted(pipe, manner.end));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Files.move(script, program, StandardCopyOption.REPLACE_EXISTING);
    }

    private void listen() {
        try {
            while (true) {
                String line =
                        new String(heard.readLine().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                if (line.isEmpty()) {
                    return;
                }
                String[] parts = line.split("\t", 3);
                calls.add(new Call(Long.parseLong(parts[0]), parts[1], parts[2]));
            }
        } catch (IOException | NullPointerException e) {
            // The test is over.
        }
    }

    /** What it is given next. */
    Call await() throws InterruptedException {
        return Objects.requireNonNull(calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "nothing was said");
    }

    /** What it was given and nobody awaited. */
    @Nullable
    Call left() {
        return calls.poll();
    }

    @Override
    public void close() throws IOException {
        // Wakes the reader, which would hold the file open.
        heard.write('\n');
        heard.close();
    }
}
