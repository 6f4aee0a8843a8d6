#!/usr/bin/env python3
"""A second verifier for transcripts of manifest version 2, written from the pages alone: docs/PROTOCOL.md, docs/protocol (ENTRIES, TRANSCRIPT,
COUNT, FILES) and docs/protocol.cddl. Plain Python 3.9 or later, and libsodium (1.0.18 or later) through ctypes.

    python3 verify.py TRANSCRIPT [--expect FINGERPRINT-OR-TWELVE-WORDS]
    python3 verify.py FORK.json
    python3 verify.py --vectors DIRECTORY

prints the eighteen checks, faults, tally and outcome, and exits as PROTOCOL, "Verification", says; or judges the proof of a fork; or docs/vectors,
with exit code 1 where one of them differs. Exit code 3 where libsodium is not to be had, too.
"""
import sys
from collections import Counter

from count import CONTROLS, fold, groups_of, holds, plaintext_size, read_choice, slots_of, tally
from notes import SPACES, Note, decimal, key_id, records
from primitives import IDENTITY, L, Refused, Tree, Unreadable, add, all_of_prime_order, base, cbor, check_equality, check_knowledge
from primitives import check_shuffle, decode, embed, is_point, name, of_prime_order, open_share, pieces, points, scalar, sha256, signed, times, total, u64, verifies, words_of

# ======== Shapes, and who may say what (protocol.cddl, ENTRIES.md) ====================================================================

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
head, blob = record(size=number(0, 2**40), root=hash32), record(sha256=hash32, length=number(0, 2**40))


def contest(ballot, rules, maybe=None, **more):
    common = dict(title=shown(200), options=several(1, 256, shown(120)), writeIn=flag, seats=number(1, 256))
    return record(maybe, ballot=one_of(ballot), rules=several(1, 7, one_of(*rules)), **common, **more)


