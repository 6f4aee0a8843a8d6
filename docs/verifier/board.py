"""The state of an election, a fold over its entries (docs/protocol/ENTRIES.md)."""
from ceremony import Ceremony
from choice import fold, plaintext_size
from framing import cbor, name, signed
from group import Refused
from notes import Note
from opening import Opening
from plan import contest_fault
from polling import Polling
from shapes import COORDINATOR, NODE, SINCE_3, STRANGER, TYPES, VOTER, distinct
from signatures import of_prime_order, verifies
from state import Attempt, Broken, Log, need


class Board(Ceremony, Polling, Opening):
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
        self.registrar, self.reminded, self.opened_at, self.closed_at, self.closes, self.moves, self.stamps = None, False, None, None, None, [], []
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
        need(entry.type not in SINCE_3 or self.manifest_body["version"] > 2, "V2", "version 2 has no such entry")
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
        self.registrar, self.closes = m["voters"].get("registrar"), m.get("closes")
        self.attempts, self.begun = [Attempt(1, list(range(1, self.n + 1)))], True

    def manifest(self, entry, m):
        need(self.t <= self.m <= self.n, "V1", "1 ≤ t ≤ m ≤ n does not hold")
        keys = [self.coordinator, *self.nodes, *([self.registrar] if self.registrar else [])]
        need(distinct(keys) and all(map(of_prime_order, keys)), "V1", "the keys are not distinct keys of prime order")
        need(distinct(fold(one["name"]) for one in m["nodes"]), "V1", "two laptops have names that are alike")
        need(m["leastBallots"] <= m["limits"]["voters"], "V1", "more ballots are asked for than there can be voters")
        voters, contests = m["voters"], m["contests"]
        screens = voters.get("screens", True)
        for one in contests:
            why = contest_fault(one)
            need(not why, "V1", why)
            least = one.get("leastTurnout")
            need(type(least) is not int or least <= m["limits"]["voters"], "V1", "a turnout that there cannot be")
            need(len(one["options"]) <= 64 or not screens, "V1", "too many options for screens")
        opens, closes, out = m.get("opens", 0), m.get("closes", 0), m.get("results", {}).get("at")
        need(not opens or not closes or opens < closes, "V1", "voting closes before it opens")
        need(out is None or out > max(opens, closes), "V1", "results are out before the vote is over")
        hours = m.keys() & {"opens", "closes", "results"}
        need("rehearsal" not in m or not m["lesson"] and not m["simulation"] and not hours, "V1", "a rehearsal of no election in earnest, or with hours")
        codes = voters["credentials"] == "codes" and not m["lesson"] and "rehearsal" not in m
        need(not self.registrar or codes, "V1", "there are no codes for a registrar to make")
        need("reminders" not in voters or screens and "inventedNames" not in voters and not self.registrar, "V1", "nobody can be reminded here")
        pictures = [each for one in contests for each in one.get("pictures", []) if each]
        need(sum(one["length"] for one in pictures) <= 2**20, "V1", "the pictures are too long")
        need("joinNames" not in m or any(one["writeIn"] for one in contests), "V1", "there are no names to join")
        need("inventedNames" not in voters or voters["credentials"] == "keys", "V1", "codes have no names")
        need(screens or not voters["pages"], "V1", "pages are screens")
        need(plaintext_size(contests) <= 1808, "V1", "a plaintext is too long")
        yield

    # ---- the close
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

    def size_in(self, text):
        return Note(text).checkpoint().size

    def time_of(self, text):
        """The median, of an even number the lower one, of the times at which nodes have co-signed it."""
        times = sorted(Note(text).times(self.nodes))
        return times[(len(times) - 1) // 2]

    def shows(self, text, index, epoch=None, key=None):
        """Whether a witness of the present epoch, or of another and its coordinator, shows that q nodes hold the entry at this index."""
        try:
            note = Note(text).checkpoint()
        except Refused:
            return False
        mine = note.origin == self.origin(self.epoch if epoch is None else epoch) and note.signed_by(key or self.coordinator)
        on_board = index < note.size and self.log.has(note.size, note.root)
        return mine and on_board and len(note.cosigners(self.nodes)) >= self.q

    def shortfall(self, entry, body):
        need(self.closing and not self.end, "V10", "voting has not closed, or the election is over")
        need(self.too_few(), "V10", "there are ballots enough")
        need(self.shows(body["witness"], self.closing["index"]), "V10", "the witness does not show q nodes at the close")
        yield
        self.closed_at = self.time_of(body["witness"])
        self.end = {"kind": "shortfall", "hash": entry.hash}
