"""Shapes, and who may say what: docs/protocol.cddl and docs/protocol/ENTRIES.md."""
import re
from math import gcd

from choice import CONTROLS, holds
from notes import SPACES


def number(low, high):
    return lambda x: type(x) is int and low <= x <= high


def data(low, high=None, piece=1):
    return lambda x: isinstance(x, bytes) and low <= len(x) <= (low if high is None else high) and not len(x) % piece


def text(high, low=1):
    """So many UTF-16 code units."""
    return lambda x: isinstance(x, str) and low <= len(x.encode("utf-16-le")) // 2 <= high


def shown(high):
    """A text for people: no control characters in it, no space at an end."""
    return lambda x: text(high)(x) and not holds(x, CONTROLS) and not holds(x[0] + x[-1], SPACES)


def one_of(*values):
    return lambda x: any(type(x) is type(value) and x == value for value in values)


def distinct(items):
    items = list(items)
    return len(set(items)) == len(items)


def array(low, high, shape):
    return lambda x: isinstance(x, list) and low <= len(x) <= high and all(map(shape, x))


def several(low, high, shape):
    """Texts that are distinct."""
    return lambda x: array(low, high, shape)(x) and distinct(x)


def either(*shapes):
    return lambda x: any(shape(x) for shape in shapes)


def record(maybe=None, **fields):
    """A closed map; fields of `maybe` may be missing."""
    known = {**fields, **(maybe or {})}
    return lambda x: isinstance(x, dict) and fields.keys() <= x.keys() <= known.keys() and all(known[key](x[key]) for key in x)


hash32, key32, flag, node, attempt = data(32), data(32), one_of(False, True), number(1, 32), number(1, 1000)
signature, note, seconds, voters = data(64), text(16384, 0), number(5, 86400), number(1, 2000000)
moment = number(1, 253402300799)
head, blob = record(size=number(0, 2**40), root=hash32), record(sha256=hash32, length=number(0, 2**40))


def contest(ballot, rules, maybe=None, **more):
    common = dict(title=shown(200), options=several(1, 256, shown(120)), writeIn=flag, seats=number(1, 256))
    return record(maybe, ballot=one_of(ballot), rules=several(1, len(rules), one_of(*rules)), **common, **more)


def share(x):
    """A share of the roll, as 1/3 or >1/2, in lowest terms and of at most 100 parts."""
    found = re.fullmatch(r"(>?)([1-9][0-9]{0,2})/([1-9][0-9]{0,2})", x, re.ASCII) if isinstance(x, str) else None
    parts, of = map(int, found.groups()[1:]) if found else (2, 1)
    return of <= 100 and gcd(parts, of) == 1 and (parts < of or parts == of and not found[1])


RANKED = ["plurality", "borda", "instant-runoff", "schulze", "stv", "sequential-runoff", "bottoms-up"]
CONTEST_2 = either(
    contest("single", ["plurality"]),
    contest("approval", ["approval"], most=number(1, 257)),
    contest("score", ["score", "majority-judgement"], {"grades": several(0, 4096, shown(40))}, top=number(1, 100)),
    contest("ranking", RANKED, ties=flag),
)
RANKED_3 = RANKED + ["meek", "hare-stv", "ranked-pairs", "minimax", "tideman-alternative"]
PICTURE = either(one_of(None), record(sha256=hash32, length=number(1, 65536)))
CHOSEN = {
    "tieBreak": one_of("lot", "earlier-rounds"),
    "none": one_of(True),
    "leastTurnout": either(number(2, 2000000), share),
    "about": array(0, 256, either(one_of(""), shown(200))),
    "pictures": array(0, 256, PICTURE),
    "order": one_of("drawn"),
}
MAJORITY, LEAST = {"majority": one_of("half", "two-thirds", "three-quarters")}, {"least": number(2, 256)}
SCORED = {"grades": several(0, 4096, shown(40)), "points": number(1, 100), "unscored": one_of("left-out")}
CONTEST_3 = either(
    contest("single", ["plurality", "d-hondt", "sainte-lague"], {**CHOSEN, **MAJORITY}),
    contest("approval", ["approval", "phragmen", "equal-shares"], {**CHOSEN, **MAJORITY, **LEAST}, most=number(1, 257)),
    contest("score", ["score", "majority-judgement", "star", "cumulative"], {**CHOSEN, **SCORED}, top=number(1, 100)),
    contest("ranking", RANKED_3, {**CHOSEN, **MAJORITY, **LEAST, "shortBallots": one_of("zero", "modified")}, ties=flag),
)
VOTERS = dict(credentials=one_of("keys", "codes"), latecomers=flag, revote=flag, pages=flag)
VOTERS_2 = {"screens": one_of(False), "whoVoted": one_of(False), "inventedNames": one_of(True)}
PLAN = dict(
    **dict(title=shown(200), threshold=node, leastMixes=node, lossesTolerated=number(0, 31), lesson=flag),
    **dict(simulation=flag, coordinator=key32, leastBallots=voters, nonce=data(16), wordList=one_of("english", "classroom")),
    limits=record(ballotsPerVoter=number(1, 1000), voters=voters),
    timeouts=record(ceremony=seconds, mix=seconds, proof=seconds),
    nodes=array(1, 32, record(name=shown(40), key=key32)),
)
JOINS = {"joinNames": one_of(True)}
HELD = either(record(at=moment), record(by=one_of("committee")))
TIMES = {"opens": moment, "closes": moment, "rehearsal": one_of(True), "results": HELD}
MANIFEST_2 = record(JOINS, version=one_of(2), contests=array(1, 16, CONTEST_2), voters=record(VOTERS_2, **VOTERS), **PLAN)
MANIFEST_3 = record(
    {**JOINS, **TIMES},
    **dict(version=one_of(3), contests=array(1, 16, CONTEST_3), **PLAN),
    voters=record({**VOTERS_2, "registrar": key32, "reminders": one_of(True)}, **VOTERS),
)


