package org.centerkiosk.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.centerkiosk.config.ConfigLoader;
import org.centerkiosk.config.ConfigSources;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.http.OpenApiDocument;
import org.centerkiosk.hub.root.OnlineKey;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hub's life on the command line: set up, run, its keys and passwords lost and replaced. */
class HubCommandTest {

    private static final String PASSWORD = "brown otter 7 umbrella";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    private int run(String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine program = new CommandLine(new HubCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true));
        int code = Main.execute(program, arguments);
        out = printed.toString();
        err = complained.toString();
        return code;
    }

    private void succeeds(String... arguments) {
        int code = run(arguments);
        assertThat(code).as(String.join(" ", arguments) + "\n" + err).isZero();
    }

    private void failsSaying(String sentence, String... arguments) {
        int code = run(arguments);
        assertThat(code).as(String.join(" ", arguments)).isEqualTo(1);
        assertThat(err).contains(sentence).doesNotContain("Exception");
    }

    private String file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    private Path hub() {
        return folder.resolve("hub");
    }

    private String key(int number) {
        return folder.resolve("hub-keys").resolve("offline-" + number + ".key").toString();
    }

    /** Behind the words of a command, where the hub is; on a server the file also says which database. */
    private String[] of(HubDatabase database, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        Collections.addAll(all, "--dir", hub().toString());
        if (!database.config().isFile()) {
            Collections.addAll(
                    all,
                    "--config",
                    file(
                            "hub.properties",
                            "hub.database.url = " + database.config().url().replaceAll("\\?.*", ""),
                            "hub.database.user = postgres"));
        }
        return all.toArray(String[]::new);
    }

    private String[] init(HubDatabase database) throws IOException {
        return of(
                database,
                "init",
                "--centre",
                "nancheng",
                "--name",
                "南城文明实践中心/Nancheng",
                "--threshold",
                "1",
                "--password-file",
                file("password", PASSWORD),
                "--passphrase-file",
                file("passphrases", "green heron 5 lantern", "grey walrus 3 teapot"));
    }

    private HubConfig config(HubDatabase database) throws IOException {
        Path file = Path.of(file(
                "run.properties",
                "hub.directory = " + hub(),
                "hub.listen = 127.0.0.1:0",
                database.config().isFile()
                        ? ""
                        : "hub.database.url = " + database.config().url().replaceAll("\\?.*", ""),
                database.config().isFile() ? "" : "hub.database.user = postgres"));
        ConfigSources sources = new ConfigSources(null, file, Map.of(), Map.of(), Map.of(), folder, folder);
        return new ConfigLoader(sources).load().config().hub();
    }

    private static HubApp start(HubConfig config) throws HubException {
        return HubApp.start(HubContext.open(config, Clock.systemUTC()), ServerSettings.of(config));
    }

    @ParameterizedTest
    @HubDatabases
    void keysAndPasswordsAreLostAndReplaced(HubDatabase database) throws IOException {
        succeeds(init(database));
        assertThat(out).contains(key(1), "Fingerprint of root 1").doesNotContain(PASSWORD);
        succeeds(of(
                database,
                "account",
                "add",
                "li.hua",
                "--roles",
                "editor,approver",
                "--password-file",
                file("p", "blue falcon 9 bottle")));
        succeeds(of(database, "account", "list"));
        assertThat(out).contains("admin").contains("li.hua", "staff,editor,approver");
        String passphrase = file("pass-1", "green heron 5 lantern");

        failsSaying(
                "has offered no key",
                of(database, "root", "add-signer", "li.hua", "--key-file", key(1), "--passphrase-file", passphrase));
        offer(database, "li.hua");
        failsSaying(
                "passphrase is wrong",
                of(
                        database,
                        "root",
                        "add-signer",
                        "li.hua",
                        "--key-file",
                        key(1),
                        "--passphrase-file",
                        file("p", "wrong passphrase")));
        succeeds(of(database, "root", "add-signer", "li.hua", "--key-file", key(1), "--passphrase-file", passphrase));
        assertThat(out).contains("root 2 of nancheng", "li.hua");

        String other = file("pass-2", "grey walrus 3 teapot");
        succeeds(of(
                database,
                "root",
                "renew",
                "--key-file",
                key(2),
                "--passphrase-file",
                other,
                "--lost",
                "keeper 1",
                "--new-key",
                folder.resolve("new.key").toString(),
                "--new-passphrase-file",
                file("p", "white badger 4 kettle")));
        failsSaying(
                "no root key", of(database, "root", "renew", "--key-file", key(1), "--passphrase-file", passphrase));
        succeeds(of(
                database,
                "root",
                "remove-signer",
                "li.hua",
                "--key-file",
                folder.resolve("new.key").toString(),
                "--passphrase-file",
                file("p", "white badger 4 kettle")));
        succeeds(of(database, "root", "renew", "--new-online-key", "--key-file", key(2), "--passphrase-file", other));
        succeeds(of(database, "root", "show"));
        assertThat(out).contains("root 5 of nancheng", "offered, not in this root", "li.hua");

        succeeds(of(database, "account", "reset", "admin", "--password-file", file("p", "black marmot 2 ladder")));
        failsSaying(
                "among the first that are guessed",
                of(database, "account", "reset", "admin", "--password-file", file("p", "password1234")));
        failsSaying(
                "the old password is wrong",
                of(
                        database,
                        "account",
                        "password",
                        "admin",
                        "--password-file",
                        file("p", PASSWORD, "red lynx 8 saucer")));
        failsSaying(
                "is the old one",
                of(
                        database,
                        "account",
                        "password",
                        "admin",
                        "--password-file",
                        file("p", "black marmot 2 ladder", "black marmot 2 ladder")));
        succeeds(of(
                database,
                "account",
                "password",
                "admin",
                "--password-file",
                file("p", "black marmot 2 ladder", "red lynx 8 saucer")));
        failsSaying("nobody would be left", of(database, "account", "disable", "admin"));
        succeeds(of(database, "audit", "verify"));
        String noted = out.strip().replace("intact: ", "");
        succeeds(of(database, "account", "disable", "li.hua"));
        succeeds(of(database, "audit", "verify", "--noted", noted));
        failsSaying("rewritten", of(database, "audit", "verify", "--noted", noted.replaceAll("[0-9a-f]$", "x")));
        succeeds(of(database, "audit", "show"));
        assertThat(out).contains("console\taccount.password\tadmin", "admin\taccount.password\tadmin");
    }

    private void offer(HubDatabase database, String account) throws IOException {
        try (HubContext hub = HubContext.open(config(database), Clock.systemUTC())) {
            hub.signingKeys().offer(account, SigningKey.generate().publicKey());
        } catch (HubException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @HubDatabases
    void hubServesWhatWasSetUp(HubDatabase database) throws Exception {
        succeeds(init(database));
        HubConfig config = config(database);
        String token;
        try (HubApp app = start(config)) {
            assertThat(get(app, "/v1/roots/latest", "").statusCode()).isEqualTo(200);
            assertThat(get(app, "/v1/timestamp", "").statusCode()).isEqualTo(200);
            assertThat(get(app, "/v1/audit", "").statusCode()).isEqualTo(401);
            assertThat(post(app, "/v1/staff/sessions", "", "{\"account\":\"admin\",\"password\":\"wrong\"}")
                            .statusCode())
                    .isEqualTo(401);
            token = json(post(
                            app, "/v1/staff/sessions", "", "{\"account\":\"admin\",\"password\":\"" + PASSWORD + "\"}"))
                    .path("token")
                    .asString();
            assertThat(post(
                                    app,
                                    "/v1/staff/accounts",
                                    token,
                                    "{\"name\":\"li.hua\",\"roles\":[\"editor\"],\"password\":\"123456\"}")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(post(
                                    app,
                                    "/v1/staff/accounts",
                                    token,
                                    "{\"name\":\"li.hua\",\"roles\":[\"editor\"],\"password\":\"blue falcon 9 bottle\"}")
                            .statusCode())
                    .isEqualTo(201);
            JsonNode accounts = json(get(app, "/v1/staff/accounts", token)).path("accounts");
            assertThat(accounts)
                    .extracting(account -> account.path("name").asString())
                    .containsExactly("admin", "li.hua");
            assertThat(json(post(
                                    app,
                                    "/v1/signing-keys",
                                    token,
                                    SigningKey.generate().publicKey().toJwk().toString()))
                            .path("person")
                            .asString())
                    .isEqualTo("admin");
            assertThat(json(get(app, "/v1/signing-keys", token)).path("keys")).hasSize(1);
            assertThat(json(get(app, "/v1/audit?limit=1", token)).path("entries"))
                    .hasSize(1);
            assertThat(post(app, "/v1/roots", token, "{}").statusCode()).isEqualTo(422);
            JoinCode code = JoinCode.parse(
                    json(post(app, "/v1/join-codes", token, "{}")).path("line").asString());
            assertThat(code.hub().url()).isEqualTo(app.uri());
            everythingDescribedIsThere(app);
        }
        try (HubApp app = start(config)) {
            assertThat(get(app, "/v1/audit", token).statusCode())
                    .as("after a restart")
                    .isEqualTo(200);
            assertThat(ownPassword(app, "", PASSWORD, "red lynx 8 saucer")).isEqualTo(401);
            assertThat(ownPassword(app, token, "wrong", "red lynx 8 saucer")).isEqualTo(403);
            assertThat(ownPassword(app, token, PASSWORD, "123456")).isEqualTo(422);
            assertThat(ownPassword(app, token, PASSWORD, "red lynx 8 saucer")).isEqualTo(204);
            assertThat(get(app, "/v1/audit", token).statusCode())
                    .as("the session has ended")
                    .isEqualTo(401);
        }
    }

    /** Neither a route that is not described, nor a description without its route. */
    private static void everythingDescribedIsThere(HubApp app) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(app.uri() + "/v1/openapi.json"))
                    .build();
            new OpenApiDocument(client.send(request, HttpResponse.BodyHandlers.ofByteArray()))
                    .assertIsWhole(app.server());
        }
    }

    private static int ownPassword(HubApp app, String token, String old, String fresh) throws Exception {
        String body = "{\"oldPassword\":\"" + old + "\",\"newPassword\":\"" + fresh + "\"}";
        return send(
                        app,
                        HttpRequest.newBuilder(URI.create(app.uri() + "/v1/staff/accounts/self/password"))
                                .PUT(HttpRequest.BodyPublishers.ofString(body)),
                        token)
                .statusCode();
    }

    private static HttpResponse<String> get(HubApp app, String path, String token) throws Exception {
        return send(app, HttpRequest.newBuilder(URI.create(app.uri() + path)), token);
    }

    private static HttpResponse<String> post(HubApp app, String path, String token, String body) throws Exception {
        return send(
                app,
                HttpRequest.newBuilder(URI.create(app.uri() + path)).POST(HttpRequest.BodyPublishers.ofString(body)),
                token);
    }

    private static HttpResponse<String> send(HubApp app, HttpRequest.Builder request, String token) throws Exception {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(response.body());
    }

    @ParameterizedTest
    @HubDatabases
    void secondHubInTheSameFolderIsRefused(HubDatabase database) throws Exception {
        succeeds(init(database));
        HubConfig config = config(database);
        try (HubApp app = start(config)) {
            assertThat(app.uri().getPort()).isPositive();
            failsSaying("a hub already runs on", of(database));
            failsSaying(
                    "a hub already runs on",
                    of(
                            database,
                            "root",
                            "renew",
                            "--new-online-key",
                            "--key-file",
                            key(1),
                            "--passphrase-file",
                            file("p", "green heron 5 lantern")));
        }
    }

    @ParameterizedTest
    @HubDatabases
    void addressInUseIsNamed(HubDatabase database) throws Exception {
        succeeds(init(database));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path file = Path.of(file(
                    "taken.properties",
                    "hub.directory = " + hub(),
                    "hub.listen = 127.0.0.1:" + taken.getLocalPort(),
                    database.config().isFile()
                            ? ""
                            : "hub.database.url = " + database.config().url().replaceAll("\\?.*", ""),
                    database.config().isFile() ? "" : "hub.database.user = postgres"));

            failsSaying("is in use", "--config", file.toString());
        }
    }

    @ParameterizedTest
    @HubDatabases
    void nothingIsLeftOfASetUpThatFails(HubDatabase database) throws Exception {
        file("venues.csv", "id,kind,parent,name", "nancheng,centre,,南城", "i-1,institute,nancheng,一所");
        String[] init = init(database);
        // Venues fit in, but the first account's name is kept for the log: found before anything is made.
        String[] taken =
                Stream.concat(Stream.of(init), Stream.of("--admin", "hub")).toArray(String[]::new);
        assertThat(run(taken)).isEqualTo(2);
        assertThat(hub()).doesNotExist();

        // The folder for the keys cannot be made, found while everything else is made already.
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        String[] nowhere = Stream.concat(
                        Stream.of(init),
                        Stream.of("--keys", blocked.resolve("keys").toString()))
                .toArray(String[]::new);
        assertThat(run(nowhere)).isEqualTo(1);
        assertThat(hub()).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith(".new-"));
        }

        succeeds(init);
        failsSaying("a hub is set up in", init);
    }

    @ParameterizedTest
    @HubDatabases
    void keyThatNoTerminalBelievesKeepsTheHubFromStarting(HubDatabase database) throws Exception {
        succeeds(init(database));
        new OnlineKey("nancheng", SigningKey.generate()).write(hub().resolve("online.key"));

        failsSaying("is not in root 1", of(database));
        Files.writeString(hub().resolve("online.key"), "{}");
        failsSaying("is damaged", of(database));
    }

    @ParameterizedTest
    @HubDatabases
    void terminalsGetTheirCodes(HubDatabase database) throws IOException {
        succeeds(init(database));

        succeeds(of(database, "code", "--venue", "nancheng"));
        JoinCode code = JoinCode.parse(out);
        assertThat(code.hub().url()).hasToString("http://127.0.0.1:8480");
        succeeds(of(database, "root", "show"));
        assertThat(out).contains(code.rootSha256());
        failsSaying("has no venue", of(database, "code", "--venue", "nowhere"));
        assertThat(run(of(database, "code", "--batch", "5", "--days", "8"))).isEqualTo(2);
        succeeds(of(database, "fleet"));
        assertThat(out).contains("0 terminals, nothing wrong");
        failsSaying("there is no terminal", of(database, "fleet", "revoke", "t-1"));
    }

    @ParameterizedTest
    @HubDatabases
    void venuesChange(HubDatabase database) throws IOException {
        succeeds(init(database));
        succeeds(of(database, "venue", "list"));
        assertThat(out).isEqualTo("id,kind,parent,name,english\nnancheng,centre,,南城文明实践中心,Nancheng\n");
        String more = file("more.csv", out.strip(), "i-1,institute,nancheng,\"一所, 东\",");

        succeeds(of(database, "venue", "import", more));
        assertThat(out).contains("added    i-1 一所, 东", "1 added, 0 changed, 0 removed");
        succeeds(of(database, "venue", "import", more));
        assertThat(out).contains("nothing differs");
        succeeds(of(database, "code", "--venue", "i-1"));
        failsSaying(
                "no kind of venue", of(database, "venue", "import", file("bad.csv", "id,kind,parent,name", "c,x,,南城")));
        failsSaying("is not there", of(database, "venue", "import", "nowhere.csv"));
        failsSaying(
                "is nancheng for good",
                of(database, "venue", "import", file("other.csv", "id,kind,parent,name", "c,centre,,南城")));
        succeeds(of(database, "audit", "show"));
        assertThat(out).containsOnlyOnce("venue.import");
    }

    @Test
    void weakPasswordsAreRefused() throws IOException {
        String passphrases = file("passphrases", "green heron 5 lantern", "grey walrus 3 teapot");

        failsSaying(
                "among the first",
                "init",
                "--centre",
                "nancheng",
                "--dir",
                hub().toString(),
                "--password-file",
                file("p", "password1234"),
                "--passphrase-file",
                passphrases);
        failsSaying(
                "has no line",
                "init",
                "--centre",
                "nancheng",
                "--dir",
                hub().toString(),
                "--password-file",
                file("p", PASSWORD),
                "--passphrase-file",
                file("short", "green heron 5 lantern"));
        failsSaying("--password-file", "init", "--centre", "nancheng", "--dir", hub().toString());
        assertThat(hub()).doesNotExist();
    }

    @Test
    void folderThatWasNotSetUpIsNamed() {
        failsSaying("no hub is set up in", "--dir", hub().toString());
        failsSaying("no hub is set up in", "audit", "verify", "--dir", hub().toString());
    }

    @Test
    void mistakesInTheConfigurationAreTold() throws IOException {
        failsSaying("hub.listen", "--config", file("bad.properties", "hub.listen = nowhere"));
    }

    @Test
    void plainHttpIsForThisMachineAlone() throws IOException {
        Files.createDirectories(hub());

        failsSaying(
                "no hub is set up",
                "--config",
                file("open.properties", "hub.directory = " + hub(), "hub.listen = 0.0.0.0:0"));
    }

    @Test
    void helpNamesEveryCommand() {
        succeeds("--help");
        assertThat(out).contains("init", "account", "root", "audit");
    }
}
