"""Candidates compared two by two: docs/protocol/COUNT.md, "schulze", and COUNT3.md."""
from rules.simple import grouped, standing, unless


def pairwise(poll):
    """[a][b]: ballots that put a above b; and how many rank each."""
    n = poll.n
    d, ranked = [[0] * n for _ in range(n)], [0] * n
    for ranks in poll.ballots:
        place = {c: at for at, rank in enumerate(ranks) for c in rank if c < n}
        for a, mine in place.items():
            ranked[a] += 1
            d[a] = [had + (mine < place.get(b, n + 1)) for b, had in enumerate(d[a])]
    return d, ranked


def condorcet(poll, d, winners):
    n = poll.n
    beats_all = (a for a in range(n) if all(d[a][b] > d[b][a] for b in range(n) if a != b))
    return next(beats_all, None) if poll.ballots and "unresolved" not in winners else None


def dominating(among, d):
    """The least set with these in it of which every member beats everyone outside."""
    out = list(among)
    for a in out:
        out += [b for b in range(len(d)) if b not in out and d[a][b] <= d[b][a]]
    return out


def parts(d, among):
    """These in parts, each as small as can be, of which every member beats everyone in the parts after it."""
    out, left = [], sorted(among)
    within = lambda one: [[d[a][b] for b in one] for a in one]
    while left:
        sets = ([left[i] for i in dominating([at], within(left))] for at in range(len(left)))
        out.append(sorted(min(sets, key=len)))
        left = [c for c in left if c not in out[-1]]
    return out


