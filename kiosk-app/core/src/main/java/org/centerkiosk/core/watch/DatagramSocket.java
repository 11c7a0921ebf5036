package org.centerkiosk.core.watch;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Sends datagrams to a Unix socket, which the JDK offers for streams alone. Linux on 64 bits: the numbers are those of its
 * system calls on x86-64, arm64, riscv64 and s390x. Not safe for use by several threads at once.
 */
final class DatagramSocket implements AutoCloseable {

    private static final short AF_UNIX = 1;
    private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    /** Neither wait nor die of a receiver that has gone: MSG_DONTWAIT, MSG_NOSIGNAL. */
    private static final int AT_ONCE = 0x40 | 0x4000;
    /** sockaddr_un: two bytes for the family, then the path. */
    private static final int PATH_OFFSET = 2;

    private static final int LONGEST_PATH = 107;

    private final Arena arena = Arena.ofShared();
    private final Libc libc;
    private final MemorySegment receiver;
    private int descriptor;

    private DatagramSocket(Libc libc, byte[] path) {
        this.libc = libc;
        this.receiver = arena.allocate(path.length + PATH_OFFSET, Short.BYTES);
        receiver.set(ValueLayout.JAVA_SHORT, 0, AF_UNIX);
        MemorySegment.copy(path, 0, receiver, ValueLayout.JAVA_BYTE, PATH_OFFSET, path.length);
        descriptor = libc.call(libc.socket, AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
        if (descriptor < 0) {
            throw new IllegalStateException("no socket, error " + libc.error());
        }
    }

    /** @param address an absolute path, or "@" and an abstract name */
    static DatagramSocket to(String address) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            throw new UnsupportedOperationException("only on Linux");
        }
        return new DatagramSocket(Libc.loaded(), path(address));
    }

    /** A path ends with a zero byte; an abstract name begins with one. */
    private static byte[] path(String address) {
        boolean isAbstract = address.startsWith("@");
        if (!isAbstract && !address.startsWith("/")) {
            throw new IllegalArgumentException("it is neither a path nor an abstract name");
        }
        byte[] path = (isAbstract ? "\0" + address.substring(1) : address + "\0").getBytes(StandardCharsets.UTF_8);
        if (path.length > LONGEST_PATH + 1) {
            throw new IllegalArgumentException("it is longer than " + LONGEST_PATH + " bytes");
        }
        return path;
    }

    /** Returns 0, or the error of libc (errno). */
    int send(byte[] datagram) {
        if (descriptor < 0) {
            return 0;
        }
        try (Arena call = Arena.ofConfined()) {
            MemorySegment bytes = call.allocateFrom(ValueLayout.JAVA_BYTE, datagram);
            long sent = libc.send(descriptor, bytes, AT_ONCE, receiver);
            return sent < 0 ? libc.error() : 0;
        }
    }

    @Override
    public void close() {
        if (descriptor >= 0) {
            libc.call(libc.close, descriptor);
            descriptor = -1;
            arena.close();
        }
    }

    /** The functions, and the error of the last call on it. */
    private static final class Libc {

        private static final Linker LINKER = Linker.nativeLinker();
        private static final StructLayout STATE = Linker.Option.captureStateLayout();
        private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

        private final MemorySegment state = Arena.global().allocate(STATE);
        private final MethodHandle socket =
                find("socket", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        private final MethodHandle close = find("close", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        private final MethodHandle sendto = find(
                "sendto",
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT);

        static Libc loaded() {
            return new Libc();
        }

        @SuppressWarnings("restricted") // The signatures are those of POSIX, and native access is enabled at the start.
        private static MethodHandle find(String name, MemoryLayout answer, MemoryLayout... arguments) {
            return LINKER.downcallHandle(
                    LINKER.defaultLookup().findOrThrow(name),
                    FunctionDescriptor.of(answer, arguments),
                    Linker.Option.captureCallState("errno"));
        }

        int error() {
            return (int) ERRNO.get(state, 0L);
        }

        int call(MethodHandle function, int first) {
            try {
                return (int) function.invokeExact(state, first);
            } catch (Throwable e) { // declared by method handles; these functions throw nothing
                throw new IllegalStateException(e);
            }
        }

        int call(MethodHandle function, int first, int second, int third) {
            try {
                return (int) function.invokeExact(state, first, second, third);
            } catch (Throwable e) { // as above
                throw new IllegalStateException(e);
            }
        }

        long send(int descriptor, MemorySegment bytes, int flags, MemorySegment to) {
            try {
                return (long)
                        sendto.invokeExact(state, descriptor, bytes, bytes.byteSize(), flags, to, (int) to.byteSize());
            } catch (Throwable e) { // as above
                throw new IllegalStateException(e);
            }
        }
    }
}
