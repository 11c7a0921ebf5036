"""Compares the sessions that the feed reader finds with those of python3-recurring-ical-events.

Called by scripts/campaign-calendars, which says what it does.
"""

import argparse
import collections
import datetime
import fnmatch
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import warnings

import icalendar
import pytz
import recurring_ical_events

ROOT = pathlib.Path(__file__).resolve().parent.parent
KNOWN = ROOT / "scripts" / "campaign-calendars.known"
FIXTURES = ROOT / "kiosk-app/core/src/test/resources/org/centerkiosk/core/feed/calendars"
ZONE = "Asia/Shanghai"
EVER = "1601-01-01/2199-01-01"  # only to see whether a file gives anything at all
SLOW_MS = 1_000
TOO_SLOW_MS = 10_000
ORACLE_SECONDS = 20
EDGE = datetime.timedelta(days=3)


class OracleFailed(Exception):
    """The other implementation gave up, so there is nothing to compare with."""


def java(args, files, windows):
    """Runs the reader once over all files and yields one result for each file and window."""
    home = os.environ.get("JAVA_HOME") or subprocess.run(
        ["bash", "-c", "ls -d /usr/lib/jvm/*25* | head -1"], capture_output=True, text=True, check=True
    ).stdout.strip()
    command = [f"{home}/bin/java", "-Dfile.encoding=UTF-8", "-cp", args.classpath]
    command += ["org.centerkiosk.core.feed.CalendarCampaign", ZONE, *windows]
    run = subprocess.run(
        command, input="\n".join(map(str, files)) + "\n", capture_output=True, text=True, encoding="utf-8", cwd=ROOT
    )
    if run.returncode != 0:
        sys.exit("the reader failed:\n" + run.stderr[-4000:])
    for line in run.stdout.splitlines():
        result = json.loads(line)
        result["sessions"] = [json.loads(session) for session in result["sessions"]]
        yield result


def ours(result):
    """Sessions as comparable triples: uid, start, end; days for all-day ones."""
    return collections.Counter(
        (session["uid"], comparable(session["start"]), comparable(session["end"])) for session in result["sessions"]
    )


