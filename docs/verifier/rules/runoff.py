"""Rules that are counts by elimination (docs/protocol/COUNT.md and COUNT3.md)."""
from rules.choices import last_of
from rules.elimination import Elimination, Look, elected_of, masked, members, size
from rules.pairs import condorcet, pairwise, parts
from rules.simple import grouped, unless


def one_way(count, alive):
    """Round by round where the plan breaks every tie: (rounds, ranking, who is elected)."""
    rounds, out = [], []
    while True:
        said, active = count.standings(alive)
        continuing, votes = said["continuing"], said["votes"]
        base, order = {**said, "majority": active // 2 + 1}, grouped(continuing, lambda c: votes[c])
        leader = next((c for c in continuing if 2 * said["alone"][c] > active), None)
        if len(continuing) <= count.seats:
            rounds.append({**base, "end": {"kind": "filled", "elected": continuing}})
            return rounds, order + out, [c for group in order for c in group]
        if count.seats == 1 and leader is not None:
            rounds.append({**base, "end": {"kind": "majority", "elected": leader}})
            return rounds, order + out, [leader]
        goes, tie = order[-1][0], None
        if len(order[-1]) > 1:
            goes, tie = last_of(count.poll, order[-1], [one["votes"] for one in rounds])
        then = alive & ~(1 << goes)
        end = {"kind": "eliminated", "who": [goes], "why": "fewest", "transfers": count.transfers(alive, then)}
        rounds.append({**base, "end": {**end, "tie": tie} if tie else end})
        out.insert(0, [goes])
        alive = then


def breaks_ties(poll):
    return "tieBreak" in poll.contest and not poll.others and bool(poll.ballots)


def elimination(poll, seats):
    count = Elimination(poll, seats)
    if breaks_ties(poll):
        rounds, ranking, elected = one_way(count, count.all)
        return {"rounds": rounds, "ranking": ranking, "winners": {"elected": elected}}
    count.follow([count.all])
    rounds, ranking = count.tell(count.all)
    return {"rounds": rounds, "ranking": ranking, "winners": elected_of(count.known[count.all], ranking, bool(poll.ballots))}


def sequential_runoff(poll):
    count = Elimination(poll, 1)
    everyone = (1 << poll.n) - 1
    if breaks_ties(poll):
        passes, elected, behind = [], [], []
        while len(elected) < min(poll.seats, poll.n):
            rounds, behind, (won,) = one_way(count, everyone & ~masked(elected))
            passes.append({"elected": won, "rounds": rounds})
            elected.append(won)
        behind = [[c for c in group if c not in elected] for group in behind]
        ranking = [[c] for c in elected] + [group for group in behind if group]
        return {"passes": passes, "ranking": ranking, "winners": {"elected": elected}}
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


# ---- Tideman's alternative


class Alternative(Elimination):
    def __init__(self, poll):
        super().__init__(poll, 1)
        self.all, (self.d, self.ranked) = (1 << poll.n) - 1, pairwise(poll)

    def judge(self, alive):
        continuing = members(alive)
        first = masked(parts(self.d, continuing)[0])
        decided = len(members(first)) <= 1
        if first != alive:
            return Look("leave", first, decided, alive & ~first, "outside", (first,))
        if decided:
            return Look("left", first, True)
        votes = self.standings(alive)[0]["votes"]
        few = min(votes[c] for c in continuing)
        last = [c for c in continuing if votes[c] == few]
        if len(last) == len(continuing) and all(votes[c] == self.ranked[c] for c in continuing):
            return Look("equal", first)
        if len(last) == 1:
            return Look("leave", first, False, masked(last), "fewest", (alive & ~masked(last),))
        return Look("tie", first, False, masked(last), None, [alive & ~(1 << c) for c in last])

    def tell_all(self):
        alive = self.all
        always, sometimes, resolved = whole = self.known[alive]
        rounds, out, held = [], [], None
        while True:
            said, _ = self.standings(alive)
            look, then = self.look(alive), None
            if look.kind == "left":
                end = {"kind": "left", "elected": members(alive)[0]}
            elif look.kind == "equal":
                end = {"kind": "equal"}
            elif look.kind == "leave":
                who, then = members(look.goes), alive & ~look.goes
                if held is None:
                    groups = grouped(who, lambda c: said["votes"][c])
                    out = [[c for c in group if not sometimes >> c & 1] for group in groups] + out
                end = {"kind": look.why, "who": who, "transfers": self.transfers(alive, then)}
            elif not resolved:
                end = {"kind": "unresolved", "among": members(look.goes), "open": members(sometimes)}
            else:
                ways = [self.known.get(one, whole) for one in look.after]
                told = [{"eliminated": c, "elected": members(a), "tied": members(b & ~a)} for c, (a, b, _) in zip(members(look.goes), ways)]
                end = {"kind": "tie", "ways": told, "followed": None, "transfers": []}
                if all(len(members(b)) >= len(members(sometimes)) for _, b, _ in ways):
                    held, then = alive if held is None else held, look.after[0]
                    end.update(followed=told[0]["eliminated"], transfers=self.transfers(alive, then))
            rounds.append({**said, "end": end})
            if then is None:
                rest = (alive if held is None else held) & ~sometimes
                ranking = [members(always), members(sometimes & ~always), members(rest), *out]
                return rounds, [group for group in ranking if group]
            alive = then


def alternative(poll):
    count = Alternative(poll)
    count.follow([count.all])
    rounds, ranking = count.tell_all()
    winners = elected_of(count.known[count.all], ranking, bool(poll.ballots))
    sure = lambda: all(count.ranked[c] > 2 * poll.most for c in parts(count.d, poll.everyone)[0])
    if not (poll.others and "unresolved" in winners and sure()):
        winners = unless(poll, winners, sure)
    return {"pairwise": count.d, "rounds": rounds, "condorcet": condorcet(poll, count.d, winners), "ranking": ranking, "winners": winners}
