"""From plaintexts to the tally: docs/protocol/COUNT.md, and nothing else. Every number is an integer, nothing depends on time or on the runtime's
tables of characters."""
from collections import Counter

from primitives import cbor, name, table, u64


# ---- texts

CONTROLS = [(0x0, 0x1F), (0x7F, 0x9F), (0x61C, 0x61C), (0x200E, 0x200F), (0x2028, 0x202E), (0x2066, 0x2069), (0xD800, 0xDFFF)]
FOLD = table("fold.json")
ALIKE = {int(code, 16): [int(one, 16) for one in alike.split()] for code, alike in FOLD["alike"].items()}
CLASSES = {int(code, 16): order for code, order in FOLD["classes"].items()}


def holds(text, ranges):
    return any(low <= ord(one) <= high for one in text for low, high in ranges)


def fold(text):
    """What a written-in name is known by: the table `write-ins fold 1`, and nothing of the runtime's own."""
    out = []
    for code in (alike for one in text for alike in ALIKE.get(ord(one), [ord(one)])):
        at, order = len(out), CLASSES.get(code, 0)
        while order and at and CLASSES.get(out[at - 1], 0) > order:
            at -= 1
        out.insert(at, code)
    folded = "".join(map(chr, out)).replace("\u0069\u0307", "\u0069")
    return " ".join(one for one in folded.split(" ") if one)


# ---- a valid choice
#
# The marks of a ballot are its ranks, lists of equals, best first: a pick is one rank of one, an approval ballot one rank of all it
# approves. Where scores are given they are a score by slot.


def slots_of(contest):
    return len(contest["options"]) + contest["writeIn"]


