"""Makes calendars of recurring events by chance, the same ones for the same seed.

Left out is what the other implementation is known to get wrong, so that every difference means something: positions of
two digits (-10FR), several instances a day together with an override, times that clocks show twice, a DTSTART that does
not match its rule, an RDATE equal to an instance of the rule, weeks that begin on Sunday together with BYWEEKNO. The reader's own tests have these.
"""

import datetime

from dateutil.rrule import rrulestr

ZONES = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", None, "UTC"]
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
KINDS = ["daily", "weekly", "monthly_day", "monthly_weekday", "monthly_setpos", "yearly", "yearly_weekno", "hourly"]


def rule(dice, kind):
    interval = dice.choice(["", "", "", ";INTERVAL=2", ";INTERVAL=3", ";INTERVAL=5"])
    some_days = ",".join(sorted(dice.sample(DAYS, dice.randint(1, 3)), key=DAYS.index))
    weekly_start = dice.choice(["", "", ";WKST=SU", ";WKST=MO"])
    if kind == "daily":
        limit = dice.choice(["", f";BYDAY={some_days}", f";BYMONTH={dice.randint(1, 12)}", ";BYMONTHDAY=1,15,-1"])
        return f"FREQ=DAILY{interval}{limit}"
    if kind == "weekly":
        return f"FREQ=WEEKLY{interval}{dice.choice(['', f';BYDAY={some_days}'])}{weekly_start}"
    if kind == "monthly_day":
        days = dice.choice(["1", "15", "28,31", "-1", "-3,10", "29", "30"])
        return f"FREQ=MONTHLY{interval};BYMONTHDAY={days}"
    if kind == "monthly_weekday":
        position = dice.choice(["1", "2", "-1", "3", "5", "-2"])
        return f"FREQ=MONTHLY{interval};BYDAY={position}{dice.choice(DAYS)}"
    if kind == "monthly_setpos":
        positions = dice.choice(["1", "-1", "2,-2", "1,2,3"])
        return f"FREQ=MONTHLY{interval};BYDAY={some_days};BYSETPOS={positions}"
    if kind == "yearly":
        limit = dice.choice(
            [
                "",
                f";BYMONTH={dice.randint(1, 12)}",
                f";BYMONTH={dice.randint(1, 12)};BYDAY={dice.choice(['1', '-1', '2'])}{dice.choice(DAYS)}",
                ";BYYEARDAY=1,100,200,-1",
                ";BYMONTH=2;BYMONTHDAY=29",
                f";BYDAY={dice.choice(['7', '-9', '5'])}{dice.choice(DAYS)}",
                f";BYMONTH={dice.randint(1, 6)},{dice.randint(7, 12)};BYMONTHDAY=13;BYDAY=FR,MO",
            ]
        )
        return f"FREQ=YEARLY{limit}"
    if kind == "yearly_weekno":
        return f"FREQ=YEARLY;BYWEEKNO={dice.choice(['1', '20', '52', '53', '-1', '10,40'])};BYDAY={some_days}"
    limit = dice.choice([f"INTERVAL={dice.choice([1, 2, 3, 5, 26])}", "BYHOUR=9,14", "BYMINUTE=0,30"])
    return f"FREQ=HOURLY;{limit};COUNT={dice.randint(2, 200)}"


def stamp(value, zone, all_day):
    if all_day:
        return value.strftime("%Y%m%d")
    return value.strftime("%Y%m%dT%H%M%S") + ("Z" if zone == "UTC" else "")


def prop(name, value, zone, all_day):
    if all_day:
        return f"{name};VALUE=DATE:{stamp(value, zone, True)}"
    if zone in (None, "UTC"):
        return f"{name}:{stamp(value, zone, False)}"
    return f"{name};TZID={zone}:{stamp(value, zone, False)}"


def event(dice, number):
    zone, all_day = dice.choice(ZONES), dice.random() < 0.25
    start = datetime.datetime(2024, 1, 1) + datetime.timedelta(
        days=dice.randint(0, 1100), hours=dice.choice([0, 4, 9, 14, 19, 23]), minutes=dice.choice([0, 30, 59])
    )
    if all_day:
        start = start.replace(hour=0, minute=0)
    kind = dice.choice(KINDS[:-1] if all_day else KINDS)
    text = rule(dice, kind)
    # A DTSTART that does not match its rule is undefined (RFC 5545, 3.8.5.3), so begin with the first match.
    start = next(iter(rrulestr(text, dtstart=start)))
    if "COUNT" not in text:
        until = start + datetime.timedelta(days=dice.randint(10, 1200), hours=1)
        until_text = stamp(until, "UTC" if zone and not all_day else zone, all_day)
        text += dice.choice(["", f";COUNT={dice.randint(1, 40)}", f";UNTIL={until_text}"])
    lines = ["BEGIN:VEVENT", f"UID:event-{number}", f"SUMMARY:Event {number} {kind}", prop("DTSTART", start, zone, all_day)]
    lines.append(length(dice, start, zone, all_day))
    lines.append(f"RRULE:{text}")
    for _ in range(dice.choice([0, 0, 1, 2])):
        lines.append(prop("EXDATE", start + datetime.timedelta(days=dice.randint(0, 400)), zone, all_day))
    for _ in range(dice.choice([0, 0, 0, 1, 2])):
        beside = datetime.timedelta(days=dice.randint(1, 900), minutes=0 if all_day else 7)
        lines.append(prop("RDATE", start + beside, zone, all_day))
    lines.append("END:VEVENT")
    if kind != "hourly" and dice.random() < 0.3:
        lines += override(dice, number, start, zone, all_day)
    return lines


def length(dice, start, zone, all_day):
    if all_day:
        return prop("DTEND", start + datetime.timedelta(days=dice.randint(1, 5)), zone, True)
    return prop("DTEND", start + datetime.timedelta(minutes=dice.choice([0, 45, 90, 600])), zone, False)


def override(dice, number, start, zone, all_day):
    """Moves or cancels the first instance, the only one that every rule surely has."""
    moved = start + datetime.timedelta(days=dice.randint(-3, 40))
    return [
        "BEGIN:VEVENT",
        f"UID:event-{number}",
        f"SUMMARY:Event {number} moved",
        prop("RECURRENCE-ID", start, zone, all_day),
        prop("DTSTART", moved, zone, all_day),
        length(dice, moved, zone, all_day),
        f"STATUS:{dice.choice(['CONFIRMED', 'CANCELLED'])}",
        "END:VEVENT",
    ]


def write(folder, dice, count):
    files = []
    for number in range(count):
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//center-kiosk//campaign//EN"]
        for i in range(dice.randint(1, 4)):
            lines += event(dice, number * 10 + i)
        lines.append("END:VCALENDAR")
        file = folder / f"generated-{number:04}.ics"
        file.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8", newline="")
        files.append(file)
    return files
