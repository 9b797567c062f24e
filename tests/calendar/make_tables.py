#!/usr/bin/env python3
"""Writes the tables that the calendar tests compare with, from independent sources.

    pip install holidays python-dateutil && python3 tests/calendar/make_tables.py

days_off.json: the Mondays to Fridays on which Sweden does not work, 2005-2100, as MM-DD by year: the public holidays of the
`holidays` package, and Midsummer, Christmas and New Year's Eve. easter.json: Easter Sunday by dateutil, 1900-2199.
"""
import datetime
import json
import pathlib

import holidays
from dateutil.easter import easter

HERE = pathlib.Path(__file__).parent
YEARS = range(2005, 2101)


def days_off(year):
    # By itself the package counts every Sunday as a holiday in Sweden; Sundays are weekend here anyway.
    public = holidays.country_holidays("SE", years=year, include_sundays=False, language="sv")
    midsummer_day = next(day for day, name in public.items() if name == "Midsommardagen")
    eves = {midsummer_day - datetime.timedelta(days=1), datetime.date(year, 12, 24), datetime.date(year, 12, 31)}
    return sorted(day.strftime("%m-%d") for day in {*public, *eves} if day.weekday() < 5)


def write(name, table):
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in table.items())
    (HERE / name).write_text("{\n" + lines + "\n}\n")


write("days_off.json", {str(year): days_off(year) for year in YEARS})
write("easter.json", {str(year): easter(year).strftime("%m-%d") for year in range(1900, 2200)})
