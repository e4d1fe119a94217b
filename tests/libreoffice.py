"""Opens a table of a ranking with LibreOffice and compares what it sees with what is written.

    python3 tests/libreoffice.py http://127.0.0.1:8080/xep-hang/dung-han.csv

Run by hand, for LibreOffice is no part of the checks: it needs `soffice` on the path. Names must
have their letters, and numbers must be numbers. Without a window LibreOffice proposes nothing and
takes the system's letters, so it is told what its dialog of import proposes for a file that begins
as ours do: UTF-8 and commas.
"""

import csv
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.request
import xml.etree.ElementTree as xml

# Commas (44), quotation marks (34), UTF-8 (76), from the first line.
PROPOSED = "CSV:44,34,76,1"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def opened(table, soffice):
    """The cells as LibreOffice has them: numbers as numbers, all else as text."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "table.csv")
        source.write_bytes(table)
        profile = f"-env:UserInstallation={pathlib.Path(folder, 'profile').as_uri()}"
        convert = [soffice, profile, "--headless", f"--infilter={PROPOSED}", "--convert-to", "fods", "--outdir", folder, str(source)]
        subprocess.run(convert, check=True, timeout=180, stdout=subprocess.DEVNULL)
        root = xml.parse(source.with_suffix(".fods")).getroot()
    return [list(cells(row)) for row in root.iter(f"{TABLE}table-row")]


def cells(row):
    for cell in row.findall(f"{TABLE}table-cell"):
        times = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
        number = cell.get(f"{OFFICE}value")
        text = "\n".join("".join(line.itertext()) for line in cell.findall(f"{TEXT}p"))
        # A row ends in as many empty cells as a sheet is wide.
        yield from [float(number) if number else text] * (times if number or text else min(times, 99))


def differences(table, seen):
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), strict=True))
    for row, found in zip(rows, seen):
        found = found + [""] * (len(row) - len(found))
        for head, cell, shown in zip(rows[0], row, found):
            if head in ("name", "code", "measure", "basis", "band", "missing"):
                good = cell == shown
            elif head == "period" or row is rows[0]:
                good = True
            else:
                good = cell == shown == "" or (cell != "" and shown == float(cell))
            if not good:
                yield f"{row[4]} {row[5]}: {head}: written {cell!r}, seen {shown!r}"
    if len(seen) < len(rows):
        yield f"{len(rows)} rows are written, {len(seen)} seen"


def main():
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        sys.exit("LibreOffice is not installed: no soffice on the path")
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    where = sys.argv[1]
    if where.startswith(("http://", "https://")):
        with urllib.request.urlopen(where, timeout=30) as answer:
            table = answer.read()
    else:
        table = pathlib.Path(where).read_bytes()
    found = list(differences(table, opened(table, soffice)))
    print("\n".join(found) if found else "every cell is as it was written")
    sys.exit(1 if found else 0)


main()
