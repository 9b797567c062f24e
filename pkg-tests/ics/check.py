#!/usr/bin/env python3
"""Reads calendar files with the PyPI package `icalendar` and prints their events as JSON, one line a file.

    pip install icalendar && python3 pkg-tests/ics/check.py FILE...

A line is {"file", "events": [{"uid", "summary", "description", "start", "end", "stamp", "alarms"}]}: dates as YYYY-MM-DD, `end` exclusive as
in the file, `stamp` in UTC, alarms in seconds from the start of the day. Anything that the parser does not take, a file without events and
an event that is no all-day event end the run with an error.
"""
import datetime
import json
import sys

from icalendar import Calendar


def day(value):
    if type(value.dt) is not datetime.date:
        raise SystemExit(f"no all-day event: {value.dt!r}")
    return value.dt.isoformat()


def event(found):
    if found.errors:
        raise SystemExit(f"faults in an event: {found.errors}")
    alarms = [part for part in found.subcomponents if part.name == "VALARM"]
    return {
        "uid": str(found["UID"]),
        "summary": str(found["SUMMARY"]),
        "description": str(found["DESCRIPTION"]),
        "start": day(found["DTSTART"]),
        "end": day(found["DTEND"]),
        "stamp": found["DTSTAMP"].dt.astimezone(datetime.timezone.utc).isoformat(),
        "alarms": [int(alarm["TRIGGER"].dt.total_seconds()) for alarm in alarms],
    }


def main(paths):
    if not paths:
        raise SystemExit("usage: check.py FILE...")
    for path in paths:
        with open(path, "rb") as file:
            calendar = Calendar.from_ical(file.read())
        events = [event(found) for found in calendar.walk("VEVENT")]
        if not events:
            raise SystemExit(f"no event in {path}")
        print(json.dumps({"file": path, "events": events}, ensure_ascii=False))


main(sys.argv[1:])
