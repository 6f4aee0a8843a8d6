"""Standings, and rules that count in one step (docs/protocol/COUNT.md)."""
from collections import Counter
from fractions import Fraction

from framing import name
from group import u64


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


def unless(poll, winners, sure):
    """For rules by which candidates do not stand for themselves: nobody is certain where the other names might change anything."""
    if not poll.others:
        return winners
    return despite(poll, winners, lambda c: True) if sure() else {"elected": [], "unresolved": poll.everyone}


def ticket(poll, c):
    """The lot of a candidate; the least is drawn first."""
    return name("lot draw", ("lot", poll.lot + bytes([poll.place])), ("candidate", u64(c)))


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
    if "unscored" in poll.contest:
        ratings = [sum(c in scores for scores in poll.ballots) for c in poll.everyone]
        ranking = grouped(poll.everyone, lambda c: (1, Fraction(totals[c], ratings[c])) if ratings[c] else (0, 0))
        return {"totals": totals, "ratings": ratings, "ranking": ranking, "winners": standing(ranking, poll.seats, bool(poll.ballots))}
    return by_total(poll, "totals", totals, lambda x: x > poll.contest["top"] * poll.most)


def cumulative(poll):
    points, budget = [sum(given.get(c, 0) for given in poll.ballots) for c in poll.everyone], poll.contest["points"]
    unused = sum(budget - sum(given.values()) for given in poll.apart)
    return {**by_total(poll, "points", points, lambda x: x > budget * poll.most), "unused": unused}


def borda(poll):
    p, short = poll.n + poll.others, poll.contest.get("shortBallots")
    points, unranked, longest = [0] * poll.n, 0, 0
    for ranks in poll.ballots:
        above, given = 0, {}
        top = sum(map(len, ranks)) + 1 if short == "modified" else p
        for rank in ranks:
            k = len(rank)
            given.update(dict.fromkeys(rank, (top - 1 - above) + (top - above - k)))
            above += k
        rest = 0 if short else p - 1 - above
        points = [had + given.get(c, rest) for c, had in enumerate(points)]
        unranked, longest = unranked + rest, max(longest, above)
    gain = {None: p - 1 + longest, "zero": 2 * (p - 1), "modified": 2 * longest}[short]
    reach = unranked + poll.most * gain
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
