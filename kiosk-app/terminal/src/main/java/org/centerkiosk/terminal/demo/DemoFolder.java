package org.centerkiosk.terminal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the demo's hub leaves on the disk, and the commands that name it.
 *
 * @param path all of it
 * @param storage of the terminal
 */
record DemoFolder(Path path, Path storage) {

    static final String ADMINISTRATOR = "admin";
    static final String AUTHOR = "lin";
    static final String APPROVER = "zhou";
    static final List<String> PEOPLE = List.of(AUTHOR, APPROVER);

    /** As whoever started this program would write it. */
    private static final String COMMAND = System.getProperty("centerkiosk.command", "kiosk");

    private static final List<String> FEEDS = List.of("events.ics", "courses.xlsx", "stations.ics");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int SECRET = 20;

    /** The folder of the last demo goes, with its keys. */
    static DemoFolder anew(Path path, Path storage) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> old = Files.walk(path)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(path.getParent());
        Files.createDirectory(path, ownerOnly());
        DemoFolder folder = new DemoFolder(path, storage);
        for (String person : List.of(ADMINISTRATOR, AUTHOR, APPROVER, "keeper")) {
            Files.writeString(folder.secret(person), newSecret() + "\n");
        }
        return folder;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String newSecret() {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < SECRET; i++) {
            secret.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    Path hub() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("hub.log");
    }

    private Path keys() {
        return path.resolve("offline-keys");
    }

    /** The file with somebody's password and passphrase; they are the same here. */
    private Path secret(String person) {
        return path.resolve(person + ".secret");
    }

    String password(String person) throws IOException {
        return Files.readString(secret(person)).strip();
    }

    List<String> init() {
        return List.of(
                "init",
                "--dir",
                hub().toString(),
                "--centre",
                "chenghu",
                "--name",
                "澄湖区新时代文明实践中心/Chenghu Civic Centre",
                "--people",
                "keeper",
                "--keys",
                keys().toString(),
                "--password-file",
                secret(ADMINISTRATOR).toString(),
                "--passphrase-file",
                secret("keeper").toString());
    }

    List<String> addSigners() throws IOException {
        Path key;
        try (Stream<Path> files = Files.list(keys())) {
            key = files.filter(file -> file.toString().endsWith(".key"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("kiosk hub init left no key in " + keys()));
        }
        return List.of(
                "root",
                "add-signer",
                AUTHOR,
                APPROVER,
                "--dir",
                hub().toString(),
                "--key-file",
                key.toString(),
                "--passphrase-file",
                secret("keeper").toString());
    }

    /** A command of {@code kiosk publish} in somebody's name. */
    List<String> as(URI hub, String person, List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of(
                "--hub",
                hub.toString(),
                "--as",
                person,
                "--password-file",
                secret(person).toString(),
                "--key",
                path.resolve(person + ".key").toString(),
                "--passphrase-file",
                secret(person).toString()));
        return arguments;
    }

    /** Copies the demo's schedules to where they can be changed. */
    List<String> schedules(URI feeds) throws IOException {
        Path folder = Files.createDirectories(path.resolve("schedules"));
        for (String feed : FEEDS) {
            try (InputStream in = feeds.resolve("/feeds/" + feed).toURL().openStream()) {
                byte[] schedule = in.readAllBytes();
                Files.write(folder.resolve(feed), feed.endsWith(".xlsx") ? courses(schedule) : schedule);
            }
        }
        return List.of(folder.toString(), "--yes");
    }

    /** With a category in each row: that all of them are courses, only the configuration of the feed says. */
    private static byte[] courses(byte[] workbook) throws IOException {
        Sheet sheet = Sheet.read(workbook);
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : sheet.rows()) {
            List<Object> longer = new ArrayList<>(row);
            longer.add(rows.isEmpty() ? "类别" : "课程");
            rows.add(longer);
        }
        return new Sheet(sheet.name(), rows).write();
    }

    /** How a change is published, for whoever started the demo. */
    List<String> explain(URI hub) {
        String author = String.join(
                " ",
                as(
                        hub,
                        AUTHOR,
                        List.of(COMMAND, "publish", path.resolve("schedules").toString())));
        String approver = String.join(" ", as(hub, APPROVER, List.of(COMMAND, "publish", "approve", "2")));
        return List.of(
                "",
                "The hub runs at " + hub + " as a process of its own, and the screen shows its edition 1.",
                "To change what is on screen, edit the schedules in " + path.resolve("schedules") + ", then as "
                        + AUTHOR + ":",
                "  " + author,
                "and, because the author cannot approve, as " + APPROVER + ":",
                "  " + approver,
                "What the terminal shows: " + COMMAND + " status --config " + path.resolveSibling("demo.properties"),
                "");
    }
}
