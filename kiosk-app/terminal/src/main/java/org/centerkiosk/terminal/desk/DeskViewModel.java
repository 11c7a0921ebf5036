package org.centerkiosk.terminal.desk;

import java.util.Optional;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;

/** What the desk shows now. */
final class DeskViewModel {

    private final DeskService service;
    private final Wordings wordings;
    private final String seal;
    private final RosterWriter rosters = new RosterWriter();

    DeskViewModel(DeskService service, Wordings wordings, String seal) {
        this.service = service;
        this.wordings = wordings;
        this.seal = seal;
    }

    DeskService service() {
        return service;
    }

    DeskModel model() {
        Work work = service.work().get();
        Wording wording = wordings.of(work.language());
        DeskReading reading = new DeskReading(service.state(), work, service.now(), wording, seal);
        boolean isOpen = work.gate().isOpen();
        SessionCard card = isOpen ? service.card(work.pick().session()).orElse(null) : null;
        Waiver waiver = work.waiver();
        Notice notice = work.notice();
        return new DeskModel(
                work.language(),
                work.spot(),
                reading.head(),
                isOpen ? null : reading.gate(),
                reading.sessions(),
                rosters.part(card, isOpen ? service.sheet(work).orElse(null) : null, work.pick(), wording),
                reading.found(isOpen ? service.browsing().found(work) : java.util.List.of()),
                entry(work, wording),
                isOpen && waiver != null ? waiver(waiver, wording) : null,
                isOpen && notice != null ? new NoticeWriter(service, wording, service.now()).part(notice) : null,
                reading.hints(),
                isOpen ? service.state().trouble().stream().findFirst().orElse("") : "",
                wording.get("desk.note"));
    }

    private DeskModel.EntryPart entry(Work work, Wording wording) {
        boolean isOpen = work.gate().isOpen();
        Work seen = isOpen ? work : work.with(Entry.blank(false));
        EntryCheck check = service.registrar().check(seen);
        Optional<Twin> twin = isOpen ? service.registrar().twin(work) : Optional.empty();
        SessionCard ofTwin =
                twin.flatMap(found -> service.card(found.found().session())).orElse(null);
        return new EntryReading(check, twin, ofTwin, wording).part();
    }

    private static DeskModel.WaiverPart waiver(Waiver waiver, Wording wording) {
        return new DeskModel.WaiverPart(
                wording.get("desk.waiver.title"),
                wording.in(waiver.refusal().text()),
                wording.get("desk.waiver.label"),
                waiver.reason(),
                wording.get("desk.waiver.prompt"),
                wording.get("desk.waiver.yes"),
                wording.get("desk.waiver.no"));
    }
}