RANKED = ["plurality", "borda", "instant-runoff", "schulze", "stv", "sequential-runoff", "bottoms-up"]
CONTEST = either(
    contest("single", ["plurality"]),
    contest("approval", ["approval"], most=number(1, 257)),
    contest("score", ["score", "majority-judgement"], {"grades": several(0, 4096, shown(40))}, top=number(1, 100)),
    contest("ranking", RANKED, ties=flag),
)
MANIFEST = record(
    {"joinNames": one_of(True)},
    **dict(version=one_of(2), title=shown(200), threshold=node, leastMixes=node, lossesTolerated=number(0, 31), lesson=flag),
    **dict(simulation=flag, coordinator=key32, leastBallots=voters, nonce=data(16), wordList=one_of("english", "classroom")),
    limits=record(ballotsPerVoter=number(1, 1000), voters=voters),
    timeouts=record(ceremony=seconds, mix=seconds, proof=seconds),
    nodes=array(1, 32, record(name=shown(40), key=key32)),
    contests=array(1, 16, CONTEST),
    voters=record(
        {"screens": one_of(False), "whoVoted": one_of(False), "inventedNames": one_of(True)},
        **dict(credentials=one_of("keys", "codes"), latecomers=flag, revote=flag, pages=flag),
    ),
)
SHARE = record(receiver=node, ephemeral=key32, proof=data(64), sealed=data(72))
DEAL = record(commitments=data(0, 1024, 32), proof=data(64), shares=array(0, 32, SHARE))
SEALED, CLIENT = record(ciphertexts=data(0, 3904, 32), proof=data(0, 3904, 32)), one_of("app", "command", "page")
BALLOT = record(sealed=SEALED, sequence=number(1, 1000000), replaces=either(hash32, one_of(None)), client=CLIENT)
LEFT_OUT = either(
    record(node=node, reason=one_of("fault", "time-out")),
    record(node=node, reason=one_of("words"), doubt=record(attempt=attempt, signature=signature)),
)
ROLL = either(
    record(count=number(0, 2000000), root=hash32, chunks=array(0, 123, blob)),
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
    "replace": (COORDINATOR, "V7", record(revoked=key32, replacement=key32)),
    "bind": (VOTER, "V7", record(key=key32, possession=signature)),
    "ballot": (VOTER, "V8", BALLOT),
    "audit": (VOTER, "V9", record(ballot=BALLOT, opening=record(choices=data(0, 1808), randomness=data(0, 1952, 32)))),
    "objection": (VOTER, "V9", record(audit=hash32)),
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
PAYLOAD = record(type=one_of(*TYPES), election=hash32, author=key32, seen=head, body=lambda x: True)
BRINGS = {"roll": "chunks", "mix": "output", "mix-proof": "proof", "shares": "shares", "result": "plaintexts"}

# ======== Reading the file ============================================================================================================

class Entry:
    def __init__(self, index, leaf):
        if not 65 <= len(leaf) <= 2**24:
            raise Refused("a leaf of this length")
        payload = decode(leaf[64:])
        whole = PAYLOAD(payload)
        if whole and payload["type"] == "manifest" and isinstance(payload["body"], dict):
            version = payload["body"].get("version")
            if type(version) is int and version != 2:
                raise Refused(f"a manifest of version {version}, and this verifier knows version 2 alone")
        if not whole or not TYPES[payload["type"]][2](payload["body"]):
            raise Refused("not of the shape of its type")
        self.index, self.leaf, self.hash, self.signature = index, leaf, sha256(b"\0" + leaf), leaf[:64]
        self.type, self.election, self.author = payload["type"], payload["election"], payload["author"]
        self.seen, self.body = payload["seen"], payload["body"]
        brought = self.body.get(BRINGS.get(self.type), [])
        self.brings = brought if isinstance(brought, list) else [brought]


class Log:
    """The roots of all beginnings of a board."""

    def __init__(self, leaves=()):
        self.tree = Tree()
        self.roots = [self.tree.root(), *(self.tree.append(leaf).root() for leaf in leaves)]

    def append(self, leaf):
        self.roots.append(self.tree.append(leaf).root())

    def has(self, size, root):
        return size < len(self.roots) and self.roots[size] == root

# ======== The board (ENTRIES.md) ======================================================================================================

class Broken(Exception):
    """An entry is refused: the check under which that counts, and why."""

    def __init__(self, check, why):
        super().__init__(why)
        self.check, self.why, self.rule = check, why, False


def need(holds, check, why):
    if not holds:
        raise Broken(check, why)


class Voter:
    def __init__(self, signer):
        self.signer, self.last, self.submissions = signer, None, 0


class Attempt:
    """One attempt at the key: what its participants have said in it."""

    def __init__(self, number, participants):
        self.number, self.participants, self.faulty = number, participants, set()
        self.said = {"accept": {}, "deal-commit": {}, "deal": {}, "key-confirm": {}}

    def all_said(self, what):
        return len(self.said[what]) == len(self.participants)

    def awaited(self):
        """Who has not said what is being waited for."""
        what = next((what for what in self.said if not self.all_said(what)), None)
        return [i for i in self.participants if what and i not in self.said[what]]


class Board:
    """The state of an election, a fold over its entries. Each type has a method of its own: a generator that asks the rules of its type, yields
    where the signature is checked, then yields what only proofs can show, to be told whether they hold, and then changes the state."""

    def __init__(self, blobs, answers):
        self.blobs, self.answers = blobs, answers
        self.log, self.entries, self.faults = Log(), [], []
        self.coordinator, self.nodes, self.n, self.q = None, [], 0, 0
        self.deposed, self.epoch, self.attempts, self.takeovers, self.reports, self.begun = [], 0, [], [], [], False
        self.key = self.roll_seen = self.closing = self.final = self.end = None
        self.voters, self.signers, self.revoked, self.used, self.audits = {}, {}, set(), {}, {}
        self.chain, self.mixed, self.lists, self.lost, self.for_words = [], [], set(), set(), set()
        self.sets, self.joins, self.attests, self.witness, self.opened, self.redrawn = [], [], [], None, None, 0

    # ---- any entry
    def role(self, key):
        """Who this key is, and which node."""
        if key != self.coordinator and key in self.nodes:
            return NODE, self.nodes.index(key) + 1
        return COORDINATOR if key == self.coordinator else VOTER if key in self.voters or key in self.signers else STRANGER, None

    def named(self, label, **parts):
        return name(label, ("fingerprint", self.fingerprint), *parts.items())

    def phase(self):
        for phase, reached in (("finished", self.end), ("decryption", self.final), ("mixing", self.closing), ("voting", self.roll_seen)):
            if reached:
                return phase
        return "enrolment" if self.key else "ceremony"

    def take(self, entry, trusting=False):
        """Takes one entry, or raises Broken and has changed nothing. `trusting`: its signature has been checked before."""
        steps, asked = self.rules(entry), -1
        try:
            proof, asked = next(steps), 0
            message = signed("entry", entry.leaf[64:])
            need(trusting or verifies(entry.signature, message, entry.author), "V3", "the signature does not hold")
            while True:
                asked += 1
                proof = steps.send(proof is None or self.holds((entry.index, asked), proof))
        except StopIteration:
            self.log.append(entry.leaf)
            self.entries.append(entry)
        except Broken as broken:
            broken.rule = asked < 0
            raise

    def rules(self, entry):
        """The rules of any entry; then those of its type."""
        who, check, _ = TYPES[entry.type]
        if not self.entries:
            need(entry.type == "manifest", "V1", "the board begins with no manifest")
            self.begin(entry)
        need(entry.election == self.fingerprint, "V2", "it belongs to another election")
        need(self.log.has(entry.seen["size"], entry.seen["root"]), "V2", "its author knew another board")
        need(bool(self.entries) != (entry.type == "manifest"), check, "only entry 0 is a manifest")
        role, entry.node = self.role(entry.author)
        need(role == who or (who, role) == (VOTER, STRANGER), "V3", f"{role} may not say this")
        return getattr(self, entry.type.replace("-", "_"))(entry, entry.body)

    def holds(self, which, proof):
        """Whether a proof holds; each is checked once, also where the board is folded again."""
        if which not in self.answers:
            try:
                proof()
                self.answers[which] = True
            except Refused:
                self.answers[which] = False
        return self.answers[which]

    def fault(self, entry, node, check, code, proven=True):
        self.faults.append({"node": node, "check": check, "code": code, "entry": entry.index, "proven": proven})

    # ---- the manifest
    def begin(self, entry):
        m = self.manifest_body = entry.body
        self.fingerprint = name("election fingerprint", ("manifest", cbor(m)))
        self.coordinator, self.nodes = m["coordinator"], [one["key"] for one in m["nodes"]]
        self.n, self.t, self.m = len(self.nodes), m["threshold"], m["leastMixes"]
        self.q = (self.n + self.t - 1) // 2 + 1
        self.w = (plaintext_size(m["contests"]) + 29) // 30
        self.attempts, self.begun = [Attempt(1, list(range(1, self.n + 1)))], True

    def manifest(self, entry, m):
        need(self.t <= self.m <= self.n, "V1", "1 ≤ t ≤ m ≤ n does not hold")
        keys = [self.coordinator] + self.nodes
        need(distinct(keys) and all(map(of_prime_order, keys)), "V1", "the keys are not distinct keys of prime order")
        need(distinct(fold(one["name"]) for one in m["nodes"]), "V1", "two laptops have names that are alike")
        need(m["leastBallots"] <= m["limits"]["voters"], "V1", "more ballots are asked for than there can be voters")
        voters, contests = m["voters"], m["contests"]
        screens = voters.get("screens", True)
        for one in contests:
            options, rules, grades = one["options"], one["rules"], one.get("grades")
            most = max(one["seats"], one.get("most", 1))
            need(most <= slots_of(one), "V1", "more seats or marks than there are slots")
            need(grades is None or len(grades) == one["top"] + 1, "V1", "the grades do not name the scores")
            need(not one["writeIn"] or distinct(map(fold, options)), "V1", "two options fold alike")
            need(one["seats"] == 1 or "instant-runoff" not in rules, "V1", "instant runoff fills one seat")
            need(not one.get("ties") or not {"plurality", "stv"} & set(rules), "V1", "a rule that counts no equal ranks")
            need(len(options) <= 64 or not screens, "V1", "too many options for screens")
        need("joinNames" not in m or any(one["writeIn"] for one in contests), "V1", "there are no names to join")
        need("inventedNames" not in voters or voters["credentials"] == "keys", "V1", "codes have no names")
        need(screens or not voters["pages"], "V1", "pages are screens")
        need(plaintext_size(contests) <= 1808, "V1", "a plaintext is too long")
        yield

    # ---- the key ceremony
    @property
    def now(self):
        return self.attempts[-1]

    def attempt_bytes(self):
        keys = self.now.said["accept"]
        participants = [{"index": i, "receivingKey": keys[i]["receivingKey"]} for i in self.now.participants]
        return cbor({"attempt": self.now.number, "threshold": self.t, "participants": participants})

    def ceremony(self, entry, once, after):
        i = entry.node
        need(not self.key, "V6", "there is a key already")
        need(entry.body["attempt"] == self.now.number, "V6", "it belongs to another attempt")
        need(i in self.now.participants, "V3", "the node takes no part in this attempt")
        need(not once or i not in self.now.said[entry.type], "V6", "the node has said it already")
        need(not after or self.now.all_said(after), "V6", f"not all have said {after}")
        return i

    def accept(self, entry, body):
        i = self.ceremony(entry, True, None)
        need(is_point(body["receivingKey"]) and body["receivingKey"] != IDENTITY, "V6", "the receiving key is no key")
        yield
        self.now.said["accept"][i] = body

    def deal_commit(self, entry, body):
        i = self.ceremony(entry, True, "accept")
        nonce, committed = body["nonce"], self.now.said["accept"][i]["nonceCommitment"]
        is_ = self.named("ceremony nonce commitment", node=cbor(i), nonce=nonce)
        need(is_ == committed, "V6", "the nonce is not the one committed to")
        yield
        self.now.said["deal-commit"][i] = body

    def deal_hash(self, i, deal):
        return self.named("deal hash", attempt=self.attempt_bytes(), dealer=cbor(i), deal=cbor(deal))

    def deal(self, entry, body):
        i, deal = self.ceremony(entry, True, "deal-commit"), body["deal"]
        committed = self.deal_hash(i, deal) == self.now.said["deal-commit"][i]["deal"]
        good = yield lambda: self.check_deal(i, deal)
        self.now.said["deal"][i] = deal
        if not committed or not good:
            self.now.faulty.add(i)
            self.fault(entry, i, "V6", "bad-deal")
        if self.now.all_said("deal") and not self.now.faulty:
            joint, shares = self.sums()
            if IDENTITY in joint or IDENTITY in shares.values():
                self.now.faulty.update(self.now.participants)
                for each in self.now.participants:
                    self.fault(entry, each, "V6", "no-joint-key")

    def check_deal(self, i, deal):
        commitments, attempt = deal["commitments"], self.attempt_bytes()
        if len(points(commitments)) != self.t:
            raise Refused("another number of commitments")
        context = cbor({"attempt": attempt, "dealer": i, "commitments": commitments})
        check_knowledge("deal knowledge", self.fingerprint, context, commitments[:32], deal["proof"])
        if [share["receiver"] for share in deal["shares"]] != [j for j in self.now.participants if j != i]:
            raise Refused("the shares are for others")
        for share in deal["shares"]:
            context = cbor({"attempt": attempt, "dealer": i, "receiver": share["receiver"]})
            check_knowledge("sealed share knowledge", self.fingerprint, context, share["ephemeral"], share["proof"])

    def sums(self):
        """Y and what stands behind it, and X_i of each participant."""
        dealt = [pieces(deal["commitments"]) for deal in self.now.said["deal"].values()]
        joint = [total(deal[k] for deal in dealt) for k in range(self.t)]
        return joint, {i: total(times(i**k, a) for k, a in enumerate(joint)) for i in self.now.participants}

    def complaint(self, entry, body):
        i, complaint = self.ceremony(entry, False, "deal"), body["complaint"]
        dealer = complaint["dealer"]
        need(dealer in self.now.participants and dealer != i, "V6", "the dealer is no other participant")
        need(not {dealer, i} & self.now.faulty, "V6", "dealer or accuser is at fault already")
        share = next((one for one in self.now.said["deal"][dealer]["shares"] if one["receiver"] == i), None)
        attempt, receiving = self.attempt_bytes(), self.now.said["accept"][i]["receivingKey"]

        def proof():
            if share is None:
                raise Refused("there is no such share")
            context = cbor({"attempt": attempt, "dealer": dealer, "accuser": i})
            about = (self.fingerprint, context, receiving, share["ephemeral"], complaint["shared"])
            check_equality("complaint opening", "complaint opening weights", *about, complaint["proof"])

        need((yield proof), "V6", "the complaint does not open the share")
        about = {"fingerprint": self.fingerprint, "attempt": attempt, "dealer": dealer, "receiver": i}
        about = cbor({**about, "ephemeral": share["ephemeral"]})
        commitments = pieces(self.now.said["deal"][dealer]["commitments"])
        try:
            key = name("share sealing key", ("about", about), ("shared", complaint["shared"]))
            opened = scalar(open_share(about, key, share["sealed"]))
            fits = base(opened) == total(times(i**k, a) for k, a in enumerate(commitments))
        except Refused:
            fits = False
        culprit, code = (i, "false-complaint") if fits else (dealer, "bad-deal")
        self.now.faulty.add(culprit)
        self.fault(entry, culprit, "V6", code)

    def key_confirm(self, entry, body):
        i = self.ceremony(entry, True, "deal")
        need(not self.now.faulty, "V6", "a participant is at fault")
        joint, shares = self.sums()
        hashes = b"".join(self.deal_hash(j, self.now.said["deal"][j]) for j in self.now.participants)
        all_deals = self.named("all deals hash", attempt=self.attempt_bytes(), deals=hashes, publicKey=joint[0])
        need(body["deals"] == all_deals, "V6", "it confirms other deals")
        need(body["publicKey"] == joint[0], "V6", "it confirms another key")
        yield
        self.now.said["key-confirm"][i] = body
        if self.now.all_said("key-confirm"):
            self.key = {"Y": joint[0], "shares": shares}

    def restart(self, entry, body):
        now, out = self.now, body["leftOut"]
        reasons = {one["node"]: one["reason"] for one in out}
        doubted = {i for i, reason in reasons.items() if reason == "words"}
        need(not self.key or doubted and not self.roll_seen, "V6", "there is a key already")
        need(body["attempt"] == now.number + 1, "V6", "it is not the next attempt")
        need(out and len(reasons) == len(out), "V6", "nobody is left out, or somebody twice")
        for one in out:
            i = one["node"]
            if one["reason"] == "fault":
                need(i in now.faulty, "V6", f"node {i} is not at fault")
            elif one["reason"] == "time-out":
                need(not now.faulty and not self.key and i in now.awaited(), "V6", f"nobody waits for node {i}")
            else:
                need(i in now.participants and one["doubt"]["attempt"] <= now.number, "V6", f"node {i} takes no part")
                said = signed("comparison of words", self.fingerprint, u64(one["doubt"]["attempt"]), b"\0")
                need(verifies(one["doubt"]["signature"], said, self.nodes[i - 1]), "V6", f"node {i} has not said that")
        left = [i for i in now.participants if i not in reasons]
        everyone = set(range(1, self.n + 1))
        need(now.faulty <= reasons.keys(), "V6", "a node at fault is not left out")
        need(body["participants"] == left and len(left) >= self.t, "V6", "these are not the participants, or too few")
        able = everyone - self.lost - now.faulty
        need(len(able - doubted) >= self.m, "V6", "too few nodes remain to mix")
        if doubted:
            ever = self.for_words | doubted
            rest = set(now.participants) - now.faulty - ever
            need(len(rest) >= self.t and len(everyone - ever) >= self.q and len(able - ever) >= self.m, "V6", "too few nodes remain")
        yield
        for i, reason in reasons.items():
            if reason == "time-out":
                self.fault(entry, i, "V6", "time-out", proven=False)
            else:
                self.lost.add(i)
        self.for_words |= doubted
        self.redrawn += bool(now.said["deal-commit"])
        self.key = None
        self.attempts.append(Attempt(now.number + 1, left))

    # ---- the roll
    def nobodys(self, key):
        parties = (self.voters, self.signers, self.revoked, self.deposed, self.nodes, [self.coordinator])
        return not any(key in one for one in parties)

    def roll(self, entry, body):
        rules, own = self.manifest_body["voters"], self.manifest_body["voters"]["credentials"] == "keys"
        late, size = rules["latecomers"], 64 if own else 32
        need(self.phase() == "enrolment" or self.phase() == "voting" and late, "V7", "no roll is due")
        need("count" in body, "V2", "a roll of version 1")
        chunks = [self.blobs[one["sha256"]] for one in body["chunks"]]
        full = [len(one) == 16384 * size for one in chunks[:-1]] + [0 < len(one) <= 16384 * size for one in chunks[-1:]]
        need(all(full) and sum(map(len, chunks)) == size * body["count"], "V7", "the chunks do not hold so many records")
        need(body["count"] or late and own and not self.roll_seen, "V7", "the roll is empty")
        need(len(self.voters) + body["count"] <= self.manifest_body["limits"]["voters"], "V7", "too many voters")
        records = [one for chunk in chunks for one in pieces(chunk, size)]
        keys = [one[:32] for one in records]

        def proof():
            tree = Tree()
            for one in records:
                tree.append(one)
            if tree.root() != body["root"] or not all(a < b for a, b in zip(keys, keys[1:])) or not all(map(self.nobodys, keys)):
                raise Refused("another root, keys that do not ascend, or somebody's key")
            all_of_prime_order(keys)

        need((yield proof), "V7", "another root, keys that do not ascend, somebody's key or one not of prime order")
        self.roll_seen = True
        for key in keys:
            self.voters[key] = Voter(key if own else None)
            if own:
                self.signers[key] = self.voters[key]

    def codes(self, key):
        need(self.phase() == "voting", "V7", "voting is not open")
        need(key not in self.revoked and key in self.voters, "V7", "this code is not on the roll")
        need(self.manifest_body["voters"]["credentials"] == "codes", "V7", "there are no codes")
        need(self.voters[key].signer is None, "V7", "the code is spent")

    def replace(self, entry, body):
        self.codes(body["revoked"])
        need(self.nobodys(body["replacement"]), "V7", "the new key is somebody's")
        need((yield lambda: all_of_prime_order([body["replacement"]])), "V7", "a key is not of prime order")
        del self.voters[body["revoked"]]
        self.revoked.add(body["revoked"])
        self.voters[body["replacement"]] = Voter(None)

    def bind(self, entry, body):
        self.codes(entry.author)
        key = body["key"]
        need(self.nobodys(key), "V7", "the key is somebody's")
        message = signed("enrol", self.fingerprint, entry.author)

        def proof():
            all_of_prime_order([key])
            if not verifies(body["possession"], message, key):
                raise Refused("it does not hold")

        need((yield proof), "V7", "the new key has not signed, or is not of prime order")
        self.voters[entry.author].signer, self.signers[key] = key, self.voters[entry.author]

    # ---- ballots
    def again(self, check, voter, ballot):
        if self.phase() == "voting" and voter and voter.last:
            need(self.manifest_body["voters"]["revote"], check, "nobody votes twice here")
            need(ballot["sequence"] > voter.last["sequence"], check, "its number is not greater than that of the one before")

    def may(self, check, voter, ballot):
        need(self.phase() == "voting", check, "voting is not open")
        need(voter, check, "its author is no voter")
        need(voter.submissions < self.manifest_body["limits"]["ballotsPerVoter"], check, "too many ballots of one voter")
        need(ballot["client"] != "page" or self.manifest_body["voters"]["pages"], check, "no pages are used here")
        need(len(ballot["sealed"]["ciphertexts"]) == 64 * self.w, check, "another number of blocks")

    def fresh(self, check, ballot, cast):
        c1s = pieces(ballot["sealed"]["ciphertexts"])[::2]
        for c1 in c1s:
            other = c1 in self.used and self.used[c1] != cast
            need(c1 not in self.used, "V9" if other else check, "its ciphertext stands on the board already")
        need(distinct(c1s), check, "two of its blocks are alike")

    def replaces(self, check, voter, ballot):
        last = voter.last["hash"] if voter.last else None
        need(ballot["replaces"] == last, check, "it does not replace the last ballot")

    def check_sealed(self, author, sealed):
        ciphertexts = sealed["ciphertexts"]
        if len(sealed["proof"]) != 64 * self.w:
            raise Refused("another length")
        points(ciphertexts)
        contests = name("contests hash", ("contests", cbor(self.manifest_body["contests"])))
        context = {"publicKey": self.key["Y"], "contests": contests, "credential": author, "ciphertexts": ciphertexts}
        publics = b"".join(pieces(ciphertexts)[::2])
        check_knowledge("ballot knowledge", self.fingerprint, cbor(context), publics, sealed["proof"])

    def check_opening(self, sealed, opening):
        contests, r = self.manifest_body["contests"], [scalar(one) for one in pieces(opening["randomness"])]
        allowed = [(low, high) for low, high in CONTROLS if low != 0x61C] + [(0xFEFF, 0xFEFF)]
        right = len(r) == self.w and len(opening["choices"]) == plaintext_size(contests)
        if not right or read_choice(contests, opening["choices"], allowed) is None:
            raise Refused("no opening of a valid choice")
        blocks = embed(opening["choices"], self.w)
        made = b"".join(base(one) + add(block, times(one, self.key["Y"])) for one, block in zip(r, blocks))
        if made != sealed["ciphertexts"]:
            raise Refused("other ciphertexts")

    def note_used(self, voter, ballot, cast):
        self.used.update(dict.fromkeys(pieces(ballot["sealed"]["ciphertexts"])[::2], cast))
        voter.submissions += 1

    def ballot(self, entry, body):
        voter = self.signers.get(entry.author)
        self.again("V8", voter, body)
        self.may("V8", voter, body)
        self.fresh("V8", body, "cast")
        self.replaces("V8", voter, body)
        need((yield lambda: self.check_sealed(entry.author, body["sealed"])), "V8", "the proof of knowledge does not hold")
        self.note_used(voter, body, "cast")
        ballot_hash = self.named("ballot hash", credential=entry.author, body=cbor(body))
        voter.last = {"sequence": body["sequence"], "hash": ballot_hash, "entry": entry}

    def audit(self, entry, body):
        voter, ballot = self.signers.get(entry.author), body["ballot"]
        self.may("V9", voter, ballot)
        self.fresh("V9", ballot, "audited")
        self.again("V9", voter, ballot)
        self.replaces("V9", voter, ballot)
        most = self.manifest_body["limits"]["ballotsPerVoter"]
        need(voter.last or voter.submissions + 1 < most, "V9", "no ballot would be left to cast")
        need((yield lambda: self.check_sealed(entry.author, ballot["sealed"])), "V9", "the proof of knowledge does not hold")
        need((yield lambda: self.check_opening(ballot["sealed"], body["opening"])), "V9", "the opening does not match")
        self.note_used(voter, ballot, "audited")
        self.audits[entry.hash] = [entry.author, False]

    def objection(self, entry, body):
        audit = self.audits.get(body["audit"])
        need(audit and audit[0] == entry.author, "V9", "it is no audit of this voter")
        need(not audit[1], "V9", "an objection stands already")
        need(self.phase() != "finished", "V9", "the election is over")
        yield
        audit[1] = True

    # ---- the close
    def close(self, entry, body):
        need(self.phase() == "voting", "V10", "voting is not open")
        last = sorted((voter.last["entry"] for voter in self.signers.values() if voter.last), key=lambda one: one.index)
        need(last, "V10", "there is no ballot")
        yield
        ballots = b"".join(one.body["sealed"]["ciphertexts"] for one in last)
        self.closing = {"index": entry.index, "list": ballots, "hash": sha256(ballots), "count": len(last)}
        self.lists.add(self.closing["hash"])

    def too_few(self):
        return bool(self.closing) and self.closing["count"] < self.manifest_body["leastBallots"]

    def epochs(self):
        """Of each epoch its coordinator, and the first and the last size of the board that it may sign."""
        ends = [0, *self.takeovers]
        return [(key, first + 1, last) for key, first, last in zip([*self.deposed, self.coordinator], ends, [*self.takeovers, None])]

    def nonces(self, attempt):
        """The nonces that the attempt's participants opened, in the order of nodes."""
        said = attempt.said["deal-commit"]
        return [said[i]["nonce"] for i in attempt.participants if i in said]

    def comparisons(self):
        """Of each attempt in which all have opened their nonces: the hash whose six words people compare."""
        for attempt in self.attempts:
            if attempt.all_said("deal-commit"):
                nonces = enumerate(self.nonces(attempt), 1)
                yield self.named("comparison words", **{f"nonce {at}": nonce for at, nonce in nonces})

    def lot(self, attempt):
        return self.named("lot", nonces=b"".join(self.nonces(attempt)))

    def origin(self, epoch):
        return f"ostraka/{self.fingerprint.hex()}/{epoch}"

    def shows_close(self, text):
        """Whether a witness shows that q nodes hold the close."""
        try:
            note = Note(text).checkpoint()
        except Refused:
            return False
        mine = note.origin == self.origin(self.epoch) and note.signed_by(self.coordinator)
        on_board = self.closing["index"] < note.size and self.log.has(note.size, note.root)
        return mine and on_board and len(note.cosigners(self.nodes)) >= self.q

    def shortfall(self, entry, body):
        need(self.closing and not self.end, "V10", "voting has not closed, or the election is over")
        need(self.too_few(), "V10", "there are ballots enough")
        need(self.shows_close(body["witness"]), "V10", "the witness does not show q nodes at the close")
        yield
        self.end = {"kind": "shortfall", "hash": entry.hash}

    # ---- mixing
    def tip(self):
        return self.chain[-1]["output"] if self.chain else self.closing["hash"]

    def bytes_of(self, digest):
        return self.closing["list"] if digest == self.closing["hash"] else self.blobs[digest]

    def turn(self):
        if not self.closing or self.final or self.too_few():
            return None
        gone = self.lost | {mix["node"] for mix in self.chain}
        return next((i for i in range(1, self.n + 1) if i not in gone), None)

    def mix(self, entry, body):
        i = entry.node
        need(self.closing, "V11", "voting has not closed")
        need(not self.too_few(), "V10", "too few ballots are there to be opened")
        need(not self.final, "V13", "the list is final")
        need(i not in self.lost and (i, body["input"]) not in self.mixed, "V11", "the node has had its turn")
        need(self.turn() == i, "V11", "it is not the node's turn")
        need(body["input"] == self.tip(), "V11", "it mixes another list")
        need(body["output"]["length"] == len(self.closing["list"]), "V11", "another number of ballots comes out")
        need(body["output"]["sha256"] not in self.lists, "V11", "the same list comes out")
        need(body["witness"] == self.witness or self.shows_close(body["witness"]), "V10", "the witness does not show q nodes at the close")
        yield
        self.witness = self.witness or body["witness"]
        output = body["output"]["sha256"]
        self.chain.append({"node": i, "input": body["input"], "output": output, "valid": None})
        self.mixed.append((i, body["input"]))
        self.lists.add(output)

    def cut(self, mix):
        self.chain = self.chain[: self.chain.index(mix)]

    def mix_proof(self, entry, body):
        i = entry.node
        need(self.closing, "V12", "voting has not closed")
        need(not self.final, "V13", "the list is final")
        mix = next((one for one in self.chain if one["output"] == body["output"]), None)
        need(mix and mix["node"] == i and mix["valid"] is None, "V12", "the node has no such mix without a proof")
        given, made, proof = self.bytes_of(mix["input"]), self.bytes_of(mix["output"]), self.bytes_of(body["proof"]["sha256"])
        about = (self.fingerprint, i, self.key["Y"], self.w, self.closing["count"])
        if (yield lambda: check_shuffle(*about, given, made, proof)):
            mix["valid"] = True
        else:
            self.fault(entry, i, "V12", "bad-shuffle")
            self.cut(mix)
            self.lost.add(i)

    def skip(self, entry, body):
        need(self.closing and not self.final, "V11", "nobody is waited for")
        i, given = body["node"], body["input"]
        mix = next((one for one in self.chain if (one["node"], one["input"], one["valid"]) == (i, given, None)), None)
        due = mix if body["missing"] == "proof" else self.turn() == i and given == self.tip()
        need(due, "V11", f"no {body['missing']} of node {i} is missing")
        yield
        self.fault(entry, i, "V11", "time-out", proven=False)
        if body["missing"] == "proof":
            self.cut(mix)
        self.lost.add(i)

    def seal(self, entry, body):
        need(self.closing and not self.final, "V13", "no list is to be sealed")
        proven = next((at for at, one in enumerate(self.chain) if not one["valid"]), len(self.chain))
        need(proven >= self.m, "V13", "too few mixes are proven")
        chain = self.chain[:proven]
        need(body["list"] == chain[-1]["output"], "V13", "it is not the last proven list")
        need(body["mixers"] == [one["node"] for one in chain], "V13", "these are not its mixers")
        yield
        self.chain, self.final = chain, body["list"]

    # ---- opening
    def valid_sets(self):
        return [one for one in self.sets if one["valid"]][: self.t]

    def shares(self, entry, body):
        i = entry.node
        need(self.final, "V14", "no list is final")
        need(i in self.key["shares"], "V3", "the node holds no key share")
        need(all(one["node"] != i for one in self.sets), "V14", "the node has sent its shares")
        need(body["list"] == self.final, "V14", "they are of another list")
        final = self.bytes_of(self.final)
        need(body["shares"]["length"] * 2 == len(final), "V14", "another number of shares")
        mine = self.bytes_of(body["shares"]["sha256"])

        def proof():
            context, c1 = u64(i) + u64(self.w) + final, b"".join(pieces(final)[::2])
            about = (self.fingerprint, context, self.key["shares"][i], c1, mine)
            check_equality("decryption", "decryption batch weights", *about, body["proof"])

        good = yield proof
        self.sets.append({"node": i, "valid": good, "shares": mine})
        if not good:
            self.fault(entry, i, "V14", "bad-shares")

    def open(self):
        """What the first t valid sets open: the points, one ballot after the other."""
        if self.opened is None:
            opened, nodes = pieces(self.bytes_of(self.final))[1::2], [one["node"] for one in self.valid_sets()]
            for one in self.valid_sets():
                weight = 1
                for k in nodes:
                    if k != one["node"]:
                        weight = weight * k * pow(k - one["node"], -1, L) % L
                opened = [add(m, times(L - weight, share)) for m, share in zip(opened, pieces(one["shares"]))]
            self.opened = opened
        return self.opened

    def plaintexts(self):
        """The ballots' plaintexts; None for each that no embedding makes."""
        blocks = [one[1:31] if embed(one[1:31], 1) == [one] else None for one in self.open()]
        ballots = [blocks[at : at + self.w] for at in range(0, len(blocks), self.w)]
        return [None if None in one else b"".join(one) for one in ballots]

    def join(self, entry, body):
        contests = self.manifest_body["contests"]
        need(self.manifest_body.get("joinNames"), "V16", "no names are joined here")
        need(not self.end and len(self.valid_sets()) == self.t, "V16", "nothing is open, or the election is over")
        need(len(self.joins) < 16, "V16", "too many joins")
        for one in body["joins"]:
            of = contests[one["contest"]] if one["contest"] < len(contests) else None
            need(of and of["writeIn"], "V16", "no names are written into this contest")
            folds = [fold(each["name"]) for each in one["names"]]
            need(not set(folds) & set(map(fold, of["options"])), "V16", "a name is an option")
            need(distinct(folds), "V16", "two of the names are one already")

        def proof():
            choices = [choice for choice in (read_choice(contests, each) for each in self.plaintexts()) if choice]
            for one in body["joins"]:
                written = Counter(choice[one["contest"]][1] for choice in choices if choice[one["contest"]][1])
                groups = {each["name"]: each["ballots"] for _, each in groups_of(fold, written)}
                if any(groups.get(each["name"]) != each["ballots"] for each in one["names"]):
                    raise Refused("nobody wrote this so")

        need((yield proof), "V16", "these names are not counted apart")
        self.joins.append({"hash": entry.hash, "joins": body["joins"], "agreed": []})

    def agree(self, entry, body):
        i = entry.node
        need(not self.end, "V16", "the election is over")
        join = next((one for one in self.joins if one["hash"] == body["join"]), None)
        need(join, "V16", "there is no such join")
        need(i in self.key["shares"], "V3", "the node holds no key share")
        need(i not in join["agreed"], "V16", "the node has agreed")
        yield
        join["agreed"].append(i)

    def recount(self):
        contests = self.manifest_body["contests"]
        agreed = [one for join in self.joins if len(join["agreed"]) >= self.t for one in join["joins"]]
        joined = [[[each["name"] for each in one["names"]] for one in agreed if one["contest"] == c] for c in range(len(contests))]
        return tally(contests, self.lot(self.now), self.plaintexts(), joined)

    def result(self, entry, body):
        need(self.final and not self.end, "V15", "no list is final, or the election is over")
        need(len(self.valid_sets()) == self.t, "V14", "too few valid sets of shares")
        need(body["plaintexts"]["length"] * 2 == len(self.bytes_of(self.final)), "V15", "another number of plaintexts")
        published = self.bytes_of(body["plaintexts"]["sha256"])

        def same(is_, wanted):
            if is_ != wanted:
                raise Refused("it is another")

        need((yield lambda: same(b"".join(self.open()), published)), "V15", "the shares open something else")
        need((yield lambda: same(self.recount(), body["tally"])), "V16", "the recount differs")
        self.end = {"kind": "result", "hash": entry.hash, "tally": body["tally"]}

    def attest(self, entry, body):
        i = entry.node
        need(self.end, "V17", "the election is not over")
        need(i not in self.attests, "V17", "the node has attested")
        need(body["result"] == self.end["hash"], "V17", "it attests something else")
        yield
        self.attests.append(i)

    # ---- takeovers
    def takeover(self, entry, body):
        key, reports = body["coordinator"], body["reports"]
        need(entry.author == key and body["epoch"] == self.epoch + 1, "V18", "another author or epoch")
        need(len(self.attests) < self.q, "V18", "the end is attested")
        need(of_prime_order(key) and (key in self.revoked or self.nobodys(key)), "V18", "the key is somebody's, or not of prime order")
        for one in reports:
            need(one["node"] <= self.n, "V18", "there is no such node")
            about = (self.fingerprint, u64(body["epoch"]), key, u64(one["head"]["size"]), one["head"]["root"])
            said = verifies(one["signature"], signed("takeover report", *about), self.nodes[one["node"] - 1])
            need(said, "V18", f"node {one['node']} has not reported this")
        need(distinct(one["node"] for one in reports) and len(reports) >= self.q, "V18", "fewer than q nodes have reported")
        need(all(self.log.has(one["head"]["size"], one["head"]["root"]) for one in reports), "V18", "a report of another board")
        largest = max((one["head"] for one in reports), key=lambda one: one["size"])
        need(largest == body["head"] and largest["size"] == len(self.entries), "V18", "it does not start from the largest board")
        yield
        self.takeovers.append(entry.index)
        self.reports.append({one["node"]: one["head"]["size"] for one in reports})
        self.deposed.append(self.coordinator)
        self.coordinator, self.epoch = key, body["epoch"]

# ======== The verdict (PROTOCOL, "Verification") ======================================================================================

NAMES = """manifest and fingerprint; the log; signatures and authors; blobs; checkpoints and co-signatures; key ceremony; roll and one-time codes; ballots;
audited ballots; the close; order and inputs of the mixes; shuffle proofs; the final list; key shares; plaintexts; tally; attestations; takeovers"""
NAMES = {f"V{at}": one.strip() for at, one in enumerate(NAMES.split(";"), 1)}
PASSED, FAILED, NOT_REACHED, NOT_DUE = "passed", "failed", "not reached", "not due"
BESIDES = """report-smaller line-false line-unknown line-double note-double note-further note-twin blob-unnamed
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
            return self.fail("V1", 0, unread or "the board begins with no manifest")
        self.readable, board = unread is None, self.board
        self.brought = dict.fromkeys(blob["sha256"] for entry in entries for blob in entry.brings)
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
        self.meant = self.meaning() if board.entries and self.expected is not None else None
        if self.meant == "another":
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
                if note.epoch is not None and of and not of[1]:
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


def told(verdict):
    """What people want to know: which election, who is at fault, what came out, and what nobody can know from the file."""
    board = verdict.board
    if board.entries:
        print(f"{board.manifest_body['title']}\nfingerprint  {board.fingerprint.hex()}")
        print("its words    " + " ".join(words_of(board.fingerprint, 12, board.manifest_body["wordList"])))
    for fault in board.faults:
        print(f"fault of node {fault['node']}: {fault['code']}, entry {fault['entry']}" + ("" if fault["proven"] else " (not proven)"))
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
                said = [f"{what} " + ", ".join(names[c] for c in who) for what, who in sorted(one["winners"].items()) if who]
                print(f"{contest['title']}, {one['rule']}: {'; '.join(said) or 'nobody is elected'}")
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
    for check, status, why in verdict.checks:
        print(f"{check:4} {status:12} {NAMES[check]:30} {why}".rstrip())
    told(verdict)
    print(verdict.outcome if verdict.code != 7 else "undecided: nothing is wrong, but the words expected are not the twelve of this election")
    return verdict.code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