def marks_size(contest):
    slots = slots_of(contest)
    number = 2 if slots > 255 else 1
    return {"single": number, "approval": (slots + 7) // 8, "score": slots, "ranking": number * slots}[contest["ballot"]]


def plaintext_size(contests):
    return sum(marks_size(one) + 48 * one["writeIn"] for one in contests)


def read_marks(contest, data):
    """The marks that these bytes are, or None where they are no valid choice."""
    slots, kind = slots_of(contest), contest["ballot"]
    if kind == "approval":
        bits = int.from_bytes(data, "little")
        picked = [slot for slot in range(slots) if bits >> slot & 1]
        return None if bits >> slots or len(picked) > contest["most"] else [picked] if picked else []
    if kind == "score":
        return None if max(data) > contest["top"] + 1 else {slot: given - 1 for slot, given in enumerate(data) if given}
    size = 2 if slots > 255 else 1
    numbers = [int.from_bytes(data[at : at + size], "little") for at in range(0, len(data), size)]
    if kind == "single":
        return None if numbers[0] > slots else [[numbers[0] - 1]] if numbers[0] else []
    ranks = [[] for _ in range(slots)]
    for slot, rank in enumerate(numbers):
        if rank > slots:
            return None
        if rank:
            ranks[rank - 1].append(slot)
    used = [rank for rank in ranks if rank]
    gap = used != ranks[: len(used)]
    return None if gap or not contest["ties"] and any(len(rank) > 1 for rank in used) else used


def read_choice(contests, data, forbidden=CONTROLS + [(0xFEFF, 0xFEFF)]):
    """[(marks, written-in name), one a contest], or None where these bytes are no valid choice."""
    choice, at, size = [], 0, plaintext_size(contests)
    if data is None or len(data) < size or any(data[size:]):
        return None
    for contest in contests:
        marks = read_marks(contest, data[at : at + marks_size(contest)])
        at += marks_size(contest)
        written = ""
        if contest["writeIn"]:
            raw = data[at : at + 48].rstrip(b"\0")
            at += 48
            try:
                written = raw.decode("utf-8")
            except UnicodeDecodeError:
                return None
            if "\0" in written or holds(written, forbidden) or written != written.strip(" "):
                return None
            slot = slots_of(contest) - 1
            if bool(written) != (slot in marks if isinstance(marks, dict) else any(slot in rank for rank in marks or [])):
                return None
        if marks is None:
            return None
        choice.append((marks, written))
    return choice


# ---- written-in names


def group_of(texts, ballots):
    most = min(texts, key=lambda text: (-ballots[text], text.encode()))
    return {"name": most, "ballots": sum(ballots[text] for text in texts), "spellings": len(texts)}


def groups_of(known, ballots):
    """Groups of the texts by what each is known by; in their order, each with that key."""
    texts = {}
    for text in ballots:
        texts.setdefault(known(text), []).append(text)
    groups = [(key, group_of(of, ballots)) for key, of in texts.items()]
    return sorted(groups, key=lambda one: (-one[1]["ballots"], one[0].encode()))


def joined_folds(joined):
    """Folds that were joined by hand: what each is known by."""
    known = {}
    for names in joined:
        folds = [fold(one) for one in names]
        together = {known.get(one, one) for one in folds}
        together |= {one for one in known if known[one] in together}
        known.update(dict.fromkeys(together, min(together, key=str.encode)))
    return known


class Names:
    """The written-in names of a contest: whom each text names, and what the tally says of them."""

    def __init__(self, contest, ballots, joined):
        options = {fold(option): at for at, option in enumerate(contest["options"]) if fold(option)}
        known, o = joined_folds(joined), len(contest["options"])
        free = {text: n for text, n in ballots.items() if fold(text) and fold(text) not in options}
        groups = groups_of(lambda text: known.get(fold(text), fold(text)), free)
        for key, group in groups:
            apart = groups_of(fold, {text: n for text, n in free.items() if known.get(fold(text), fold(text)) == key})
            if len(apart) > 1:
                group["joined"] = [one for _, one in apart]
        room = min(256, max(80, o + 16)) - min(256, o)
        self.most = groups[room][1]["ballots"] if len(groups) > room else 0
        inside = [one for one in groups if one[1]["ballots"] > self.most]
        outside = [group for _, group in groups[len(inside) :]]
        self.candidates, self.others = o + len(inside), len(outside)
        place = {**{key: o + at for at, (key, _) in enumerate(groups)}, **options}
        self.names = {text: place.get(known.get(fold(text), fold(text)) if text in free else fold(text)) for text in ballots}
        for_option = Counter()
        for text, n in ballots.items():
            if fold(text) in options:
                for_option[options[fold(text)]] += n
        self.record = {
            "fold": FOLD["name"],
            "names": [group for _, group in inside],
            "forOptions": [{"option": option, "ballots": for_option[option]} for option in sorted(for_option)],
            "unseen": sum(n for text, n in ballots.items() if not fold(text)),
            "others": None,
        }
        if outside:
            total = sum(group["ballots"] for group in outside)
            self.record["others"] = {"names": len(outside), "ballots": total, "most": self.most, "listed": outside[:100]}


def assign(marks, slot, whom):
    """The marks with the write-in's slot become whom it names: each candidate once, where it stands first."""
    if isinstance(marks, dict):
        by = {one: given for one, given in marks.items() if one != slot}
        if slot in marks and whom is not None:
            by.setdefault(whom, marks[slot])
        return by
    seen, out = set(), []
    for rank in marks:
        candidates = [whom if one == slot else one for one in rank]
        out.append(sorted({one for one in candidates if one is not None} - seen))
        seen.update(candidates)
    return [rank for rank in out if rank]


# ---- a contest


class Poll:
    """What is counted: marks of the counted ballots, candidates 0 … n − 1, and the other names n, n + 1, …, each on at most `most` ballots."""

    def __init__(self, contest, place, lot, n, others, most, ballots):
        self.contest, self.place, self.lot, self.seats = contest, place, lot, contest["seats"]
        self.n, self.others, self.most, self.everyone = n, others, most, list(range(n))
        self.apart = ballots
        merge = lambda ranks: [sorted({min(one, n) for one in rank}) for rank in ranks]
        self.ballots = [{c: s for c, s in one.items() if c < n} if isinstance(one, dict) else merge(one) for one in ballots]


def tally_contest(contest, place, lot, choices, joined, rules):
    ballots, n, others, most, record = Counter(text for _, text in choices if text), len(contest["options"]), 0, 0, None
    names = {}
    if contest["writeIn"]:
        written = Names(contest, ballots, joined)
        n, others, most, record, names = written.candidates, written.others, written.most, written.record, written.names
    slot = len(contest["options"]) if contest["writeIn"] else None
    counted = [marks for marks in (assign(marks, slot, names.get(text)) for marks, text in choices) if marks]
    poll = Poll(contest, place, lot, n, others, most, counted)
    results = [{"rule": rule, **RULES[rule](poll)} for rule in rules]
    sums = {"ballots": len(choices), "blank": len(choices) - len(counted), "counted": len(counted)}
    return {**sums, "candidates": n, "writtenIn": record, "results": results}


def tally(contests, lot, plaintexts, joined):
    """The bytes of the tally of plaintexts (None: a ballot that cannot be read); joined: for each contest its lists of names."""
    choices = [choice for choice in (read_choice(contests, one) for one in plaintexts) if choice is not None]
    out = {"ballots": len(plaintexts), "invalid": len(plaintexts) - len(choices), "contests": []}
    for place, contest in enumerate(contests):
        mine = [choice[place] for choice in choices]
        result = tally_contest(contest, place, lot, mine, joined[place], contest["rules"])
        if joined[place]:
            result["apart"] = tally_contest(contest, place, lot, mine, [], contest["rules"][:1])
        out["contests"].append(result)
    for shorten in (lambda one: one["results"][1:], lambda one: one["results"] + one.get("apart", {}).get("results", [])):
        if len(cbor(out)) > 7 * 2**20:
            for result in (result for one in out["contests"] for result in shorten(one)):
                leave_out(result)
    return cbor(out)


def leave_out(result):
    """Of the working of a rule only the last step stays."""
    if "strengths" in result:
        result.update(strengths=[], leftOut=True)
    for steps in ("rounds", "stages"):
        if steps in result:
            result.update({steps: result[steps][-1:], "leftOut": True})
    if "passes" in result:
        result.update(passes=[{**one, "rounds": one["rounds"][-1:]} for one in result["passes"]], leftOut=True)


# ---- standings


def grouped(candidates, key):
    """Groups of equals, greatest key first, each ascending."""
    keys = sorted({key(c) for c in candidates}, reverse=True)
    return [sorted(c for c in candidates if key(c) == one) for one in keys]


def standing(ranking, seats, voted=True):
    elected = []
    for group in ranking if voted else []:
        if len(elected) == seats:
            break
        if len(elected) + len(group) > seats:
            return {"elected": elected, "tied": group}
        elected = elected + group
    return {"elected": elected}


def despite(poll, winners, ahead):
    """Who is elected in spite of the other names: only who is certainly ahead of each of them."""
    if not poll.others:
        return winners
    elected = winners["elected"]
    first = elected + winners.get("tied", [])
    if len(first) >= poll.seats and all(map(ahead, first)):
        return winners
    certain = next((first[:at] for at, one in enumerate(first) if not ahead(one)), elected)
    return {"elected": certain, "unresolved": first[len(certain) :]}


def by_total(poll, figure, totals, ahead, voted=None):
    ranking = grouped(poll.everyone, lambda c: totals[c])
    winners = standing(ranking, poll.seats, bool(poll.ballots) if voted is None else voted)
    return {figure: totals, "ranking": ranking, "winners": despite(poll, winners, lambda c: ahead(totals[c]))}


def first_ranks(poll):
    votes = Counter(c for ranks in poll.ballots for c in ranks[0])
    return [votes[c] for c in poll.everyone]


def plurality(poll):
    votes = first_ranks(poll)
    return by_total(poll, "votes", votes, lambda x: x > poll.most, any(votes))


def approval(poll):
    return by_total(poll, "approvals", first_ranks(poll), lambda x: x > poll.most)


def score(poll):
    totals = [sum(scores.get(c, 0) for scores in poll.ballots) for c in poll.everyone]
    return by_total(poll, "totals", totals, lambda x: x > poll.contest["top"] * poll.most)


def borda(poll):
    p = poll.n + poll.others
    points, unranked, longest = [0] * poll.n, 0, 0
    for ranks in poll.ballots:
        above, given = 0, {}
        for rank in ranks:
            k = len(rank)
            given.update(dict.fromkeys(rank, (p - 1 - above) + (p - above - k)))
            above += k
        points = [had + given.get(c, p - 1 - above) for c, had in enumerate(points)]
        unranked, longest = unranked + p - 1 - above, max(longest, above)
    reach = unranked + poll.most * (p - 1 + longest)
    return {"scale": 2, **by_total(poll, "points", points, lambda x: x > reach)}


def taken(grades):
    """The grades in the order in which they are taken away: the lower median first, then from both its sides in turn."""
    v = len(grades)
    if not v:
        return (0,)
    mid, grades = (v - 1) // 2, sorted(grades)
    sides = [(mid - k, mid + k) if v % 2 else (mid + k, mid - k) for k in range(1, v // 2 + 1)]
    return tuple(grades[at] for at in [mid] + [at for pair in sides for at in pair] if 0 <= at < v)


def majority_judgement(poll):
    v, top = len(poll.ballots), poll.contest["top"]
    given = [[scores.get(c, 0) for scores in poll.ballots] for c in poll.everyone]
    order = [taken(grades) for grades in given]
    ranking, breaks = grouped(poll.everyone, lambda c: order[c]), []
    for a, b in ((one[0], two[0]) for one, two in zip(ranking, ranking[1:])):
        step = next(s for s in range(v) if order[a][s] != order[b][s])
        if step:
            breaks.append({"ahead": a, "behind": b, "removed": step, "medians": [order[a][step], order[b][step]]})
    rival = taken([0] * (v - poll.most) + [top] * poll.most)
    return {
        "grades": [[grades.count(g) for g in range(top + 1)] for grades in given],
        "medians": [one[0] for one in order],
        "tieBreaks": breaks,
        "ranking": ranking,
        "winners": despite(poll, standing(ranking, poll.seats, v > 0), lambda c: order[c] > rival),
    }


def schulze(poll):
    n = poll.n
    d, ranked = [[0] * n for _ in range(n)], [0] * n
    for ranks in poll.ballots:
        place = {c: at for at, rank in enumerate(ranks) for c in rank if c < n}
        for a, mine in place.items():
            ranked[a] += 1
            d[a] = [had + (mine < place.get(b, n + 1)) for b, had in enumerate(d[a])]
    # A strength [x, y] is one number that orders as it does: greater x first, then smaller y; 0 is no victory.
    much = len(poll.ballots) + 1
    p = [[d[a][b] * much + much - 1 - d[b][a] if d[a][b] > d[b][a] else 0 for b in range(n)] for a in range(n)]
    for via in range(n):
        for a in range(n):
            if a != via:
                to, of = p[a][via], p[via]
                p[a] = [0 if a == b else max(had, min(to, of[b])) for b, had in enumerate(p[a])]
    ranking, left = [], set(range(n))
    while left:
        best = [a for a in sorted(left) if all(p[a][b] >= p[b][a] for b in left)]
        ranking.append(best)
        left -= set(best)
    winners = standing(ranking, poll.seats, bool(poll.ballots))
    if poll.others:
        least = winners["elected"] + winners.get("tied", [])
        for a in least:
            least += [b for b in range(n) if b not in least and d[a][b] <= d[b][a]]
        if all(ranked[a] > 2 * poll.most for a in least):
            winners = despite(poll, winners, lambda c: True)
        else:
            winners = {"elected": [], "unresolved": poll.everyone}
    beats_all = (a for a in range(n) if all(d[a][b] > d[b][a] for b in range(n) if a != b))
    return {
        "pairwise": d,
        "strengths": [[[x // much, much - 1 - x % much] if x else [0, 0] for x in row] for row in p],
        "condorcet": next(beats_all, None) if poll.ballots and "unresolved" not in winners else None,
        "ranking": ranking,
        "winners": winners,
    }


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
        self.n, self.most, self.seats = poll.n, poll.most, seats
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


def elimination(poll, seats):
    count = Elimination(poll, seats)
    count.follow([count.all])
    rounds, ranking = count.tell(count.all)
    return {"rounds": rounds, "ranking": ranking, "winners": elected_of(count.known[count.all], ranking, bool(poll.ballots))}


def sequential_runoff(poll):
    count = Elimination(poll, 1)
    everyone = (1 << poll.n) - 1
    always, sometimes, resolved = everyone, 0, True
    places = poll.seats if poll.others else min(poll.seats, poll.n)
    lists = [count.all]
    for left in range(places, 0, -1):
        count.follow(lists)
        notes, following = [], {}
        resolved = all(count.known[one][2] for one in lists)
        for one in lists:
            out, some = everyone & ~one, count.known[one][1]
            if not resolved:
                notes.append((out, out | some if left == 1 else everyone))
            if not poll.others and size(one) == left:
                notes.append((everyone, everyone))
            elif count.look(one).kind == "equal":
                notes.append((out, everyone))
            else:
                following.update((one & ~(1 << c), None) for c in members(some))
        for certain, possible in notes:
            always, sometimes = always & certain, sometimes | possible
        lists = list(following)
        if not resolved:
            break
    for out in (everyone & ~one for one in lists if resolved):
        always, sometimes = always & out, sometimes | out
    passes, alive, ranking = [], count.all, []
    for _ in range(places):
        count.follow([alive])
        rounds, last = count.tell(alive)
        first = next(iter(members(count.known[alive][0])), None)
        passes.append({"elected": first, "rounds": rounds})
        if first is None:
            break
        ranking.append([first])
        alive &= ~(1 << first)
    for group in [members(always), members(sometimes & ~always)] + last:
        placed = {c for one in ranking for c in one}
        ranking.append([c for c in group if c not in placed])
    ranking = [group for group in ranking if group]
    winners = elected_of((always, sometimes, resolved), ranking, bool(poll.ballots))
    return {"passes": passes, "ranking": ranking, "winners": winners}


# ---- the single transferable vote (Scottish Local Government Elections Order 2011, schedule 1, rules 46–53)

UNIT = 100000


class Transferable:
    def __init__(self, poll):
        self.poll, self.n, self.standing = poll, poll.n, poll.n + poll.others
        self.valid = len(poll.apart)
        self.quota = self.valid // (poll.seats + 1) + 1
        self.vacancies = min(poll.seats, self.standing)
        self.continuing, self.surplus, self.excluded, self.groups = set(range(self.standing)), [], [], []
        self.piles = [[] for _ in range(self.standing)]
        self.none = self.lost = 0
        self.stages, self.history, self.certain, self.lots = [], [], None, False
        self.held = {}
        for ranks in poll.apart:
            self.move(([rank[0] for rank in ranks], 0), UNIT)
        self.stage({"kind": "first-preferences"})

    def move(self, paper, value):
        preferences, at = paper
        while at < len(preferences) and preferences[at] not in self.continuing:
            at += 1
        if at < len(preferences):
            self.piles[preferences[at]].append(((preferences, at + 1), value))
        else:
            self.none += value

    def votes(self):
        return [self.held.get(c, sum(value for _, value in pile)) for c, pile in enumerate(self.piles)]

    def stage(self, action):
        """What a stage ends with: who has the quota is elected, and who is left for the last vacancies."""
        votes, elected = self.votes(), []
        self.history.append(votes)

        def elect(groups, why):
            for group in groups:
                self.groups.append(group)
                for c in group:
                    elected.append({"candidate": c, "why": why})
                    self.continuing.discard(c)
                    if votes[c] > self.quota * UNIT:
                        self.surplus.append(c)
            self.vacancies -= sum(map(len, groups))

        reached = [c for c in self.continuing if votes[c] >= self.quota * UNIT]
        elect(grouped([c for c in reached if c < self.n], lambda c: votes[c]), "quota")
        other = any(c >= self.n for c in reached)
        if self.valid and not other and 0 < self.vacancies and len(self.continuing) <= self.vacancies:
            other = any(c >= self.n for c in self.continuing)
            elect([] if other else grouped(self.continuing, lambda c: votes[c]), "last-vacancies")
        if other:
            self.certain = [c for group in self.groups for c in group]
        said = {"action": action, "votes": votes[: self.n], "nonTransferable": self.none, "lost": self.lost, "elected": elected}
        if self.poll.others:
            said["others"] = sum(votes[self.n :])
        last = self.stages[-1] if self.stages else None
        if last and last["action"]["kind"] == action["kind"] == "other-names" and not last["elected"]:
            action["excluded"] += self.stages.pop()["action"]["excluded"]
        self.stages.append(said)

    def ticket(self, c):
        return name("lot draw", ("lot", self.poll.lot + bytes([self.poll.place])), ("candidate", u64(c)))

    def pick(self, asked, sign):
        """Who has the most votes (sign 1) or the fewest (−1) of those asked, now, else at the last stage that differed, else by lot."""
        left = list(asked)
        for votes in reversed(self.history):
            best = max(sign * votes[c] for c in left)
            left = [c for c in left if sign * votes[c] == best]
        one = min(left, key=self.ticket)
        equal = [c for c in sorted(asked) if c < self.n and self.history[-1][c] == self.history[-1][one]]
        if one >= self.n or len(equal) < 2:
            return one, None
        same = [c for c in equal if all(votes[c] == votes[one] for votes in self.history)]
        self.lots = self.lots or len(same) > 1
        return one, {"among": same, "by": "lot"} if len(same) > 1 else {"among": equal, "by": "earlier-stage"}

    def run(self):
        while self.valid and self.vacancies > 0 and self.certain is None:
            if self.surplus:
                who, tie = self.pick(self.surplus, 1)
                votes, self.piles[who], papers = self.votes()[who], [], self.piles[who]
                surplus, moved = votes - self.quota * UNIT, 0
                self.surplus.remove(who)
                self.held[who] = self.quota * UNIT
                for paper, value in papers:
                    self.move(paper, surplus * value // votes)
                    moved += surplus * value // votes
                self.lost += surplus - moved
                self.stage({"kind": "surplus", "from": who, "surplus": surplus, "tie": tie})
            else:
                who, tie = self.pick(self.continuing, -1)
                papers, self.piles[who] = self.piles[who], []
                self.continuing.discard(who)
                self.excluded.insert(0, who)
                for paper, value in papers:
                    self.move(paper, value)
                other = {"kind": "other-names", "excluded": 1}
                self.stage(other if who >= self.n else {"kind": "exclusion", "from": who, "tie": tie})
        return self

    def result(self):
        votes = self.history[-1]
        real = [c for c in self.continuing if c < self.n]
        gone = [[c] for c in self.excluded if c < self.n]
        ranking = self.groups + grouped(real, lambda c: votes[c]) + gone
        winners = standing(ranking, self.poll.seats, self.valid > 0)
        if self.certain is not None:
            winners = {"elected": self.certain, "unresolved": sorted(real)}
        figures = {"scale": UNIT, "valid": self.valid, "quota": self.quota, "stages": self.stages, "byLot": self.lots}
        return {**figures, "ranking": ranking, "winners": winners}


RULES = {
    "plurality": plurality,
    "approval": approval,
    "score": score,
    "borda": borda,
    "majority-judgement": majority_judgement,
    "schulze": schulze,
    "instant-runoff": lambda poll: elimination(poll, 1),
    "bottoms-up": lambda poll: elimination(poll, poll.seats),
    "sequential-runoff": sequential_runoff,
    "stv": lambda poll: Transferable(poll).run().result(),
}
