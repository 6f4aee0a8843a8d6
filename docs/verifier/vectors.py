"""Holds the count and the verifier against docs/vectors (PROTOCOL, "Vectors")."""
import json
import os

from choice import fold, plaintext_size
from count import tally
from files import read, why_no_fork
from framing import cbor, decode, sha256, words_of
from group import Unreadable
from hours import Hours
from verify import FAILED, Verdict


class Bench:
    """Says what differs, and counts what holds."""

    def __init__(self, directory):
        self.directory, self.held, self.differ = directory, 0, 0

    def read(self, file):
        with open(os.path.join(self.directory, file), encoding="utf-8") as opened:
            return json.load(opened)

    def equal(self, what, is_, wanted):
        if is_ == wanted:
            self.held += 1
        else:
            self.differ += 1
            print(f"{what}: {str(is_)[:200]} where {str(wanted)[:200]} was wanted")

    def fold(self):
        letters = lambda codes: "".join(chr(int(one, 16)) for one in codes.split())
        for one in self.read("fold.json")["examples"]:
            self.equal("fold of " + one["text"], fold(letters(one["text"])), letters(one["fold"]))

    def words(self):
        one = self.read("words.json")["example"]
        for which in ("english", "classroom"):
            self.equal("words, " + which, words_of(bytes.fromhex(one["hash"]), 12, which), one[which].split())

    def count(self):
        for poll in self.read("count.json")["polls"]:
            contests = decode(bytes.fromhex(poll["contests"]))
            plaintexts = [bytes.fromhex(one) for one, times in poll["plaintexts"] for _ in range(times)]
            joined = [poll["joined"]] + [[]] * (len(contests) - 1)
            is_ = tally(contests, bytes.fromhex(poll["lot"]), plaintexts, joined, poll.get("roll", 0))
            if "tally" in poll:
                self.equal(poll["what"], is_.hex(), poll["tally"])
            self.equal(poll["what"] + ", hash", sha256(is_).hex(), poll["tallySha256"])


    def transcripts(self):
        for one in self.read("transcripts/index.json")["transcripts"]:
            data = self.file(one["file"])
            self.equal(one["name"] + ", file", sha256(data).hex(), one["sha256"])
            verdict = self.verdict(one, data)
            if verdict:
                is_ = values(verdict)
                for key in is_:
                    self.equal(f"{one['name']}, {key}", is_[key], picked(is_[key], one["values"][key]))
        for file in ("refused", "besides"):
            for one in self.read(f"transcripts/{file}.json")[file]:
                data = self.altered(one)
                self.equal(one["name"] + ", file", sha256(data).hex(), one["sha256"])
                self.verdict(one, data)

    def forks(self):
        """Proofs of forks: what convicts a coordinator, what proves nothing, and what is no such file."""
        for one in self.read("transcripts/forks.json")["forks"]:
            self.equal(one["name"] + ", fork", judged(one["text"].encode()), one["exitCode"])

    def altered(self, one):
        data = bytearray(self.file(one["base"]))
        for edit in reversed(one["edits"]):
            data[edit["at"] : edit["at"] + edit["remove"]] = bytes.fromhex(edit["insert"])
        return bytes(data)

    def file(self, file):
        with open(os.path.join(self.directory, "transcripts", file), "rb") as opened:
            return opened.read()

    def verdict(self, one, data):
        wanted = one["verdict"]
        try:
            verdict = Verdict(data, one["fingerprint"])
        except Unreadable:
            self.equal(one["name"], {"outcome": "unreadable", "exitCode": 2}, wanted)
            return None
        is_ = readable(verdict)
        for key in is_:
            self.equal(f"{one['name']}, {key}", is_[key], picked(is_[key], wanted[key]))
        return verdict


def judged(content):
    """The exit code for a fork proof."""
    try:
        fields = read(content)
    except Unreadable:
        return 2
    return 1 if why_no_fork(*fields) else 4


def picked(is_, wanted):
    """Of what is wanted the fields that we tell: culprits are told in words."""
    if isinstance(wanted, dict) and isinstance(is_, dict):
        return {key: picked(is_[key], wanted[key]) for key in wanted if key in is_}
    if isinstance(wanted, list) and isinstance(is_, list) and len(wanted) == len(is_):
        return [picked(a, b) for a, b in zip(is_, wanted)]
    return wanted


