"""Opens files of Plenum by programs that people have, and compares what each reads with what is told on standard
input: {folder, tables: [{file, sheet, columns: {title: type}, rows, drawn?}]}. Exits with 1 where one differs."""

import csv
import glob
import json
import logging
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections import Counter

import duckdb
import openpyxl
import pandas
import polars

warnings.simplefilter("ignore")
logging.disable(logging.WARNING)
given = json.load(sys.stdin)
folder, tables = given["folder"], given["tables"]
failures, compared, seconds = [], Counter(), Counter()


def path_of(file):
    return os.path.join(folder, file)


def tidy(value):
    """None where there is nothing, and numbers of one type."""
    if value is None or value is pandas.NaT or value == "":
        return None
    if isinstance(value, float) and math.isnan(value):
        return None
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, bool) or isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        return round(float(value), 9)
    return value


def type_fits(value, kind):
    if value is None:
        return True
    if kind == "text":
        return isinstance(value, str)
    return isinstance(value, float)


def compare(program, table, titles, rows):
    """rows: lists in the order of titles."""
    where = f"{program}, {table['file']}" + (f", {table['sheet']}" if table["sheet"] else "")
    missing = [title for title in table["columns"] if title not in titles]
    if missing:
        failures.append(f"{where}: no column {missing}, but {titles}")
        return
    places = [titles.index(title) for title in table["columns"]]
    kinds = list(table["columns"].values())
    read = [[tidy(row[place]) if place < len(row) else None for place in places] for row in rows]
    for row in read:
        for value, kind, title in zip(row, kinds, table["columns"]):
            if not type_fits(value, kind):
                failures.append(f"{where}: in {title!r} there is {value!r}, which is no {kind}")
                return
    expected = [[tidy(value) for value in row] for row in table["rows"]]
    left = Counter(shown_key(row) for row in expected)
    left.subtract(Counter(shown_key(row) for row in read))
    lost = [row for row, count in left.items() if count > 0]
    added = [row for row, count in left.items() if count < 0]
    if lost or added:
        failures.append(f"{where}: {len(lost)} rows are not there, such as\n    {lost[:2]}\n  but\n    {added[:2]}")
        return
    if "drawn" in table:
        place = titles.index(table["drawn"])
        numbers = {int(float(row[place])) for row in rows}
        if numbers != set(range(1, max(numbers) + 1)):
            failures.append(f"{where}: numbers are {sorted(numbers)[:5]} to {max(numbers)}")
            return
    compared[program] += 1


def shown_key(row):
    return json.dumps(row, ensure_ascii=False, default=str)


# ECMA-376 part 1, 22.9.2.19: `_x0041_` in a file is an A, so a text that is just that is written `_x005F_x0041_`.
# Excel, LibreOffice and SheetJS read it so; these show the file's own spelling.
as_written = ("openpyxl", "openpyxl, read-only", "pandas read_excel", "polars read_excel", "DuckDB read_xlsx")
ESCAPED = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")


def unescaped(value):
    return ESCAPED.sub("_", value) if isinstance(value, str) else value


def timed(program, table, read):
    started = time.monotonic()
    try:
        titles, rows = read()
        if program in as_written:
            rows = [[unescaped(value) for value in row] for row in rows]
        compare(program, table, list(titles), [list(row) for row in rows])
    except Exception as error:  # a program that stops at a file is what is looked for
        failures.append(f"{program}, {table['file']}, {table['sheet']}: {type(error).__name__}: {str(error)[:400]}")
    seconds[program] += time.monotonic() - started


# --- workbooks -------------------------------------------------------------------------------------------


def by_openpyxl(file, sheet):
    book = openpyxl.load_workbook(file)
    rows = list(book[sheet].iter_rows())
    for row in rows:
        for cell in row:
            if cell.data_type == "f":
                raise ValueError(f"{cell.coordinate} is a formula")
            if isinstance(cell.value, str) and cell.value[:1] in tuple("=+-@") and cell.row > 1 and not cell.quotePrefix:
                raise ValueError(f"{cell.coordinate} is not marked as a text")
    return [cell.value for cell in rows[0]], [[cell.value for cell in row] for row in rows[1:]]


def by_openpyxl_reading(file, sheet):
    rows = list(openpyxl.load_workbook(file, read_only=True)[sheet].iter_rows(values_only=True))
    return rows[0], rows[1:]


def of_frame(frame):
    return frame.columns, frame.astype(object).where(frame.notna(), None).values.tolist()


# What a file leaves empty is nothing; "NA" and "null" are texts.
texts_stay = {"keep_default_na": False, "na_values": [""]}

workbook_readers = {
    "openpyxl": by_openpyxl,
    "openpyxl, read-only": by_openpyxl_reading,
    "pandas read_excel": lambda file, sheet: of_frame(pandas.read_excel(file, sheet_name=sheet, **texts_stay)),
    "polars read_excel": lambda file, sheet: (
        lambda frame: (frame.columns, frame.rows())
    )(polars.read_excel(file, sheet_name=sheet, infer_schema_length=None)),
}


def duckdb_excel():
    """DuckDB gets this extension from a server of its own; here it is a file of PyPI's."""
    try:
        import duckdb_extension_excel

        root = os.path.dirname(duckdb_extension_excel.__file__)
        [file] = glob.glob(os.path.join(root, "extensions", "*", "excel.duckdb_extension"))
        connection = duckdb.connect()
        connection.load_extension(file)
        return connection
    except Exception as error:
        print(f"DuckDB has no extension for xlsx here ({str(error).splitlines()[0][:120]}).")
        return None


