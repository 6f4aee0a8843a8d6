#!/usr/bin/env python3
"""A second verifier for transcripts of manifest versions 2 and 3, written from the pages alone: docs/PROTOCOL.md, docs/protocol (ENTRIES, TRANSCRIPT,
COUNT, COUNT3, FILES) and docs/protocol.cddl. Plain Python 3.9 or later, and libsodium (1.0.18 or later) through ctypes.

    python3 verify.py TRANSCRIPT [--expect FINGERPRINT-OR-TWELVE-WORDS]
    python3 verify.py FORK.json
    python3 verify.py --vectors DIRECTORY

prints the eighteen checks, faults, tally and outcome, and exits as PROTOCOL, "Verification", says; or judges the proof of a fork; or docs/vectors,
with exit code 1 where one of them differs. Exit code 3 where libsodium is not to be had, too.
"""
import sys
from collections import Counter

from board import Board
from choice import holds
from framing import decode, sha256, words_of
from group import Refused, Unreadable
from hours import Hours
from notes import SPACES, Note, decimal, key_id, records
from state import Broken, Entry, Log

# ======== The verdict (PROTOCOL, "Verification") ======================================================================================

NAMES = """manifest and fingerprint; the log; signatures and authors; blobs; checkpoints and co-signatures; key ceremony; roll and one-time codes; ballots;
audited ballots; the close; order and inputs of the mixes; shuffle proofs; the final list; key shares; plaintexts; tally; attestations; takeovers"""
NAMES = {f"V{at}": one.strip() for at, one in enumerate(NAMES.split(";"), 1)}
PASSED, FAILED, NOT_REACHED, NOT_DUE = "passed", "failed", "not reached", "not due"
BESIDES = """report-smaller line-false line-unknown line-double note-double note-further note-twin picture-missing blob-unnamed
blob-double order-records order-blobs order-notes order-lines""".split()
# What a proof that stands as a fault would have let happen counts under the proof's check.
BLAMED = {"bad-shuffle": "V12", "bad-shares": "V14"}
class Verdict:
    def __init__(self, data, expected=None):
        self.records = records(data)
        self.leaves, blobs, self.texts = ([one for kind, one in self.records if kind == which] for which in (1, 2, 3))
        try:
            self.texts = [one.decode("utf-8") for one in self.texts]
        except UnicodeDecodeError:
            raise Unreadable("a note is no UTF-8") from None
        self.names = [sha256(one) for one in blobs]
        self.blobs = dict(zip(self.names, blobs))
        self.failed, self.readable, self.complete, self.expected, self.meant = {}, False, False, expected, None
        self.pictures = []
        self.board, self.log, self.brought, self.notes, self.v5 = Board(self.blobs, {}), Log(self.leaves), {}, [], (NOT_REACHED, "")
        self.fold()
        self.v5 = self.checkpoints() if self.board.begun else self.v5
        self.checks = [(check, *self.status(check)) for check in NAMES]
        self.outcome, self.code = self.judge()

    def fail(self, check, at, why):
        self.failed.setdefault(check, (at, why))

    # ---- the fold
    def read(self):
        """The entries up to the first that cannot be read, and why it cannot."""
        entries = []
        for index, leaf in enumerate(self.leaves):
            try:
                entries.append(Entry(index, leaf))
            except Refused as error:
                return entries, f"entry {index} cannot be read: {error}"
        return entries, None

    def there(self, blob):
        return blob["sha256"] in self.blobs and len(self.blobs[blob["sha256"]]) == blob["length"]

    def fold(self):
        entries, unread = self.read()
        if not entries or entries[0].type != "manifest":
            # What cannot be read is no election that anybody expects.
            self.meant = None if self.expected is None else "another"
            return self.fail("V1", 0, unread or "the board begins with no manifest")
        self.readable, board = unread is None, self.board
        contests = entries[0].body["contests"]
        self.pictures = [one for contest in contests for one in contest.get("pictures", []) if one]
        named = [*self.pictures, *(blob for entry in entries for blob in entry.brings)]
        self.brought = dict.fromkeys(blob["sha256"] for blob in named)
        missing = next((one.index for one in entries if not all(map(self.there, one.brings))), None)
        if missing is not None:
            self.fail("V4", missing, f"a blob that entry {missing} brings is not in the file")
        for entry in entries[:missing]:
            try:
                board.take(entry)
            except Broken as broken:
                check, why = self.blamed(entry, broken)
                self.fail(check, entry.index, why)
                break
        else:
            if unread and missing is None:
                self.fail("V2", len(entries), unread)
            self.complete = not unread and missing is None
        self.meant = self.meaning() if self.expected is not None else None
        # An entry 0 that is refused has failed its check already.
        if self.meant == "another" and board.entries:
            self.fail("V1", 0, "it is another election than the one expected")

    def meaning(self):
        """Whether the expected fingerprint, in digits or twelve words, is "this" election's or of "another"; "open" where these are other words
        of this election, which fail nothing and do not say which one is meant."""
        given = "".join(one.lower() if one.isascii() else one for one in self.expected)
        digits = "".join(one for one in given if not holds(one, SPACES))
        if len(digits) == 64 and all(one in "0123456789abcdef" for one in digits):
            return "this" if digits == self.board.fingerprint.hex() else "another"
        words = "".join(" " if holds(one, SPACES) or one in ",-" else one for one in given).split()
        said = lambda whose, many: any(words == words_of(one, many, which) for one in whose for which in ("classroom", "english"))
        if said([self.board.fingerprint], 12):
            return "this"
        others = said([self.board.coordinator, *self.board.deposed, *self.board.nodes], 12) or said(self.board.comparisons(), 6)
        return "open" if others else "another"

    def blamed(self, entry, broken):
        """The check under which a refusal counts: the rule's; but where the entry would have been taken had the last proof that stands as a
        fault held, that proof's."""
        fault = next((one for one in reversed(self.board.faults) if one["code"] in BLAMED), None)
        if fault and broken.rule:
            as_if = Board(self.blobs, {**self.board.answers, (fault["entry"], 1): True})
            try:
                for one in self.board.entries:
                    as_if.take(one, trusting=True)
                next(as_if.rules(entry))
                why = f"the proof of entry {fault['entry']} does not hold, and entry {entry.index} goes on as if it did"
                return BLAMED[fault["code"]], why
            except Broken:
                pass
        return broken.check, f"entry {entry.index} ({entry.type}): {broken.why}"

    # ---- the checks
    def status(self, check):
        if check in self.failed:
            return FAILED, self.failed[check][1]
        if check == "V5":
            return self.v5
        taken, not_taken = self.due()[check]
        if taken if self.complete else not_taken:
            return PASSED, ""
        return (NOT_DUE if self.complete else NOT_REACHED), ""

    def due(self):
        """Of each check that nothing failed: whether it has passed where the fold has taken every entry, and where it has not."""
        board, begun = self.board, bool(self.board.entries)
        end = board.end["kind"] if board.end else None
        proven = any(mix["valid"] for mix in board.chain) or any(one["code"] == "bad-shuffle" for one in board.faults)
        final, result, too_few = bool(board.final), end == "result", end == "shortfall"
        return {
            "V1": (begun, begun),
            "V4": (True, self.readable),
            **{"V6": (board.key, board.key), "V13": (final, final)},
            **dict.fromkeys(["V2", "V3", "V18"], (True, False)),
            **dict.fromkeys(["V7", "V8", "V9"], (board.roll_seen, board.closing)),
            "V10": (board.mixed or too_few, final or too_few),
            "V11": (board.mixed, final),
            "V12": (proven, final),
            **{"V14": (board.sets, result), "V15": (result, result), "V16": (result, result)},
            "V17": (begun and len(board.attests) >= board.q, False),
        }

    # ---- the notes (TRANSCRIPT.md)
    def checkpoints(self):
        """Check V5, in the order of the page."""
        board, n, a, covered = self.board, len(self.leaves), len(self.board.entries), {}
        epochs = {board.origin(epoch): (epoch, key, first, last) for epoch, (key, first, last) in enumerate(board.epochs())}
        stopped, failed, signed = a < n, [], []
        for text in self.texts:
            epoch = epochs.get(text.split("\n", 1)[0])
            if not epoch and not stopped:
                failed.append("a note is of no epoch of this board")
            try:
                note = Note(text)
                self.notes.append(note)
                note.epoch, note.coordinator, note.first, note.last = epoch or (None,) * 4
                if epoch and not note.checkpoint().signed_by(note.coordinator):
                    raise Refused("its coordinator has not signed it")
                signed += [note] if epoch else []
            except Refused as error:
                failed += [f"a note is no checkpoint of this board: {error}"] if epoch else []
        for note in signed:
            if covered.setdefault((note.origin, note.size), note.root) != note.root:
                failed.append(f"the coordinator has signed two boards of {note.size} entries")
        for note in signed:
            if stopped and note.size > a:
                continue
            in_epoch = note.first <= note.size and (note.last is None or note.size <= note.last)
            if note.size > n or not in_epoch or not self.log.has(note.size, note.root):
                failed.append(f"the checkpoint of {note.size} entries is not of this board")
        over = [note for note in signed if note.size == n and self.log.has(n, note.root)]
        if failed:
            return FAILED, failed[0]
        if over:
            cosigners = set().union(*(note.cosigners(board.nodes) for note in over))
            return PASSED, f"{len(cosigners)} of {board.n} nodes have co-signed all {n} entries"
        return (NOT_REACHED, "") if stopped else (FAILED, "no checkpoint covers all entries")

    def besides(self):
        """What else is in the file, by the names of the page: {(what, node or None): how many}."""
        said, nodes, refused = Counter(), self.board.nodes, len(self.texts) - len(self.notes)
        for note in self.notes:
            known, seen, order = (note.origin, key_id(note.origin, 1, note.coordinator or b"")), set(), []
            for line in note.lines:
                of = note.node_of(line, nodes)
                if note.epoch is not None and of and of[1] is None:
                    said["line-false", of[0]] += 1
                said["line-unknown", None] += note.epoch is not None and not of and line[:2] != known
                said["line-double", None] += line[:2] in seen
                order += [] if line[:2] in seen else [note.place_of(line)]
                seen.add(line[:2])
            said["order-lines", None] |= order != sorted(order)
        cosigned = [(note.epoch, int(size), note.cosigners(nodes)) for note in self.notes for size in note.fields[1:2] if note.epoch is not None and decimal(size)]
        for epoch, reports in enumerate(self.board.reports, 1):
            said.update(("report-smaller", i) for i in reports if any(of < epoch and size > reports[i] and i in who for of, size, who in cosigned))
        texts = {note.text: note for note in self.notes}
        said["note-double", None] = 0 if refused else len(self.notes) - len(texts)
        said["note-further", None] = sum(len(note.fields) > 3 for note in texts.values())
        said["note-twin", None] = len(texts) - len({tuple(note.fields[:3]) for note in texts.values()})
        said["picture-missing", None] = sum(not self.there(one) for one in self.pictures)
        said["blob-unnamed", None] = len(self.blobs.keys() - self.brought.keys()) if self.readable else 0
        said["blob-double", None] = len(self.names) - len(self.blobs)
        kinds, order = [kind for kind, _ in self.records], list(dict.fromkeys(note.place() for note in self.notes))
        named = [one for one in dict.fromkeys(self.names) if one in self.brought]
        said["order-records", None] = kinds != sorted(kinds)
        said["order-blobs", None] = named != [one for one in self.brought if one in self.blobs]
        said["order-notes", None] = order != sorted(order)
        order = sorted(said, key=lambda one: (BESIDES.index(one[0]), one[1] or 0))
        return {what: said[what] for what in order if said[what] and self.board.begun}

    def judge(self):
        outcome, code = self.outcome_of_board()
        return outcome, 7 if self.meant == "open" and code != 1 else code

    def outcome_of_board(self):
        if self.failed or self.v5[0] == FAILED or not self.complete:
            return "invalid", 1
        if not self.board.end:
            return "valid so far", 3
        if self.board.end["kind"] == "shortfall":
            return "valid without result", 5
        return ("valid", 0) if len(self.board.attests) >= self.board.q else ("valid but unwitnessed", 6)


