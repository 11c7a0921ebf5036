package org.centerkiosk.terminal.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.browse.MonthModel.Cell;
import org.centerkiosk.terminal.browse.MonthModel.When;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.junit.jupiter.api.Test;

class MonthViewModelTest {

    private static final int DAYS = 31;

    private final LobbyService lobby = SampleLobby.at(new Route.Month(0), Language.ZH, false, SampleProgramme.online());
    private final MonthViewModel viewModel =
            new MonthViewModel(lobby, new Wordings(SampleProgramme.ZONE), DAYS, 6 * 7, false);

    private MonthModel model() {
        return viewModel.model(lobby.store().get());
    }

    private Cell cell(LocalDate day) {
        return model().cells().stream()
                .filter(cell -> cell.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void weeksBeginOnMondayWithTheOneOfToday() {
        assertThat(model().cells().getFirst().day()).isEqualTo(TODAY.minusDays(1));
        assertThat(model().cells().getFirst().day().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(model().cells()).hasSize(5 * 7);
        assertThat(model().weekdays()).startsWith("周一").endsWith("周日").hasSize(7);
    }

    @Test
    void todayIsMarkedAndWhatIsOutOfReachCannotBeChosen() {
        assertThat(cell(TODAY).when()).isEqualTo(When.TODAY);
        assertThat(cell(TODAY.minusDays(1)).when()).isEqualTo(When.OUTSIDE);
        assertThat(cell(TODAY.plusDays(30)).when()).isEqualTo(When.AHEAD);
        assertThat(cell(TODAY.plusDays(31)).when()).isEqualTo(When.OUTSIDE);
    }

    @Test
    void cellsCountWhatTheDayListHas() {
        assertThat(cell(TODAY).count()).isEqualTo("10 场");
        assertThat(cell(TODAY).categories())
                .doesNotContain(Category.PERFORMANCE)
                .contains(Category.COURSE);
        assertThat(cell(TODAY.plusDays(30)).count()).isEmpty();
    }

    @Test
    void monthIsNamedWhereItBegins() {
        assertThat(cell(LocalDate.of(2026, 12, 1)).name()).isEqualTo("12月1日");
        assertThat(cell(LocalDate.of(2026, 12, 2)).name()).isEqualTo("2");
    }

    @Test
    void exhibitionOfManyDaysCountsOnceInTheTotal() {
        viewModel.choose(Category.EXHIBITION);
        int days = model().cells().stream()
                .mapToInt(cell -> cell.count().isEmpty()
                        ? 0
                        : Integer.parseInt(cell.count().split(" ")[0]))
                .sum();
        assertThat(days).isGreaterThan(30);
        assertThat(Integer.parseInt(model().total().split(" ")[0])).isLessThan(20);
    }

    @Test
    void choosingADayKeepsTheCategory() {
        viewModel.choose(Category.LECTURE);
        viewModel.chooseDay(TODAY.plusDays(4));
        assertThat(lobby.store().get().route())
                .isEqualTo(new Route.Browse(TODAY.plusDays(4), Category.LECTURE, 0, null));
        lobby.back();
        assertThat(lobby.store().get().route()).isEqualTo(new Route.Month(0, Category.LECTURE));
    }

    @Test
    void daysThatDoNotFitAreOnTheNextPage() {
        MonthViewModel small = new MonthViewModel(lobby, new Wordings(SampleProgramme.ZONE), DAYS, 2 * 7, false);
        assertThat(small.model(lobby.store().get()).pages().count()).isEqualTo(3);
        small.turnPage(1);
        MonthModel second = small.model(lobby.store().get());
        assertThat(second.cells().getFirst().day()).isEqualTo(TODAY.plusDays(13));
        assertThat(second.cells()).hasSize(14);
    }

    @Test
    void largeLettersListDaysOneAfterAnother() {
        MonthViewModel elder = new MonthViewModel(lobby, new Wordings(SampleProgramme.ZONE), DAYS, 14, true);
        MonthModel model = elder.model(lobby.store().get());
        assertThat(model.cells()).hasSize(14).allMatch(cell -> cell.when() != When.OUTSIDE);
        assertThat(model.cells().getFirst().name()).isEqualTo("今天");
        assertThat(model.cells().get(1).name()).isEqualTo("周三");
        assertThat(model.cells().get(1).date()).isEqualTo("11月25日");
    }
}