def schulze(poll):
    n, (d, ranked) = poll.n, pairwise(poll)
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
    least = dominating(winners["elected"] + winners.get("tied", []), d)
    winners = unless(poll, winners, lambda: all(ranked[a] > 2 * poll.most for a in least))
    return {
        "pairwise": d,
        "strengths": [[[x // much, much - 1 - x % much] if x else [0, 0] for x in row] for row in p],
        "condorcet": condorcet(poll, d, winners),
        "ranking": ranking,
        "winners": winners,
    }


def minimax(poll):
    n, (d, ranked) = poll.n, pairwise(poll)
    bad = lambda winner, loser: d[winner][loser] if d[winner][loser] > d[loser][winner] else 0
    most = [max(bad(a, c) for a in range(n)) for c in range(n)]
    worst = [{"by": [a for a in range(n) if bad(a, c) == most[c]], "votes": most[c]} if most[c] else None for c in range(n)]
    ranking = grouped(poll.everyone, lambda c: -most[c])
    winners = standing(ranking, poll.seats, bool(poll.ballots))
    placed = winners["elected"] + winners.get("tied", [])
    sure = lambda: all(ranked[c] > 2 * poll.most and most[c] < max(ranked) - poll.most for c in placed)
    winners = unless(poll, winners, sure)
    return {"pairwise": d, "worst": worst, "condorcet": condorcet(poll, d, winners), "ranking": ranking, "winners": winners}


# ---- ranked pairs
#
# What is locked is a list of numbers, by candidate a; bit b of it says that a is above b, whatever leads there.


def locked_with(rows, pairs):
    rows = list(rows)
    for a, b in pairs:
        if not rows[a] >> b & 1:
            for one in range(len(rows)):
                if (one == a or rows[one] >> a & 1) and not rows[one] >> b & 1:
                    rows[one] |= rows[b] | 1 << b
    return tuple(rows)


def lock_all(ways, pairs, room):
    """Every relation that comes of locking these equally strong victories in some order; None where more than `room` are looked at."""
    done, looked, waiting = {}, 0, dict.fromkeys(ways)
    while waiting:
        following = {}
        for before in waiting:
            has = lambda rows, a, b: rows[a] >> b & 1
            undecided = [(a, b) for a, b in pairs if not has(before, a, b) and not has(before, b, a)]
            possible = locked_with(before, undecided)
            free = [(a, b) for a, b in undecided if not has(possible, b, a)]
            locked = locked_with(before, free)
            if len(free) == len(undecided):
                done[locked] = None
            for a, b in undecided:
                if has(possible, b, a):
                    following[locked_with(locked, [(a, b)])] = None
                    if looked + len(following) > room:
                        return None
        looked, waiting = looked + len(following), following
    return list(done), looked


def ways_through(n, levels):
    ways, room = [(0,) * n], 4096
    for level in levels:
        found = lock_all(ways, level, room)
        if found is None:
            return None
        ways, room = found[0], room - found[1]
    return ways


def layers(who, rows):
    out, left = [], list(who)
    while left:
        out.append([a for a in left if not any(rows[b] >> a & 1 for b in left)])
        left = [a for a in left if a not in out[-1]]
    return out


def count_part(among, d, seats):
    """One part for as many seats as are left to it: (victories, ranking, elected, what stays open)."""
    n, strength = len(among), lambda pair: (d[among[pair[0]]][among[pair[1]]], -d[among[pair[1]]][among[pair[0]]])
    everyone, named = list(range(n)), lambda who: [among[one] for one in who]
    pairs = [(a, b) for a in everyone for b in everyone if d[among[a]][among[b]] > d[among[b]][among[a]]]
    ways = ways_through(n, grouped(pairs, strength))

    def fate(a, b):
        if ways is None:
            return "open"
        times = sum(way[a] >> b & 1 for way in ways)
        return "skipped" if not times else "locked" if times == len(ways) else "some"

    victories = [(among[a], among[b], fate(a, b)) for a, b in pairs]
    left = max(0, min(seats, n))
    whole = left in (0, n)
    if ways is None:
        elected = named(everyone[:left]) if whole else []
        return victories, [named(everyone)], elected, {} if whole else {"unresolved": named(everyone)}
    common = ways[0]
    for way in ways:
        common = [a & b for a, b in zip(common, way)]
    below = lambda way, one: bin(way[one] & ~(1 << one)).count("1")
    above = lambda way, one: sum(way[other] >> one & 1 for other in everyone if other != one)
    always = [one for one in everyone if all(n - 1 - below(way, one) < left for way in ways)]
    sometimes = [one for one in everyone if any(above(way, one) < left for way in ways)]
    tied = [one for one in sometimes if one not in always]
    first = layers(everyone if whole else always, common)
    ranking = first if whole else [*first, tied, *layers([one for one in everyone if one not in sometimes], common)]
    elected = named(c for group in first for c in group) if left else []
    return victories, [named(group) for group in ranking if group], elected, {"tied": named(tied)} if tied else {}


def ranked_pairs(poll):
    d, ranked = pairwise(poll)
    victories, ranking, elected, still, all_parts = [], [], [], {}, parts(d, poll.everyone)
    for among in all_parts:
        mine, order, won, undecided = count_part(among, d, poll.seats - sum(map(len, ranking)))
        victories, ranking, elected, still = victories + mine, ranking + order, elected + won, {**still, **undecided}
    for at, part in enumerate(all_parts):
        victories += [(a, b, "locked") for a in part for later in all_parts[at + 1 :] for b in later]
    victories.sort(key=lambda one: (-d[one[0]][one[1]], d[one[1]][one[0]], one[0], one[1]))
    told = [{"winner": a, "loser": b, "strength": [d[a][b], d[b][a]], "fate": fate} for a, b, fate in victories]
    voted = bool(poll.ballots)
    winners = {"elected": elected, **still} if voted else {"elected": []}
    placed = elected + still.get("tied", still.get("unresolved", [])) if voted else []
    sure = lambda: all(ranked[c] > 2 * poll.most for c in dominating(placed, d))
    if not (poll.others and "unresolved" in still and sure()):
        winners = unless(poll, winners, sure)
    return {"pairwise": d, "victories": told, "condorcet": condorcet(poll, d, winners), "ranking": ranking, "winners": winners}