def won(winners, names):
    """In words; beside who is elected, tied or unresolved what a plan's choices make of it (COUNT3, "Choices")."""
    listed = lambda who: ", ".join(names[one] for one in who)
    out = [f"{what} {listed(winners[what])}" for what in ("elected", "tied", "unresolved") if winners.get(what)]
    if "byLot" in winners:
        out.append(f"the lot elects {listed(winners['byLot']['elected'])} among {listed(winners['byLot']['among'])}")
    if "vacant" in winners:
        out.append(f"vacant {winners['vacant']['seats']}, by {names[winners['vacant']['above']]}")
    if "short" in winners:
        out.append(f"too few for {listed(winners['short']['among'])}: {winners['short']['needed']} are needed")
    if "turnout" in winners:
        out.append(f"too few have voted: {winners['turnout']['ballots']}, and {winners['turnout']['needed']} are needed")
    return out


def told(verdict):
    """What people want to know: which election, who is at fault, what came out, and what nobody can know from the file."""
    board = verdict.board
    if board.entries:
        print(f"{board.manifest_body['title']}\nfingerprint  {board.fingerprint.hex()}")
        print("its words    " + " ".join(words_of(board.fingerprint, 12, board.manifest_body["wordList"])))
    for fault in board.faults:
        print(f"fault of node {fault['node']}: {fault['code']}, entry {fault['entry']}" + ("" if fault["proven"] else " (not proven)"))
    for what, values in Hours(board, verdict.texts).told() if board.begun else []:
        print(f"times: {what}, " + "; ".join(f"{key} {value}" for key, value in values.items()))
    if board.redrawn:
        print("words and lots were drawn anew, by nodes that had seen the first")
    for (what, i), many in verdict.besides().items():
        print(f"beside what is judged: {what}" + (f" of node {i}" if i else "") + f", {many}")
    if board.end and board.end["kind"] == "result":
        result = decode(board.end["tally"], most=2**24, depth=32)
        print(f"{result['ballots']} ballots opened, {result['invalid']} of them invalid")
        for contest, counted in zip(board.manifest_body["contests"], result["contests"]):
            names = contest["options"] + [one["name"] for one in (counted["writtenIn"] or {"names": []})["names"]]
            for one in counted["results"]:
                print(f"{contest['title']}, {one['rule']}: {'; '.join(won(one['winners'], names)) or 'nobody is elected'}")
    if board.entries and verdict.expected is None:
        print("consistent in itself only: compare its words with those that you got another way")