def readable(verdict):
    """The verdict as the vectors write it."""
    board = verdict.board
    expected = {"this": "matched", "another": "another election"}.get(verdict.meant, "internally consistent only")
    name_of = lambda i: {} if i is None else {"name": board.manifest_body["nodes"][i - 1]["name"]}
    return {
        "outcome": verdict.outcome,
        "exitCode": verdict.code,
        "expected": expected,
        "entries": len(verdict.leaves),
        "accepted": len(board.entries),
        "attested": len(board.attests),
        "needed": board.q,
        "checks": {check: status for check, status, _ in verdict.checks},
        "failed": [{"check": check, "index": verdict.failed[check][0] if check in verdict.failed else None} for check, status, _ in verdict.checks if status == FAILED],
        "faults": [{"index": one["entry"], "check": one["check"], "code": one["code"], "proven": one["proven"]} for one in board.faults],
        "besides": [{"what": what, **name_of(i), **({} if what.startswith("order-") else {"count": many})} for (what, i), many in verdict.besides().items()],
    }


def values(verdict):
    """What the vectors hold beside the verdict."""
    board, final = verdict.board, verdict.board.final
    said = [attempt.all_said("deal-commit") for attempt in board.attempts]
    words = [words_of(one, 6, board.manifest_body["wordList"]) for one in board.comparisons()]
    told = [(words.pop(0), board.lot(one).hex()) if all_ else (None, None) for one, all_ in zip(board.attempts, said)]
    used, codes = sum(voter.signer is not None for voter in board.voters.values()), None
    if board.manifest_body["voters"]["credentials"] == "codes":
        codes = {"used": used, "unused": len(board.voters) - used, "replaced": len(board.revoked)}
    last = [voter.last for voter in board.signers.values() if voter.last]
    out = {
        "fingerprint": board.fingerprint.hex(),
        "words": words_of(board.fingerprint, 12, board.manifest_body["wordList"]),
        "types": [entry.type for entry in board.entries],
        "blobs": [one.hex() for one in verdict.names],
        "roots": [one.hex() for one in board.log.roots[1:]],
        "attempts": [{"attempt": one.number, "participants": one.participants, "nonces": [each.hex() for each in board.nonces(one)]} for one in board.attempts],
        "key": board.key and {"publicKey": board.key["Y"].hex(), "publicShares": [{"node": i, "share": x.hex()} for i, x in board.key["shares"].items()]},
        "ballots": [{"index": one["entry"].index, "hash": one["hash"].hex()} for one in sorted(last, key=lambda one: one["entry"].index)],
        "close": board.closing and {"count": board.closing["count"], "width": board.w, "list": board.closing["hash"].hex()},
        "chain": [{"node": one["node"], "input": one["input"].hex(), "output": one["output"].hex()} for one in board.chain if one["valid"]],
        "finalList": final and final.hex(),
        "told": {
            "voters": len(board.voters),
            "audits": len(board.audits),
            "pages": sum(one["entry"].body["client"] == "page" for one in last),
            "codes": codes,
            "differing": sorted(board.for_words),
            "redrawn": board.redrawn,
            "unproven": sum(not one["proven"] for one in board.faults),
        },
    }
    for attempt, (six, lot) in zip(out["attempts"], told):
        attempt.update({"words": six, "lot": lot} if lot else {})
    times = [{"what": what, **said} for what, said in Hours(board, verdict.texts).told()]
    out.update({"times": times} if times else {})
    if board.end and board.end["kind"] == "result":
        opened, size = [one.hex() for one in board.open()], plaintext_size(board.manifest_body["contests"])
        ballots = zip([opened[at : at + board.w] for at in range(0, len(opened), board.w)], board.plaintexts())
        out["plaintexts"] = [{"points": points, "bytes": data[:size].hex() if data and not any(data[size:]) else None} for points, data in ballots]
        out["tally"] = {"cbor": board.end["tally"].hex()}
    return out


def judge(directory):
    bench = Bench(directory)
    for part in (bench.fold, bench.words, bench.count, bench.transcripts, bench.forks):
        part()
    print(f"{bench.held} checks hold, {bench.differ} differ")
    return 1 if bench.differ else 0
