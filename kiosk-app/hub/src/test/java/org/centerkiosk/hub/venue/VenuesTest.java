package org.centerkiosk.hub.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VenuesTest {

    private static final String TREE = """
            \uFEFFid,Kind,parent,name,english
            p-1,点,s-1,"一点, 东",
            s-1,station,i-1,一站,Station One
            i-1,institute,nancheng,一所,Institute One
            nancheng,centre,,南城文明实践中心,Nancheng
            """;

    @TempDir
    private Path folder;

    private static VenueTree parse(String text) throws IOException {
        return VenueFile.parse("venues.csv", text);
    }

    @ParameterizedTest
    @HubDatabases
    void treeIsKeptAsItWasGiven(HubDatabase database) throws IOException {
        Venues venues = new Venues(database, "nancheng");
        VenueTree tree = parse(TREE);

        database.update(handle -> venues.replace(handle, tree));
        database.update(handle -> venues.replace(handle, tree));

        assertThat(venues.tree().all()).isEqualTo(tree.all()).hasSize(4);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        VenueTree tree = parse(TREE);

        assertThat(VenueFile.write(tree))
                .startsWith("id,kind,parent,name,english\n")
                .contains("\"一点, 东\"");
        assertThat(parse(VenueFile.write(tree)).all()).isEqualTo(tree.all());
    }

    @Test
    void whatDiffersIsNamed() throws IOException {
        VenueTree tree = parse(TREE);
        VenueTree other = parse("id,kind,parent,name\nnancheng,centre,,南城中心\ni-1,institute,nancheng,一所\n"
                + "i-2,institute,nancheng,二所\n");

        VenueDifference difference = VenueDifference.between(tree, other);

        assertThat(difference.lines())
                .containsExactly(
                        "added    i-2 二所",
                        "changed  nancheng 南城中心",
                        "changed  i-1 一所",
                        "removed  p-1 一点, 东",
                        "removed  s-1 一站");
        assertThat(difference).hasToString("1 added, 2 changed, 2 removed");
        assertThat(VenueDifference.between(tree, tree).isNone()).isTrue();
    }

    @Test
    void fileIsReadInAnyOrder() throws IOException {
        VenueTree tree = parse(TREE);

        assertThat(tree.venue("p-1")).map(Venue::kind).contains(Venue.Kind.POINT);
        assertThat(tree.venue("p-1").orElseThrow().name().zh()).isEqualTo("一点, 东");
        assertThat(tree.venue("s-1").orElseThrow().name().en()).isEqualTo("Station One");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,kind,name\nnancheng,centre,南城\n",
                "id,kind,parent,name\nnancheng,palace,,南城\n",
                "id,kind,parent,name\nnancheng,centre,,\n",
                "id,kind,parent,name\nnancheng,centre,,南城\ni-1,institute,nobody,一所\n",
                "id,kind,parent,name\nnancheng,centre,,南城\nnancheng,centre,,南城\n",
                "id,kind,parent,name\ni 1,institute,nancheng,一所\n",
                "id,kind,parent,name\nnancheng,\"centre,,南城\n",
            })
    void whatIsNoTreeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessageMatching("(?s).*\\w.*");
    }

    @Test
    void encodingOfChineseWindowsIsNamed() throws IOException {
        Path file = folder.resolve("venues.csv");
        Files.write(file, "id,kind,parent,name\nnancheng,centre,,南城\n".getBytes("GB18030"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VenueFile.read(file))
                .withMessageContaining("UTF-8");
    }
}
