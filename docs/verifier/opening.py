"""Mixing, opening and takeovers (docs/protocol/ENTRIES.md)."""
from collections import Counter

from choice import fold, groups_of, read_choice
from count import tally
from framing import signed
from group import L, Refused, add, embed, pieces, times, u64
from proofs import check_equality, check_shuffle
from shapes import distinct
from signatures import of_prime_order, verifies
from state import need


class Opening:
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
        need(body["witness"] == self.witness or self.shows(body["witness"], self.closing["index"]), "V10", "the witness does not show q nodes at the close")
        yield
        if not self.witness:
            self.witness, self.closed_at = body["witness"], self.time_of(body["witness"])
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
        self.sets.append({"node": i, "valid": good, "shares": mine, "index": entry.index})
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
        return tally(contests, self.lot(self.now), self.plaintexts(), joined, len(self.voters))

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
