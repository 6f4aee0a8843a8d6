"""The key ceremony (docs/protocol/ENTRIES.md)."""
from framing import cbor, name, signed
from group import IDENTITY, Refused, base, is_point, pieces, points, scalar, times, total, u64
from proofs import check_equality, check_knowledge, open_share
from signatures import verifies
from state import Attempt, need


class Ceremony:
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
