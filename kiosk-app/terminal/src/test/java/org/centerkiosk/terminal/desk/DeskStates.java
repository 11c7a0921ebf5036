package org.centerkiosk.terminal.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.CheckIn;
import org.centerkiosk.core.frontdesk.Verdict;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.terminal.sample.SampleProgramme;

/** What the desk may look like, each made by the keys that lead there. */
final class DeskStates {

    private DeskStates() {}

    /** A desk at which nobody has signed in. */
    static DeskService service(FakeFrontDesk desk, InstantSource clock, Language language) {
        return new DeskService(
                desk, clock, new DeskService.Setting(language, "CN", Duration.ofMinutes(5), tone -> {}, Runnable::run));
    }

    static DeskService open(Language language) {
        InstantSource clock = InstantSource.fixed(SampleProgramme.NOW);
        DeskService service = service(SampleDay.desk(clock), clock, language);
        signIn(service);
        return service;
    }

    static void signIn(DeskService service) {
        service.gate().enter(FakeFrontDesk.ACCOUNT, FakeFrontDesk.PASSWORD.toCharArray());
    }

    static Map<String, Consumer<DeskService>> states() {
        Map<String, Consumer<DeskService>> states = new LinkedHashMap<>();
        states.put("picture", DeskStates::picture);
        states.put("roster", service -> service.focused(Spot.ROSTER));
        states.put("waits", service -> {
            picture(service);
            service.door().code(TicketCode.of(9_000_015));
        });
        for (Map.Entry<String, Verdict> verdict : verdicts(open(Language.ZH)).entrySet()) {
            states.put(
                    verdict.getKey(),
                    service -> service.door().say(new Notice.Judged(verdict.getValue(), wish(service)), Tone.UNKNOWN));
        }
        states.put("registered", service -> {
            typed(service);
            service.told(true);
            service.registrar().submit(false);
        });
        states.put("missing", service -> {
            typed(service);
            service.type(Spot.PHONE, "1370000");
            service.registrar().submit(false);
        });
        states.put("told", service -> {
            service.enter(false);
            service.type(Spot.NAME, "何建国");
            service.registrar().submit(false);
        });
        states.put("waiver", service -> {
            typed(service);
            service.type(Spot.PARTY, "9");
            service.told(true);
            service.registrar().submit(false);
        });
        states.put("call", service -> {
            service.enter(true);
            service.registrar().submit(false);
        });
        states.put(
                "refused",
                service -> service.door().say(new Notice.Refused(Refusal.of(Reason.CANCELLED)), Tone.REFUSED));
        states.put("locked", service -> service.gate().lock());
        states.put("wrong-password", service -> {
            service.gate().lock();
            service.gate().enter(FakeFrontDesk.ACCOUNT, "no".toCharArray());
        });
        states.put("signed-out", service -> service.gate().signOut());
        return states;
    }

    private static void picture(DeskService service) {
        service.browsing().search("wxl");
        service.browsing().chooseRow(SampleDay.XIULAN);
        typed(service);
        service.told(true);
        service.focused(Spot.ROSTER);
    }

    private static void typed(DeskService service) {
        service.enter(false);
        service.type(Spot.NAME, "何建国");
        service.type(Spot.PHONE, "13700002291");
        service.type(Spot.AGE, "62");
    }

    private static CheckIn wish(DeskService service) {
        SessionId session = service.work().get().pick().session();
        return CheckIn.of(SampleDay.XIULAN, session);
    }

    private static Map<String, Verdict> verdicts(DeskService service) {
        Rows.Sheet sheet = service.sheet(service.work().get()).orElseThrow();
        var entry = sheet.find(SampleDay.XIULAN).orElseThrow();
        SessionId session = sheet.roster().session();
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put("arrived", new Verdict.Arrived(session, entry, 1, true, null));
        verdicts.put("arrived-offline", new Verdict.Arrived(session, entry, 1, false, null));
        verdicts.put("already", new Verdict.AlreadyIn(session, entry, SampleProgramme.NOW.minusSeconds(700)));
        verdicts.put("early", new Verdict.Early(session, entry, SampleProgramme.NOW.plusSeconds(9_000)));
        verdicts.put("wrong-session", new Verdict.WrongSession(entry, java.util.List.of(session)));
        verdicts.put("cancelled", new Verdict.Cancelled(entry));
        verdicts.put("unknown", new Verdict.UnknownHere(SampleDay.CODE_OF_MA, false));
        return verdicts;
    }
}
