package org.centerkiosk.terminal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionWriter;
import org.centerkiosk.core.edition.MediaLink;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.KeyFile;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.Takeover;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From schedules on a disk to documents at a hub. */
class PublishCommandTest {

    private static final String PASSPHRASE = "五个字的口令就够了吗不够";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FakeHub hub = new FakeHub();

    PublishCommandTest() throws IOException {}

    @BeforeEach
    void writeSecrets() throws IOException {
        Files.writeString(folder.resolve("password"), "geheim-geheim\n");
        Files.writeString(folder.resolve("passphrase"), PASSPHRASE + "\n");
        KeyFile.write(folder.resolve("li.key"), SigningKey.generate(), "li", PASSPHRASE.toCharArray());
        KeyFile.write(folder.resolve("wang.key"), SigningKey.generate(), "wang", PASSPHRASE.toCharArray());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private int run(String account, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--hub", hub.uri(), "--as", account, "--password-file", file("password")));
        return execute(all);
    }

    private int sign(String account, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--yes", "--key", file(account + ".key"), "--passphrase-file", file("passphrase")));
        return run(account, all.toArray(String[]::new));
    }

    private int execute(List<String> arguments) {
        return new CommandLine(new PublishCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String schedule(String name, String... rows) throws IOException {
        String day =
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(3).toString();
        List<String> lines = new ArrayList<>(List.of("id,title,date,start,end,venue,image"));
        for (String row : rows) {
            lines.add(row.replace("DAY", day));
        }
        Path file = folder.resolve(name);
        Files.write(file, lines);
        return file.toString();
    }

    private static List<String> uids(EditionContent content) {
        return content.events().stream().map(Event::uid).toList();
    }

    @Test
    void aScheduleBecomesADraftSignedByItsAuthor() throws Exception {
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", new File(file("poster.png")));
        String picture = folder.resolve("poster.png").toUri().toString();
        int code = sign("li", schedule("all.csv", "a,戏曲,DAY,10:00,11:00,东所," + picture, "b,讲座,DAY,14:00,15:00,,"));

        assertThat(err.toString()).doesNotContain("error:", "blocks:", "kiosk:");
        assertThat(code).isZero();
        EditionContent content = FakeHub.content(hub.draft);
        assertThat(content.number()).isEqualTo(1);
        assertThat(uids(content)).containsExactly("a", "b");
        assertThat(content.events().getFirst().venue()).isEqualTo("east");
        assertThat(content.media()).hasSize(1);
        assertThat(hub.media).containsOnlyKeys(content.media().getFirst().sha256());
        assertThat(MediaLink.sha256(content.events().getFirst().image()))
                .contains(content.media().getFirst().sha256());
        assertThat(content.events()).extracting(Event::source).containsOnly("all.csv");
        assertThat(new String(Envelope.parse(DocumentKind.EDITION, hub.draft).payload(), StandardCharsets.UTF_8))
                .as("nothing of the author's machine")
                .doesNotContain(folder.toString(), folder.getFileName().toString(), "file:");
        assertThat(Envelope.parse(DocumentKind.EDITION, hub.draft).signatures()).hasSize(1);
        assertThat(out.toString())
                .contains("draft 1")
                .contains("kiosk publish approve 1")
                .contains("1 new pictures");
        assertThat(hub.requests).endsWith("DELETE /v1/staff/sessions/current");
    }

    @Test
    void theSecondPersonPublishes() throws Exception {
        sign("li", schedule("all.csv", "a,戏曲,DAY,10:00,11:00,,"));
        assertThat(sign("wang", "approve", "1")).isZero();

        assertThat(Envelope.parse(DocumentKind.EDITION, hub.editions.getFirst()).signatures())
                .hasSize(2);
        assertThat(out.toString()).contains("edition 1 is published");
    }

    @Test
    void noSecondSignatureUnderANumberThatLocksEverybodyOut() throws Exception {
        sign("li", schedule("all.csv", "a,戏曲,DAY,10:00,11:00,,"));
        EditionContent content = FakeHub.content(hub.draft);
        EditionContent far = new EditionContent(
                2_000_000_000,
                content.centre(),
                content.issued(),
                content.validUntil(),
                content.venues(),
                content.events(),
                content.media());
        hub.draft = Envelope.unsigned(DocumentKind.EDITION, EditionWriter.write(far))
                .bytes();

        assertThat(sign("wang", "approve", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("do not sign it");
        assertThat(hub.approval).isEmpty();
    }

    @Test
    void orAtATime() throws Exception {
        sign("li", schedule("all.csv", "a,戏曲,DAY,10:00,11:00,,"));
        assertThat(sign("wang", "approve", "1", "--at", "2030-01-01T08:00+08:00"))
                .isZero();

        assertThat(hub.approval).contains("2030-01-01T00:00:00Z");
        assertThat(out.toString()).contains("will be published at 2030-01-01T00:00:00Z");
    }

    @Test
    void aVenuePublishesItsShareAlone() throws Exception {
        sign("li", schedule("all.csv", "a,戏曲,DAY,10:00,11:00,,", "b,讲座,DAY,14:00,15:00,east,"));
        sign("wang", "approve", "1");
        assertThat(sign("li", schedule("east.csv", "c,书法,DAY,10:00,11:00,,"), "--venue", "东所"))
                .isZero();

        EditionContent content = FakeHub.content(hub.draft);
        assertThat(content.number()).isEqualTo(2);
        assertThat(uids(content)).containsExactly("a", "c");
        assertThat(content.events().getLast().venue()).isEqualTo("east");
        assertThat(out.toString()).contains("讲座");
        assertThat(sign("li", schedule("east.csv", "c,书法,DAY,10:00,11:00,nancheng,"), "--venue", "east"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("not part of east");
    }

    @Test
    void filesSayTheirCategoryOnTheCommandLine() throws Exception {
        String day =
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(3).toString();
        String plain = Files.write(
                        folder.resolve("all.csv"),
                        List.of(
                                "id,title,date,start,end,category",
                                "a,周三见面," + day + ",10:00,11:00,",
                                "b,周四见面," + day + ",14:00,15:00,讲座"))
                .toString();

        assertThat(sign("li", "--category", "family", plain)).isZero();

        assertThat(FakeHub.content(hub.draft).events())
                .extracting(Event::category)
                .as("what the file says counts more")
                .containsExactly(Category.FAMILY, Category.LECTURE);
        assertThat(sign("li", "--category", "party", plain)).isEqualTo(2);
        assertThat(err.toString()).contains("“party” is none of", "course");
    }

    @Test
    void feedsOfTheConfigurationArePublishedAsALobbyReadsThem() throws Exception {
        schedule("courses.csv", "a,周三见面,DAY,10:00,11:00,,");
        Path config = Files.write(
                folder.resolve("kiosk.properties"),
                List.of("feeds.1.name = 课程表", "feeds.1.url = courses.csv", "feeds.1.category = course"));
        String besides = schedule("besides.csv", "b,戏曲,DAY,14:00,15:00,,");

        assertThat(sign("li", "--feeds", "--config", config.toString(), besides))
                .as(err::toString)
                .isZero();

        List<Event> events = FakeHub.content(hub.draft).events();
        assertThat(events).extracting(Event::source).containsExactly("课程表", "besides.csv");
        assertThat(events.getFirst().category()).isEqualTo(Category.COURSE);
    }

    @Test
    void withoutFeedsThereAreNoneToPublish() throws Exception {
        Path config = Files.writeString(folder.resolve("kiosk.properties"), "");

        assertThat(sign("li", "--feeds", "--config", config.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("the configuration has no feeds");
        String twice = schedule("all.csv", "a,戏曲,DAY,10:00,11:00,,");
        assertThat(sign("li", twice, twice)).isEqualTo(1);
        assertThat(err.toString()).contains("two schedules have the name");
    }

    @Test
    void whatCannotBeReadIsNotSent() throws Exception {
        Files.writeString(folder.resolve("page.ics"), "<html>log in</html>");
        assertThat(sign("li", file("page.ics"))).isEqualTo(1);
        assertThat(sign("li", file("nothing.csv"))).isEqualTo(1);
        assertThat(sign("li", schedule("bad.csv", "a,戏曲,sometime,10:00,11:00,,", "b,讲座,DAY,14:00,15:00,,")))
                .isEqualTo(1);
        assertThat(sign("li", schedule("venue.csv", "a,戏曲,DAY,10:00,11:00,北所,")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("HTML").contains("--accept-errors").contains("no venue 北所");
        assertThat(hub.draft).isEmpty();
        assertThat(sign("li", "--accept-errors", file("bad.csv"))).isZero();
    }

    @Test
    void whatNoScreenShouldShowIsNotSent() throws Exception {
        String twice = schedule("one.csv", "a,戏曲,DAY,10:00,11:00,,");
        assertThat(sign("li", twice, schedule("two.csv", "a,讲座,DAY,14:00,15:00,,")))
                .isEqualTo(1);
        assertThat(sign("li", schedule("none.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("same UID").contains("no event");
        assertThat(hub.draft).isEmpty();
    }

    @Test
    void aPictureThatIsNoneCostsThePictureAlone() throws Exception {
        Files.writeString(folder.resolve("poster.png"), "no picture");
        String picture = folder.resolve("poster.png").toUri().toString();
        assertThat(sign("li", schedule("all.csv", "a,戏曲,DAY,10:00,11:00,," + picture)))
                .isZero();

        assertThat(err.toString()).contains("no picture").contains("戏曲");
        assertThat(FakeHub.content(hub.draft).events().getFirst().image()).isNull();
    }

    @Test
    void rollbackIsANewEditionWithOldContent() throws Exception {
        sign("li", schedule("all.csv", "a,戏曲,DAY,10:00,11:00,,"));
        sign("wang", "approve", "1");
        sign("li", schedule("all.csv", "b,讲座,DAY,10:00,11:00,,"));
        sign("wang", "approve", "1");
        assertThat(sign("li", "rollback", "1")).isZero();

        EditionContent content = FakeHub.content(hub.draft);
        assertThat(content.number()).isEqualTo(3);
        assertThat(uids(content)).containsExactly("a");
    }

    @Test
    void draftsAreShownAndWithdrawn() throws Exception {
        sign("li", schedule("all.csv", "a,戏曲,DAY,10:00,11:00,,"));
        assertThat(run("li", "list")).isZero();
        assertThat(run("li", "show")).isZero();
        assertThat(run("li", "show", "1")).isZero();
        assertThat(run("li", "diff", "1")).isZero();
        assertThat(run("li", "withdraw", "1", "--yes")).isZero();
        assertThat(out.toString())
                .contains("draft 1  open")
                .contains("venue east")
                .contains("nothing is published yet")
                .contains("\"uid\":\"a\"")
                .contains("draft 1 is withdrawn");
    }

    @Test
    void aTakeoverIsSignedAndWithdrawn() throws Exception {
        assertThat(sign("wang", "takeover", "--withdraw")).isEqualTo(1);
        assertThat(sign(
                        "wang",
                        "takeover",
                        "--headline",
                        "请立即离开",
                        "--text",
                        "走最近的出口",
                        "--leave",
                        "--level",
                        "takeover"))
                .isZero();
        assertThat(sign("wang", "takeover", "--withdraw")).isZero();

        Takeover first = takeover(0);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.leave()).isTrue();
        assertThat(first.withdrawn()).isFalse();
        assertThat(takeover(1)).returns(2, Takeover::number).returns(true, Takeover::withdrawn);
    }

    private Takeover takeover(int index) throws Exception {
        return Takeover.read(
                Envelope.parse(DocumentKind.TAKEOVER, hub.takeovers.get(index)).payload());
    }

    @Test
    void aKeyIsMadeOnceAndOffered() throws Exception {
        String[] command = {"key", "--key", file("new.key"), "--passphrase-file", file("passphrase")};
        assertThat(run("zhao", command)).isZero();
        assertThat(run("zhao", command)).isZero();

        assertThat(hub.keys).hasSize(2);
        assertThat(hub.keys.getFirst())
                .isEqualTo(hub.keys.getLast())
                .contains("\"jwk\"")
                .doesNotContain("\"d\"");
        assertThat(KeyFile.open(folder.resolve("new.key"), PASSPHRASE.toCharArray())
                        .publicKey()
                        .kid())
                .isEqualTo(
                        KeyFile.read(folder.resolve("new.key")).signer().key().kid());
    }

    @Test
    void whatTheHubRefusesIsToldWithItsRemedy() throws Exception {
        hub.isRefusing = true;
        assertThat(sign("li", schedule("all.csv", "a,戏曲,DAY,10:00,11:00,,"))).isEqualTo(1);
        assertThat(err.toString()).contains("draft-stale").contains("do this");
    }

    @Test
    void wrongSecretsAndMissingKeysEndIt() throws Exception {
        String all = schedule("all.csv", "a,戏曲,DAY,10:00,11:00,,");
        Files.writeString(folder.resolve("passphrase"), "ein anderes Wort");
        assertThat(sign("li", all)).isEqualTo(1);
        Files.delete(folder.resolve("li.key"));
        assertThat(sign("li", all)).isEqualTo(1);
        Files.writeString(folder.resolve("password"), "wrong");
        assertThat(sign("li", all)).isEqualTo(1);
        assertThat(err.toString())
                .contains("passphrase is wrong")
                .contains("kiosk publish key")
                .contains("credentials-wrong");
        assertThat(hub.draft).isEmpty();
    }

    @Test
    void whatIsMistypedEndsWithTwo() {
        assertThat(run("li")).isEqualTo(2);
        assertThat(execute(List.of("list"))).isEqualTo(2);
        assertThat(run("li", "approve", "x")).isEqualTo(2);
        assertThat(run("li", "takeover", "--headline", "只有标题")).isEqualTo(2);
        assertThat(run("li", "approve", "1", "--at", "tomorrow")).isEqualTo(2);
        assertThat(run("li", "takeover", "--level", "siren", "--withdraw")).isEqualTo(2);
        assertThat(hub.requests).isEmpty();
    }

    @Test
    void whereNobodyCanBeAskedItSaysWhichOptionIsMissing() throws Exception {
        String all = schedule("all.csv", "a,戏曲,DAY,10:00,11:00,,");
        assertThat(run("li", all)).isEqualTo(1);
        assertThat(err.toString()).contains("--yes");
        assertThat(execute(List.of("list", "--hub", hub.uri(), "--as", "li"))).isEqualTo(1);
        assertThat(err.toString()).contains("--password-file");
    }

    @Test
    void aHubThatIsNotThereIsSaid() {
        hub.close();
        assertThat(run("li", "list")).isEqualTo(1);
        assertThat(err.toString()).contains("kiosk: ").contains("refuses the connection");
    }
}
