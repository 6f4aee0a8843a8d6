"""The roll, ballots, and what ends the vote (docs/protocol/ENTRIES.md)."""
from choice import CONTROLS, plaintext_size, read_choice
from framing import Tree, cbor, name, sha256, signed
from group import Refused, add, base, embed, pieces, points, scalar, times, u64
from proofs import check_knowledge
from shapes import distinct
from signatures import all_of_prime_order, verifies
from state import Voter, need


class Polling:
    # ---- the roll
    def nobodys(self, key):
        parties = (self.voters, self.signers, self.revoked, self.deposed, self.nodes, [self.coordinator, self.registrar])
        return not any(key in one for one in parties)

    def check_registrar(self, body, message):
        """Asked where the manifest names one: whether the registrar has signed it."""
        key = self.registrar
        need(not key or "registrar" in body and verifies(body["registrar"], message, key), "V7", "the registrar has not signed it")

    def roll(self, entry, body):
        rules, own = self.manifest_body["voters"], self.manifest_body["voters"]["credentials"] == "keys"
        late, size = rules["latecomers"], 64 if own else 32
        need(self.phase() == "enrolment" or self.phase() == "voting" and late, "V7", "no roll is due")
        need("count" in body, "V2", "a roll of version 1")
        need(self.registrar or "registrar" not in body, "V2", "there is no registrar here")
        chunks = [self.blobs[one["sha256"]] for one in body["chunks"]]
        full = [len(one) == 16384 * size for one in chunks[:-1]] + [0 < len(one) <= 16384 * size for one in chunks[-1:]]
        need(all(full) and sum(map(len, chunks)) == size * body["count"], "V7", "the chunks do not hold so many records")
        need(body["count"] or late and own and not self.roll_seen, "V7", "the roll is empty")
        need(len(self.voters) + body["count"] <= self.manifest_body["limits"]["voters"], "V7", "too many voters")
        self.check_registrar(body, signed("roll of a registrar", self.fingerprint, u64(body["count"]), body["root"]))
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
        self.roll_seen, self.opened_at = True, entry.index if self.opened_at is None else self.opened_at
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
        need(self.phase() == "voting", "V7", "voting is not open")
        need(self.registrar or "registrar" not in body, "V2", "there is no registrar here")
        self.codes(body["revoked"])
        need(self.nobodys(body["replacement"]), "V7", "the new key is somebody's")
        message = signed("replacement by a registrar", self.fingerprint, body["revoked"], body["replacement"])
        self.check_registrar(body, message)
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

    # ---- reminders and times
    def remind(self, entry, body):
        need(self.manifest_body["voters"].get("reminders"), "V7", "nobody is reminded here")
        need(self.phase() == "voting", "V7", "voting is not open")
        need(not self.reminded, "V7", "they were reminded already")
        voted = sum(voter.last is not None for voter in self.voters.values())
        need(body["waiting"] == len(self.voters) - voted, "V7", "another number has not voted")
        yield
        self.reminded = True

    def extend(self, entry, body):
        need(not self.closing, "V10", "voting has closed")
        need(self.closes is not None, "V10", "no closing time is announced")
        need(len(self.moves) < 16, "V10", "the closing time was moved too often")
        need(body["closes"] > self.closes, "V10", "it is no later closing time")
        yield
        self.closes = body["closes"]
        self.moves.append({**body, "index": entry.index})

    def stamp(self, entry, body):
        need("opens" in self.manifest_body or "closes" in self.manifest_body, "V10", "no times are announced")
        need(self.phase() == "voting", "V10", "voting is not open")
        need(len(self.stamps) < 34, "V10", "there are too many stamps")
        index = self.stamps[-1]["size"] if self.stamps else self.opened_at
        need(self.shows(body["witness"], index), "V10", "the witness does not show q nodes at more than before")
        yield
        self.stamps.append({"size": self.size_in(body["witness"]), "time": self.time_of(body["witness"])})

    # ---- the close
    def close(self, entry, body):
        need(self.phase() == "voting", "V10", "voting is not open")
        last = sorted((voter.last["entry"] for voter in self.signers.values() if voter.last), key=lambda one: one.index)
        need(last, "V10", "there is no ballot")
        yield
        ballots = b"".join(one.body["sealed"]["ciphertexts"] for one in last)
        self.closing = {"index": entry.index, "list": ballots, "hash": sha256(ballots), "count": len(last)}
        self.lists.add(self.closing["hash"])