excel = duckdb_excel()
if excel:

    def by_duckdb(file, sheet):
        found = excel.execute("select * from read_xlsx(?, sheet = ?, header = true)", [file, sheet])
        return [column[0] for column in found.description], found.fetchall()

    def by_duckdb_where_it_can(file, sheet):
        try:
            return by_duckdb(file, sheet)
        except duckdb.InvalidInputException as error:
            # A text TRUE in the first row of a column makes it one of truth values: of this reader, whoever has
            # written the file. Its users ask for texts then; the other programs have the types.
            if "to BOOL" not in str(error):
                raise
            found = excel.execute("select * from read_xlsx(?, sheet = ?, header = true, all_varchar = true)", [file, sheet])
            titles = [column[0] for column in found.description]
            [table] = [table for table in tables if path_of(table["file"]) == file and table["sheet"] == sheet]
            return typed(titles, found.fetchall(), table)

    workbook_readers["DuckDB read_xlsx"] = by_duckdb_where_it_can

# --- CSV -------------------------------------------------------------------------------------------------


def typed(titles, rows, table):
    """A program without types: numbers are taken where they are meant."""
    kinds = [table["columns"].get(title) for title in titles]
    return titles, [
        [None if v in ("", None) else float(v) if kind == "number" else v for v, kind in zip(row, kinds)] for row in rows
    ]


def by_csv(file, table):
    with open(file, encoding="utf-8-sig", newline="") as source:
        titles, *rows = csv.reader(source, strict=True)
    return typed(titles, rows, table)


def by_duckdb_csv(file, table):
    found = duckdb.connect().execute("select * from read_csv(?, header = true)", [file])
    return [column[0] for column in found.description], [
        [str(v) if type(v).__name__ in ("UUID",) else v for v in row] for row in found.fetchall()
    ]


def by_polars_csv(file, table):
    frame = polars.read_csv(file, infer_schema_length=None)
    # Quotes in a header stay doubled: of this reader, not of the file.
    return [title.replace('""', '"') for title in frame.columns], frame.rows()


csv_readers = {
    "Python csv": by_csv,
    "pandas read_csv": lambda file, table: of_frame(pandas.read_csv(file, **texts_stay)),
    "DuckDB read_csv": by_duckdb_csv,
    "polars read_csv": by_polars_csv,
}

# --- LibreOffice -----------------------------------------------------------------------------------------

QUOTED = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false,false,false,-1"


def office(locale, files, target, into, infilter=None):
    """Converts files by LibreOffice whose system has this locale. Returns the seconds that it took."""
    profile = tempfile.mkdtemp(prefix="plenum-office-")
    try:
        user = os.path.join(profile, "user")
        os.makedirs(user)
        with open(os.path.join(user, "registrymodifications.xcu"), "w") as settings:
            settings.write(
                '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
                '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">'
                f"<value>{locale}</value></prop></item></oor:items>"
            )
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore"]
        if infilter:
            command.append(f"--infilter={infilter}")
        started = time.monotonic()
        done = subprocess.run(
            [*command, "--convert-to", target, "--outdir", into, *files],
            capture_output=True, text=True, timeout=240,
        )
        if done.returncode != 0:
            raise RuntimeError(done.stderr[-400:])
        return time.monotonic() - started
    finally:
        shutil.rmtree(profile, ignore_errors=True)


def quoted_csv(text, comma):
    """Rows of a file in which texts are quoted and numbers are not."""
    rows, row, at = [], [], 0
    while at < len(text):
        if text[at] == '"':
            end, value = at + 1, ""
            while True:
                close = text.index('"', end)
                value += text[end:close]
                end = close + 1
                if end < len(text) and text[end] == '"':
                    value, end = value + '"', end + 1
                    continue
                break
            row.append(value)
            at = end
        else:
            end = at
            while end < len(text) and text[end] not in ";\n":
                end += 1
            bare = text[at:end]
            row.append(None if bare == "" else float(bare.replace(",", ".") if comma else bare))
            at = end
        if at >= len(text) or text[at] == "\n":
            rows.append(row)
            row = []
        at += 1
    return rows


def by_office():
    books = sorted({table["file"] for table in tables if table["sheet"]})
    files = [path_of(file) for file in books]
    for locale in ("en-US", "de-DE"):
        with tempfile.TemporaryDirectory() as into:
            program = f"LibreOffice, {locale}"
            seconds[program] += office(locale, files, QUOTED, into)
            for table in tables:
                if not table["sheet"]:
                    continue
                name = f"{table['file'][:-5]}-{table['sheet']}.csv"

                def read(name=name, locale=locale):
                    with open(os.path.join(into, name), encoding="utf-8", newline="") as source:
                        rows = quoted_csv(source.read().replace("\r\n", "\n"), locale == "de-DE")
                    return rows[0], rows[1:]

                timed(program, table, read)
    with tempfile.TemporaryDirectory() as into:
        program = "LibreOffice, saved anew as xlsx"
        seconds[program] += office("de-DE", files, "xlsx:Calc MS Excel 2007 XML", into)
        for table in tables:
            if table["sheet"]:
                timed(program, table, lambda table=table: by_openpyxl_reading(os.path.join(into, table["file"]), table["sheet"]))


for table in tables:
    file = path_of(table["file"])
    if table["sheet"]:
        for program, read in workbook_readers.items():
            timed(program, table, lambda: read(file, table["sheet"]))
    else:
        for program, read in csv_readers.items():
            timed(program, table, lambda: read(file, table))
if shutil.which("soffice"):
    by_office()

for program in sorted(set(compared) | set(seconds)):
    print(f"{program}: {compared[program]} tables equal, {seconds[program]:.1f} s")
for failure in failures:
    print(failure)
print(f"{sum(compared.values())} passed, {len(failures)} failed")
sys.exit(1 if failures else 0)
