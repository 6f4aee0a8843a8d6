"""Counts by elimination (docs/protocol/COUNT.md)."""
from collections import Counter

from rules.simple import grouped

# ---- counts by elimination
#
# A set of candidates who continue is a number, bit c for candidate c and bit n for the other names. So is a rank of a ballot.


def members(mask):
    return [c for c in range(mask.bit_length()) if mask >> c & 1]


def size(mask):
    return bin(mask).count("1")


def masked(candidates):
    return sum(1 << c for c in candidates)


class Look:
    """What is done with a set: filled, majority, leave (who goes, and why), open, equal or tie; who can be elected, and whether that is decided."""

    def __init__(self, kind, possible, decided=False, goes=0, why=None, after=()):
        self.kind, self.possible, self.decided, self.goes, self.why, self.after = kind, possible, decided, goes, why, after


class Elimination:
    def __init__(self, poll, seats):
        self.poll, self.n, self.most, self.seats = poll, poll.n, poll.most, seats
        self.other = 1 << poll.n
        self.all = (1 << poll.n) - 1 | (self.other if poll.others else 0)
        self.papers = Counter(tuple(masked(rank) for rank in ranks) for ranks in poll.ballots)
        self.looks, self.known, self.looked = {}, {}, set()

    def top(self, ranks, alive):
        return next((rank & alive for rank in ranks if rank & alive), 0)

    def standings(self, alive):
        n, votes, alone, sums = self.n, [0] * (self.n + 1), [0] * (self.n + 1), Counter()
        for ranks, many in self.papers.items():
            top = self.top(ranks, alive)
            for c in members(top):
                votes[c] += many
            if not top & (top - 1):
                sums["exhausted" if not top else "alone"] += many
                alone[top.bit_length() - 1] += many if top else 0
            else:
                sums["shared"] += many
        others = {"others": alone[n]} if alive & self.other else {}
        active = sums["alone"] + sums["shared"]
        said = {"continuing": members(alive & ~self.other), "votes": votes[:n], "alone": alone[:n]}
        return {**said, "shared": sums["shared"], "exhausted": sums["exhausted"], **others}, active

    def levels(self, votes, alive):
        """(votes of a level, those below it, those of them who are behind), ascending; of levels that candidates for all seats have."""
        out = []
        for level in sorted({votes[c] for c in members(alive)}):
            high = masked(c for c in members(alive) if votes[c] >= level)
            below = alive & ~high
            if size(high) < self.seats:
                break
            reach = Counter()
            for ranks, many in self.papers.items() if below else ():
                for rank in ranks:
                    for c in members(rank & below):
                        reach[c] += many
                    if rank & high:
                        break
            out.append((level, below, masked(c for c in members(below) if reach[c] < level)))
        return out

    def apart(self, fewest, alive):
        linked = 0
        for ranks in self.papers:
            before = 0
            for rank in ranks:
                here = rank & fewest
                if here and before & ~here:
                    linked |= here | before
                before |= here
                if rank & alive & ~fewest:
                    break
        return fewest & ~linked

    def look(self, alive):
        if alive not in self.looks:
            self.looks[alive] = self.judge(alive)
        return self.looks[alive]

    def judge(self, alive):
        said, active = self.standings(alive)
        candidates, s = alive & ~self.other, self.seats
        votes, continuing = said["votes"], said["continuing"]

        def leave(who, why, possible, decided):
            return Look("leave", possible, decided, who, why, (alive & ~who,))

        if candidates == alive and len(continuing) <= s:
            return Look("filled", candidates, True)
        for c in continuing if s == 1 else ():
            if 2 * said["alone"][c] > active:
                return Look("majority", 1 << c, True)
        fewest = masked(c for c in continuing if votes[c] == min(votes[c] for c in continuing))
        if candidates == alive and size(fewest) == 1:
            return leave(fewest, "fewest", candidates, False)
        levels = self.levels(votes, candidates)
        possible = candidates
        for _, _, behind in levels:
            possible &= ~behind
        decided = size(possible) <= s
        if candidates != alive:
            decided = decided and any(level > self.most for level, _, _ in levels)
            for level, below, behind in levels:
                if level > self.most and below == behind:
                    return leave(below | self.other, "other-names", possible, decided)
            return Look("open", possible, decided)
        for _, below, behind in levels:
            if below and below == behind:
                return leave(below, "behind", possible, decided)
        apart = self.apart(fewest, alive)
        if fewest == alive == apart:
            return Look("equal", possible, decided)
        if apart and size(alive & ~fewest) >= s:
            return leave(apart, "apart", possible, decided)
        return Look("tie", possible, decided, fewest, None, [alive & ~(1 << c) for c in members(fewest)])

    def follow(self, starts):
        """Every way out of every tie from these sets, each set once: (always, sometimes, resolved) of each in `known`."""
        met, order = {one for one in starts if one not in self.known}, []
        while met:
            most = max(map(size, met))
            layer = [one for one in met if size(one) == most]
            if len(self.looked) + len(layer) > 4096:
                self.known.update((one, (0, one & ~self.other, False)) for one in met)
                break
            self.looked.update(layer)
            order += layer
            met.difference_update(layer)
            for one in layer:
                look = self.look(one)
                met.update(after for after in look.after if not look.decided and after not in self.known)
        for one in reversed(order):
            self.known[one] = self.outcome(self.look(one))

    def outcome(self, look):
        if look.decided:
            return look.possible, look.possible, True
        if not look.after:
            return 0, look.possible, look.kind == "equal"
        after = [self.known[one] for one in look.after]
        some, every = 0, look.possible
        for always, sometimes, _ in after:
            some, every = some | sometimes, every & always
        some &= look.possible
        if size(some) <= self.seats:
            return some, some, True
        return every, some, all(resolved for _, _, resolved in after)

    def transfers(self, alive, then):
        piles, gone = {}, members(alive & ~then)
        for ranks, many in self.papers.items():
            old, new = self.top(ranks, alive), self.top(ranks, then)
            shared = old & (old - 1)
            if old == new or shared and new & (new - 1):
                continue
            pile = piles.setdefault(None if shared else old.bit_length() - 1, {"to": [0] * self.n, "shared": 0, "exhausted": 0})
            if new & (new - 1):
                pile["shared"] += many
            elif new:
                pile["to"][new.bit_length() - 1] += many
            else:
                pile["exhausted"] += many
        return [{"from": one, **piles[one]} for one in gone + [None] if one in piles]

    def groups(self, alive):
        votes = self.standings(alive)[0]["votes"]
        return grouped(members(alive), lambda c: votes[c])

    def tell(self, alive):
        """One way, round by round: the rounds, and the ranking that it makes."""
        whole = self.known[alive]
        always, sometimes, resolved = whole
        placed = self.groups(always) if always == sometimes else [members(always), members(sometimes & ~always)]
        rounds, gone, held, order = [], [], None, None
        while order is None:
            said, active = self.standings(alive)
            look, then = self.look(alive), None
            rest = (alive & ~self.other if held is None else held) & ~sometimes
            order = [members(rest)]
            if look.kind == "majority":
                end = {"kind": "majority", "elected": look.possible.bit_length() - 1}
                order = order if held is not None else self.order(rest, said["votes"])
            elif look.kind == "filled":
                end = {"kind": "filled", "elected": said["continuing"]}
            elif look.kind == "equal":
                end = {"kind": "equal"}
            elif look.kind == "leave":
                then = alive & ~look.goes
                who = members(look.goes & ~self.other)
                end = {"kind": "eliminated", "who": who, "why": look.why, "transfers": self.transfers(alive, then)}
                if held is None:
                    gone.insert(0, [c for c in who if not sometimes >> c & 1])
            elif not resolved:
                among = members(look.goes) if look.kind == "tie" else []
                end = {"kind": "unresolved", "among": among, "open": members(sometimes)}
            elif look.kind == "open":
                end = {"kind": "ahead", "elected": members(always)}
            else:
                ways = [self.known.get(one, whole) for one in look.after]
                told = [{"eliminated": c, "elected": members(a), "tied": members(b & ~a)} for c, (a, b, _) in zip(members(look.goes), ways)]
                end = {"kind": "tie", "ways": told, "followed": None, "transfers": []}
                if all(size(b) >= size(sometimes) for _, b, _ in ways):
                    then = look.after[0]
                    end.update(followed=told[0]["eliminated"], transfers=self.transfers(alive, then))
                    held = alive & ~self.other if held is None else held
            rounds.append({**said, "majority": active // 2 + 1, "end": end})
            if then is not None:
                alive, order = then, None
        return rounds, [group for group in placed + order + gone if group]

    def order(self, rest, votes):
        return grouped(members(rest), lambda c: votes[c])


def elected_of(whole, ranking, voted):
    always, sometimes, resolved = whole
    if not voted:
        return {"elected": []}
    out = {"elected": [c for group in ranking for c in group if always >> c & 1]}
    rest = members(sometimes & ~always)
    if rest or not resolved:
        out["tied" if resolved else "unresolved"] = rest
    return out
