"""Reads what write.ts has written with the readers of other programs, and says what each made of it; those that are not there are left
out and named. Python 3.11; seen with preflibtools 2.0.33, jsonschema 4.26.0 and NIST's schema of version 1.0, Droop of 2020-05-16
and RCVis of 2026, the last two from their sources on PYTHONPATH.

    python3 read.py DIR [NIST_V0_cast_vote_records.json]
"""
import collections
import glob
import json
import sys


def ballots(path):
    """The rows of a .blt, blank ones left out: order to count."""
    found = collections.Counter()
    with open(path, encoding="utf-8") as file:
        for row in file.read().split("\n0\n")[0].split("\n")[1:]:
            count, *order, _ = row.split()
            if order:
                found[tuple(map(int, order))] += int(count)
    return found


def droop(path):
    from droop.profile import ElectionProfile

    found = collections.Counter()
    for line in ElectionProfile(path).ballotLines:
        found[tuple(line.ranking)] += line.multiplier
    return found == ballots(path)


def preflib(path):
    from preflibtools.instances import OrdinalInstance

    instance = OrdinalInstance(path)
    found = collections.Counter()
    for order, count in instance.multiplicity.items():
        if order:
            found[tuple(option for (option,) in order)] += count
    return found == ballots(path.rsplit(".", 1)[0] + ".blt")


def rcvis(path):
    from visualizer.graph.readRCVRCJSON import JSONReader

    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    elected = [entry["elected"] for each in data["results"] for entry in each["tallyResults"] if "elected" in entry]
    return sorted(JSONReader(data).get_graph().summarize().winnerNames) == sorted(elected)


def nist(path):
    from jsonschema import Draft4Validator

    with open(sys.argv[2], encoding="utf-8") as schema, open(path, encoding="utf-8") as file:
        return Draft4Validator(json.load(schema)).is_valid(json.load(file))


def main():
    folder = sys.argv[1]
    readers = [(droop, "*.blt"), (preflib, "*.so[ci]"), (rcvis, "*-rounds*.json")]
    wrong = 0
    for read, files in readers + ([(nist, "*-cvr.json")] if len(sys.argv) > 2 else []):
        paths = sorted(glob.glob(f"{folder}/{files}"))
        try:
            same = sum(map(read, paths))
        except ImportError as error:
            print(f"{read.__name__}: left out, {error}")
            continue
        wrong += len(paths) - same
        print(f"{read.__name__}: {same} of {len(paths)} files say the same")
    sys.exit(1 if wrong else 0)


main()
