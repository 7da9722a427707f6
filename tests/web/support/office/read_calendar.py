"""What real calendar programs make of a calendar file, as JSON: read_calendar.py FILE FIRST_DAY.

Each of them answers the file's head and every occurrence of every event in 60 days: python-icalendar
(with dateutil), libical (by its GObject binding), and khal, which imports the file into a calendar
of its own and lists it.
"""

import datetime
import json
import os
import subprocess
import sys
import tempfile

import gi
import icalendar
from dateutil import rrule

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

DAYS = 60


def by_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    events = []
    for event in calendar.walk("VEVENT"):
        start = event.decoded("dtstart")
        length = event.decoded("dtend") - start
        rule = rrule.rrulestr(event["rrule"].to_ical().decode(), dtstart=start)
        alarms = [
            int(alarm.decoded("trigger").total_seconds() // 60)
            for alarm in event.walk("VALARM")
        ]
        for time in rule:
            events.append(
                {
                    "title": str(event["summary"]),
                    "start": time.strftime("%Y-%m-%dT%H:%M"),
                    "end": (time + length).strftime("%Y-%m-%dT%H:%M"),
                    "zone": str(start.tzinfo),
                    "alarms": alarms,
                }
            )
    return {
        "method": str(calendar.get("method")),
        "version": str(calendar.get("version")),
        "zones": len(calendar.walk("VTIMEZONE")),
        "uids": [str(event["uid"]) for event in calendar.walk("VEVENT")],
        "events": events,
    }


def text_of(time):
    return "%04d-%02d-%02dT%02d:%02d" % (
        time.get_year(),
        time.get_month(),
        time.get_day(),
        time.get_hour(),
        time.get_minute(),
    )


def alarms_of(event):
    kind = ICalGLib.ComponentKind
    alarm = event.get_first_component(kind.VALARM_COMPONENT)
    found = []
    while alarm is not None:
        trigger = alarm.get_first_property(ICalGLib.PropertyKind.TRIGGER_PROPERTY)
        found.append(trigger.get_trigger().get_duration().as_int() // 60)
        alarm = event.get_next_component(kind.VALARM_COMPONENT)
    return found


def by_libical(data):
    kinds = ICalGLib.PropertyKind
    calendar = ICalGLib.Component.new_from_string(data.decode())
    calendar.strip_errors()
    events = []
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event is not None:
        start = event.get_dtstart()
        length = event.get_dtend().as_timet() - start.as_timet()
        rule = event.get_first_property(kinds.RRULE_PROPERTY).get_rrule()
        times = ICalGLib.RecurIterator.new(rule, start)
        time = times.next()
        while time is not None and not time.is_null_time():
            end = time.clone()
            end.adjust(0, 0, 0, length)
            events.append(
                {
                    "title": event.get_summary(),
                    "start": text_of(time),
                    "end": text_of(end),
                    "zone": str(time.get_tzid()),
                    "alarms": alarms_of(event),
                }
            )
            time = times.next()
        event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    return {"errors": calendar.count_errors(), "events": events}


CONFIG = """[calendars]
[[mine]]
path = {folder}/mine
[sqlite]
path = {folder}/cache
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
"""


def by_khal(file, first_day):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/mine")
        config = f"{folder}/config"
        with open(config, "w", encoding="utf-8") as out:
            out.write(CONFIG.format(folder=folder))
        command = ["khal", "-c", config]
        subprocess.run([*command, "import", "--batch", file], check=True, stdout=subprocess.DEVNULL)
        line = "{title}|{start-date}T{start-time}|{end-date}T{end-time}"
        listed = subprocess.run(
            [*command, "list", "--format", line, "--day-format", "", first_day, f"{DAYS}d"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    events = [each.split("|") for each in listed.splitlines() if "|" in each]
    return {"events": [{"title": t, "start": s, "end": e} for t, s, e in events]}


def main():
    file, first_day = sys.argv[1:]
    datetime.date.fromisoformat(first_day)
    with open(file, "rb") as source:
        data = source.read()
    answers = {
        "icalendar": by_icalendar(data),
        "libical": by_libical(data),
        "khal": by_khal(file, first_day),
    }
    print(json.dumps(answers))


main()