# ======== The command =================================================================================================================

def main(arguments):
    sys.stdout.reconfigure(errors="replace")
    expected = arguments[2] if len(arguments) == 3 and arguments[1] == "--expect" else None
    try:
        if len(arguments) == 2 and arguments[0] == "--vectors":
            import vectors
            return vectors.judge(arguments[1])
        if len(arguments) != (1 if expected is None else 3):
            print(__doc__.strip(), file=sys.stderr)
            return 2
        with open(arguments[0], "rb") as opened:
            content = opened.read()
        if content[:1] == b"{":
            if expected is not None:
                print("--expect is for transcripts: of another file compare the words that are printed", file=sys.stderr)
                return 2
            import files
            return files.main(content)
        verdict = Verdict(content, expected)
    except (OSError, Unreadable) as error:
        print(f"{arguments[-1 if arguments[0] == '--vectors' else 0]}: {error}", file=sys.stderr)
        return 2
    if verdict.board.entries and verdict.board.manifest_body["simulation"]:
        print("This is a simulation: no people vote in it, and nothing in it is secret.")
    if verdict.board.entries and "rehearsal" in verdict.board.manifest_body:
        print("This is a rehearsal: a test deck stands in place of voters, and no vote counts.")
    for check, status, why in verdict.checks:
        print(f"{check:4} {status:12} {NAMES[check]:30} {why}".rstrip())
    told(verdict)
    print(verdict.outcome if verdict.code != 7 else "undecided: nothing is wrong, but the words expected are not the twelve of this election")
    return verdict.code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
