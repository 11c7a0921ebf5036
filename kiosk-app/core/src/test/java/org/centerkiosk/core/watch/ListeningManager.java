package org.centerkiosk.core.watch;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/** The other end of the notify socket: what systemd would hear. */
final class ListeningManager implements AutoCloseable {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVTIMEO = 20;
    private static final long SECONDS = 10;

    private final Arena arena = Arena.ofShared();
    private final int descriptor;

    /** @param address a path, or "@" and an abstract name */
    ListeningManager(String address) {
        byte[] path = (address.startsWith("@") ? "\0" + address.substring(1) : address + "\0")
                .getBytes(StandardCharsets.UTF_8);
        MemorySegment name = arena.allocate(2L + path.length, 2);
        name.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(path, 0, name, ValueLayout.JAVA_BYTE, 2, path.length);
        MemorySegment limit = arena.allocateFrom(ValueLayout.JAVA_LONG, SECONDS, 0);
        descriptor = (int) call("socket", ValueLayout.JAVA_INT, AF_UNIX, SOCK_DGRAM, 0);
        call("setsockopt", ValueLayout.JAVA_INT, descriptor, SOL_SOCKET, SO_RCVTIMEO, limit, 16);
        int bound = (int) call("bind", ValueLayout.JAVA_INT, descriptor, name, (int) name.byteSize());
        if (bound != 0) {
            throw new IllegalStateException("cannot listen at " + address);
        }
    }

    /** The next datagram; waits for it. */
    String heard() {
        MemorySegment bytes = arena.allocate(4096);
        long length = (long) call("recv", ValueLayout.JAVA_LONG, descriptor, bytes, bytes.byteSize(), 0);
        return length < 0
                ? "nothing within " + SECONDS + " s"
                : new String(bytes.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        call("close", ValueLayout.JAVA_INT, descriptor);
        arena.close();
    }

    @SuppressWarnings("restricted") // The signatures are those of POSIX.
    private static Object call(String function, MemoryLayout answer, Object... arguments) {
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            layouts[i] = arguments[i] instanceof MemorySegment
                    ? ValueLayout.ADDRESS
                    : arguments[i] instanceof Long ? ValueLayout.JAVA_LONG : ValueLayout.JAVA_INT;
        }
        MethodHandle handle = LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(function), FunctionDescriptor.of(answer, layouts));
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable e) { // declared by method handles
            throw new IllegalStateException(e);
        }
    }
}
