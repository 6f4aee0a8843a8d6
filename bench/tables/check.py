"""Loads a sweep's tables in pandas as they are, and compares every cell of the two: python3 check.py DIR (pandas, pyarrow)."""

import sys
from pathlib import Path

import pandas

directory = Path(sys.argv[1])
dictionary = pandas.read_csv(directory / "dictionary.csv")
csv = pandas.read_csv(directory / "results.csv", keep_default_na=False, na_values={
    name: [""] for name in dictionary.name[dictionary.nullable == "yes"]
})
parquet = pandas.read_parquet(directory / "results.parquet")

faults = []
for what, table in (("CSV", csv), ("Parquet", parquet)):
    if list(table.columns) != list(dictionary.name):
        faults.append(f"columns of the {what} file are not those of the dictionary")
if len(csv) != len(parquet):
    faults.append(f"the CSV has {len(csv)} rows, the Parquet file {len(parquet)}")
for name, kind in zip(dictionary.name, dictionary.type):
    a, b = csv[name], parquet[name]
    kinds = {"integer": "iuf", "number": "iuf", "text": "OTU"}[kind]
    for what, column in (("CSV", a), ("Parquet", b)):
        if column.dtype.kind not in kinds and not isinstance(column.dtype, pandas.StringDtype):
            faults.append(f"{name} is {column.dtype} in {what}, not {kind}")
    different = ~((a == b) | (a.isna() & b.isna()))
    for row in different[different].index[:3]:
        faults.append(f"row {row + 1}: {name} is {a[row]} in the CSV and {b[row]} in Parquet")

for fault in faults:
    print(fault)
print(f"pandas {pandas.__version__}: {len(csv)} rows of {len(csv.columns)} columns,",
      "NOT EQUAL" if faults else "all cells are equal")
sys.exit(1 if faults else 0)
