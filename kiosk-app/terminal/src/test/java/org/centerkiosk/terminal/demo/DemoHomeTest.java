package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoHomeTest {

    @TempDir
    private Path temporary;

    @BeforeEach
    void onlyWhereFilesHaveSuchRights() throws IOException {
        assumeThat(Files.getFileStore(temporary).supportsFileAttributeView("posix"))
                .isTrue();
    }

    private Path home() {
        return temporary.resolve("center-kiosk-demo-wang");
    }

    private static void isOwnersAlone(Path folder) throws IOException {
        assertThat(folder).isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void itIsMadeForItsOwnerAloneAndFoundAgain() throws IOException {
        assertThat(DemoHome.in(temporary, "wang")).isEqualTo(home());
        isOwnersAlone(home());
        Files.writeString(home().resolve("kept"), "");

        assertThat(DemoHome.in(temporary, "wang")).isEqualTo(home());
        assertThat(home().resolve("kept")).exists();
        try (var left = Files.list(temporary)) {
            assertThat(left).containsExactly(home());
        }
    }

    @Test
    void oneThatOthersCouldLookIntoIsClosed() throws IOException {
        Files.createDirectory(home());
        Files.setPosixFilePermissions(home(), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(DemoHome.in(temporary, "wang")).isEqualTo(home());
        isOwnersAlone(home());
    }

    @Test
    void whatOthersCouldWriteIsLeftAlone() throws IOException {
        Files.createDirectory(home());
        Files.setPosixFilePermissions(home(), PosixFilePermissions.fromString("rwxrwxrwx"));

        Path other = DemoHome.in(temporary, "wang");

        assertThat(other).isNotEqualTo(home()).hasParent(temporary);
        isOwnersAlone(other);
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(home(), elsewhere);

        isOwnersAlone(DemoHome.in(temporary, "wang"));

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Files.createDirectory(home());
        try {
            Files.setAttribute(home(), "unix:uid", 65534);
        } catch (IOException e) {
            assumeThat(false).as("only root gives folders away").isTrue();
        }

        isOwnersAlone(DemoHome.in(temporary, "wang"));
        assertThat(home()).isEmptyDirectory();
    }
}
