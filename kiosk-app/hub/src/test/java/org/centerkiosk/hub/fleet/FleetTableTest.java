package org.centerkiosk.hub.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.hub.TerminalPlace.State;
import org.junit.jupiter.api.Test;

class FleetTableTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static LastHeartbeat heartbeat(int edition) {
        return new LastHeartbeat(
                NOW.minusSeconds(20), "lobby", "0.1.0", edition, null, 0, NOW, 2, Duration.ofMillis(-1_250), List.of());
    }

    @Test
    void columnsLineUpAlsoUnderChineseNames() {
        Terminal lobby = new Terminal("t-1", "一楼大厅", "lobby", "east", State.ACTIVE, NOW);
        Terminal board = new Terminal("t-2", "Board", "board", null, State.PENDING, NOW);
        assertThat(FleetTable.lines(
                        List.of(
                                new TerminalStatus(lobby, heartbeat(12), List.of()),
                                new TerminalStatus(board, null, List.of("waits for approval"))),
                        12,
                        NOW))
                .containsExactly(
                        "NAME      VENUE  ROLE   STATE    EDITION  LAST SEEN  CLOCK   OUTBOX  ID",
                        "一楼大厅  east   lobby  active   12/12    20 s ago   -1.3 s  2       t-1",
                        "Board     -      board  pending  -/12     never      -       -       t-2",
                        "    ! waits for approval",
                        "2 terminals, something wrong with 1");
    }

    @Test
    void whatATerminalSaysDoesNotSteerTheConsole() {
        Terminal lobby = new Terminal("t-1", "a\u202Eb", "lobby", null, State.ACTIVE, NOW);
        assertThat(FleetTable.lines(List.of(new TerminalStatus(lobby, null, List.of("\u001B[2Jgone"))), 0, NOW))
                .anyMatch(line -> line.startsWith("a?b "))
                .contains("    ! ?[2Jgone");
    }

    @Test
    void emptyFleetIsSaidToBeEmpty() {
        assertThat(FleetTable.lines(List.of(), 0, NOW)).last().isEqualTo("0 terminals, nothing wrong");
    }
}
