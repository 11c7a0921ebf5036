package org.centerkiosk.terminal.demo;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/**
 * The demo's folder: the same one each time, so that a second start is a quick one, and nobody's but its user's. Everybody
 * of the machine may write beside it, so what lies there under its name is believed only where it is the user's own.
 */
public final class DemoHome {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private DemoHome() {}

    /**
     * Makes it where it is not there; takes a new one of another name where somebody else has the name.
     *
     * @param temporary the folder for passing files, which exists
     */
    public static Path in(Path temporary, String user) throws IOException {
        Path home = temporary.resolve("center-kiosk-demo-" + user);
        if (!Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
            // On Windows it is the user's alone already.
            return Files.createDirectories(home);
        }
        FileAttribute<?> ownersAlone = PosixFilePermissions.asFileAttribute(OWNER);
        try {
            return Files.createDirectory(home, ownersAlone);
        } catch (FileAlreadyExistsException e) {
            return isOwn(home) ? home : Files.createTempDirectory(temporary, "center-kiosk-demo-", ownersAlone);
        }
    }

    /** A real folder of this user's; one that others could look into is closed to them. */
    private static boolean isOwn(Path home) throws IOException {
        if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(home, LinkOption.NOFOLLOW_LINKS).equals(ownerOfNewFiles(home.getParent()))) {
            return false;
        }
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(home, LinkOption.NOFOLLOW_LINKS);
        if (now.contains(PosixFilePermission.GROUP_WRITE) || now.contains(PosixFilePermission.OTHERS_WRITE)) {
            // Others may have put something into it.
            return false;
        }
        Files.setPosixFilePermissions(home, OWNER);
        return true;
    }

    private static UserPrincipal ownerOfNewFiles(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "center-kiosk-demo-", ".tmp");
        try {
            return Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