def comparable(text):
    if len(text) == 10:
        return text
    return datetime.datetime.fromisoformat(text).astimezone(pytz.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def theirs(file, window, zone):
    """The same triples from the other implementation."""

    def expired(_signal, _frame):
        raise OracleFailed("takes too long")

    signal.signal(signal.SIGALRM, expired)
    signal.alarm(ORACLE_SECONDS)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            calendars = icalendar.Calendar.from_ical(pathlib.Path(file).read_bytes(), multiple=True)
            found = collections.Counter()
            begin, end = (zone.localize(datetime.datetime.fromisoformat(day)) for day in window.split("/"))
            for calendar in calendars:
                if calendar.name == "VEVENT":
                    event, calendar = calendar, icalendar.Calendar()
                    calendar.add_component(event)
                # Asked for a little more, because it loses sessions at the edges where the clocks have changed.
                for event in recurring_ical_events.of(calendar).between(begin - EDGE, end + EDGE):
                    if str(event.get("SUMMARY", "")).strip() and overlaps(event, begin, end, zone):
                        found[triple(event, zone)] += 1
            return found
    except OracleFailed:
        raise
    except Exception as e:  # whatever it is, there is nothing to compare with
        raise OracleFailed(f"{type(e).__name__}: {str(e)[:80]}") from e
    finally:
        signal.alarm(0)


def moment(value, zone):
    if not isinstance(value, datetime.datetime):
        return zone.localize(datetime.datetime(value.year, value.month, value.day))
    return zone.localize(value) if value.tzinfo is None else value


def overlaps(event, begin, end, zone):
    """Half-open like ours; the other implementation lets what begins at the end in."""
    start, stop = bounds(event)
    start, stop = moment(start, zone), moment(stop, zone)
    return start < end and (stop > begin or (stop == start and start >= begin))


def bounds(event):
    start, stop = event["DTSTART"].dt, event["DTEND"].dt
    if not isinstance(start, datetime.datetime) and stop <= start:
        stop = start + datetime.timedelta(days=1)  # a day without an end is a day (RFC 5545, 3.6.1)
    return start, stop


def triple(event, zone):
    start, stop = bounds(event)
    return str(event.get("UID", "")), text(start, zone), text(stop, zone)


def text(value, zone):
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    return moment(value, zone).astimezone(pytz.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def without_made_uids(mine, other):
    """Events without UID get one from us, and none from the other implementation."""
    blank = {key[1:] for key in other if not key[0]}
    return collections.Counter(
        {("" if key[1:] in blank and key not in other else key[0], *key[1:]): n for key, n in mine.items()}
    )


def known_reasons():
    reasons = []
    if KNOWN.exists():
        for line in KNOWN.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                pattern, reason = line.split("\t", 1)
                reasons.append((pattern, reason.strip()))
    return reasons


def first_difference(mine, other):
    missing, extra = sorted((other - mine).elements()), sorted((mine - other).elements())
    parts = []
    if missing:
        parts.append(f"they have {' '.join(missing[0])} ({len(missing)} such)")
    if extra:
        parts.append(f"we have {' '.join(extra[0])} ({len(extra)} such)")
    return "; ".join(parts)


def compare(results, reasons):
    """Prints one line for each file and returns the verdicts."""
    zone = pytz.timezone(ZONE)
    by_file = collections.defaultdict(list)
    for result in results:
        by_file[result["file"]].append(result)
    verdicts = collections.Counter()
    for file, of_file in by_file.items():
        verdict, detail = judge(file, of_file, zone, reasons)
        sessions = sum(len(result["sessions"]) for result in of_file)
        problems = max(len(result["problems"]) for result in of_file)
        slowest = max(result["ms"] for result in of_file)
        verdicts[verdict] += 1
        print(f"{verdict:10} {sessions:6} sessions {problems:4} problems {slowest:6} ms  {pathlib.Path(file).name}  {detail}")
        if not sessions and not problems:
            verdicts["SILENT"] += 1
            print(f"SILENT     neither sessions nor a report: {file}")
        if slowest > SLOW_MS:
            verdicts["TOO SLOW" if slowest > TOO_SLOW_MS else "slow"] += 1
    return verdicts


def judge(file, of_file, zone, reasons):
    detail = ""
    for result in of_file:
        if result["window"] == EVER:
            continue
        try:
            other = theirs(file, result["window"], zone)
        except OracleFailed as e:
            return "alone", str(e)
        mine = without_made_uids(ours(result), other)
        if mine != other:
            detail = f"{result['window']}: {first_difference(mine, other)}"
            break
    if not detail:
        return "agree", ""
    for pattern, reason in reasons:
        if fnmatch.fnmatch(pathlib.Path(file).name, pattern):
            return "known", reason
    return "DISAGREE", detail


def main():
    parser = argparse.ArgumentParser(prog="scripts/campaign-calendars")
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("--classpath", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--smoke", action="store_true", help="the calendars in the repository and a few generated ones")
    parser.add_argument("--seed", type=int, default=20261122, help="of the generated calendars")
    parser.add_argument("--count", type=int, default=None, help="how many calendars to generate")
    parser.add_argument("--keep", type=pathlib.Path, help="folder to leave the generated calendars in")
    args = parser.parse_args()

    sys.path.insert(0, str(ROOT / "scripts"))
    generate = __import__("campaign-calendars-generate")
    count = args.count if args.count is not None else 40 if args.smoke else 600
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        generated = generate.write(folder, random.Random(args.seed), count)
        found = sorted(file for given in args.folders + [FIXTURES] for file in given.rglob("*.ics"))
        wide = ["1990-01-01/2000-01-01", "2004-06-01/2008-06-01", "2010-01-01/2014-01-01", "2020-01-01/2026-01-01"]
        near = ["2026-10-15/2026-11-15", "2026-11-23/2026-11-30", "2027-02-27/2027-03-29", "2025-12-30/2027-01-03"]
        results = list(java(args, found, [EVER, *near] if args.smoke else [EVER, *wide, *near])) if found else []
        results += java(args, generated, [EVER, *near])
        verdicts = compare(results, known_reasons())
    print(", ".join(f"{n} {verdict}" for verdict, n in sorted(verdicts.items())))
    bad = [verdict for verdict in ("DISAGREE", "SILENT", "TOO SLOW") if verdicts[verdict]]
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