def MANIFEST(x):
    """Of version 2, or of version 3 where version 2 cannot say it."""
    return MANIFEST_2(x) or MANIFEST_3(x) and not MANIFEST_2({**x, "version": 2})


SHARE = record(receiver=node, ephemeral=key32, proof=data(64), sealed=data(72))
DEAL = record(commitments=data(0, 1024, 32), proof=data(64), shares=array(0, 32, SHARE))
SEALED, CLIENT = record(ciphertexts=data(0, 3904, 32), proof=data(0, 3904, 32)), one_of("app", "command", "page")
BALLOT = record(sealed=SEALED, sequence=number(1, 1000000), replaces=either(hash32, one_of(None)), client=CLIENT)
LEFT_OUT = either(
    record(node=node, reason=one_of("fault", "time-out")),
    record(node=node, reason=one_of("words"), doubt=record(attempt=attempt, signature=signature)),
)
ROLL = either(
    record({"registrar": signature}, count=number(0, 2000000), root=hash32, chunks=array(0, 123, blob)),
    record(keys=data(0, 6400000, 32)),  # of version 1: read, and refused
)
REPORT = record(node=node, head=head, signature=signature)
JOIN = record(contest=number(0, 15), names=array(2, 64, record(name=text(48), ballots=voters)))
NODE, COORDINATOR, VOTER, STRANGER = "a node", "the coordinator", "a voter", "a stranger"
# By type: who says it, the check under which its rules count, its shape.
TYPES = {
    "manifest": (COORDINATOR, "V1", MANIFEST),
    "accept": (NODE, "V6", record(attempt=attempt, receivingKey=key32, nonceCommitment=hash32)),
    "deal-commit": (NODE, "V6", record(attempt=attempt, deal=hash32, nonce=data(32))),
    "deal": (NODE, "V6", record(attempt=attempt, deal=DEAL)),
    "complaint": (NODE, "V6", record(attempt=attempt, complaint=record(dealer=node, shared=key32, proof=data(96)))),
    "key-confirm": (NODE, "V6", record(attempt=attempt, deals=hash32, publicKey=key32)),
    "restart": (COORDINATOR, "V6", record(attempt=attempt, participants=array(1, 32, node), leftOut=array(0, 32, LEFT_OUT))),
    "roll": (COORDINATOR, "V7", ROLL),
    "replace": (COORDINATOR, "V7", record({"registrar": signature}, revoked=key32, replacement=key32)),
    "bind": (VOTER, "V7", record(key=key32, possession=signature)),
    "ballot": (VOTER, "V8", BALLOT),
    "audit": (VOTER, "V9", record(ballot=BALLOT, opening=record(choices=data(0, 1808), randomness=data(0, 1952, 32)))),
    "objection": (VOTER, "V9", record(audit=hash32)),
    "remind": (COORDINATOR, "V7", record(waiting=voters)),
    "extend": (COORDINATOR, "V10", record(closes=moment, reason=shown(200))),
    "stamp": (COORDINATOR, "V10", record(witness=note)),
    "close": (COORDINATOR, "V10", record()),
    "shortfall": (COORDINATOR, "V10", record(witness=note)),
    "mix": (NODE, "V11", record(input=hash32, output=blob, witness=note)),
    "mix-proof": (NODE, "V12", record(output=hash32, proof=blob)),
    "skip": (COORDINATOR, "V11", record(node=node, missing=one_of("mix", "proof"), input=hash32)),
    "seal": (COORDINATOR, "V13", record(list=hash32, mixers=array(0, 32, node))),
    "shares": (NODE, "V14", record(list=hash32, shares=blob, proof=data(96))),
    "join": (COORDINATOR, "V16", record(joins=array(1, 16, JOIN))),
    "agree": (NODE, "V16", record(join=hash32)),
    "result": (COORDINATOR, "V15", record(plaintexts=blob, tally=data(0, 7 * 2**20))),
    "attest": (NODE, "V17", record(result=hash32)),
    "takeover": (STRANGER, "V18", record(epoch=number(1, 1000), coordinator=key32, head=head, reports=array(0, 32, REPORT))),
}
# What only a board of version 3 may hold.
SINCE_3 = ("remind", "extend", "stamp")
PAYLOAD = record(type=one_of(*TYPES), election=hash32, author=key32, seen=head, body=lambda x: True)
BRINGS = {"roll": "chunks", "mix": "output", "mix-proof": "proof", "shares": "shares", "result": "plaintexts"}
