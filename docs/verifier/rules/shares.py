"""Proportional rules for lists and for approvals: docs/protocol/COUNT3.md."""
from collections import Counter
from fractions import Fraction

from rules.choices import by_lot
from rules.simple import first_ranks, grouped, standing

SCALE = 10**9


def cut(x):
    return None if x is None else x.numerator * SCALE // x.denominator


def divisors(poll, divisor):
    """d'Hondt (1, 2, 3 …) and Sainte-Laguë (1, 3, 5 …)."""
    votes, has, awards, winners, tied = first_ranks(poll), [0] * poll.n, [], {}, None
    award = lambda one: {"list": one, "divisor": divisor(has[one])}

    def give(lists):
        awards.extend(map(award, lists))
        for one in lists:
            has[one] += 1

    while len(awards) < poll.seats and tied is None:
        able = [c for c in poll.everyone if votes[c] > (poll.most if poll.others else 0) * divisor(has[c])]
        if not able:
            if poll.others:
                winners["unresolved"] = [c for c in poll.everyone if votes[c]]
            break
        first, left = grouped(able, lambda c: Fraction(votes[c], divisor(has[c])))[0], poll.seats - len(awards)
        if len(first) <= left:
            give(first)
        elif "tieBreak" in poll.contest:
            drawn = by_lot(poll, first)[:left]
            winners["byLot"] = {"among": first, "elected": drawn}
            give(drawn)
        else:
            tied, winners["tied"] = {"seats": left, "among": [award(c) for c in first]}, first
    ranking = grouped(poll.everyone, lambda c: (has[c], votes[c]))
    winners["elected"] = [c for group in ranking for c in group if has[c]]
    return {"votes": votes, "seats": has, "awards": awards, "tied": tied, "ranking": ranking, "winners": winners}


class Approvals:
    """Voters who approve of the same, and what each of them has: a load that it carries, or what it can spend."""

    def __init__(self, poll, amount):
        self.poll, self.elected, self.lots = poll, [], False
        piles = Counter(tuple(c for one in ballot for c in one if c < poll.n) for ballot in poll.ballots)
        self.groups = [[set(picks), many, amount] for picks, many in piles.items() if picks]
        self.approvals = [sum(many for _, many, _ in self.of(c)) for c in poll.everyone]

    def of(self, c):
        return [group for group in self.groups if c in group[0]]

    def loads(self):
        """By candidate what each of its voters would carry with its seat; None where it has one, or no voters."""
        total = lambda c: 1 + sum(many * amount for _, many, amount in self.of(c))
        return [None if c in self.elected or not many else Fraction(total(c)) / many for c, many in enumerate(self.approvals)]

    def prices(self):
        return [None if c in self.elected else self.price(c) for c in self.poll.everyone]

    def price(self, c):
        purses = sorted((amount, many) for _, many, amount in self.of(c))
        missing, rich = Fraction(1), self.approvals[c]
        for amount, many in purses:
            if amount * rich >= missing:
                return missing / rich
            missing, rich = missing - amount * many, rich - many
        return None

    def take(self, figures, least):
        """The least figure takes the next seat: (candidate, figure, tie); None where no other name's is certainly greater."""
        able = [c for c in self.poll.everyone if figures[c] is not None]
        first = [c for c in able if figures[c] == min(figures[one] for one in able)]
        one = by_lot(self.poll, first)[0]
        if least is not None and figures[one] >= least:
            return None
        self.elected.append(one)
        self.lots = self.lots or len(first) > 1
        return one, figures[one], {"among": first, "by": "lot"} if len(first) > 1 else None

    def load_seats(self, least):
        """Phragmén's rounds, and whether the count stops because of other names."""
        rounds = []
        while len(self.elected) < self.poll.seats:
            loads = self.loads()
            if all(one is None for one in loads):
                return rounds, least is not None
            taken = self.take(loads, least)
            if taken is None:
                return rounds, True
            one, load, tie = taken
            rounds.append({"loads": list(map(cut, loads)), "elected": one, "tie": tie})
            for group in self.of(one):
                group[2] = load
        return rounds, False

    def buy_seats(self, least):
        purchases = []
        while len(self.elected) < self.poll.seats:
            prices = self.prices()
            if all(one is None for one in prices):
                break
            taken = self.take(prices, least)
            if taken is None:
                return purchases, True
            one, price, tie = taken
            purchases.append({"prices": list(map(cut, prices)), "elected": one, "tie": tie})
            for group in self.of(one):
                group[2] = max(group[2] - price, 0)
        return purchases, False

    def placed(self, stopped):
        loads, voted = self.loads(), bool(self.poll.ballots)
        rest = [c for c in self.poll.everyone if c not in self.elected]
        able, without = [c for c in rest if loads[c] is not None], [c for c in rest if loads[c] is None]
        ranking = [[c] for c in self.elected] + grouped(able, lambda c: -loads[c]) + ([without] if without else [])
        winners = {"elected": self.elected, "unresolved": rest} if stopped else standing(ranking, self.poll.seats, voted)
        return {"ranking": ranking, "winners": winners}


def phragmen(poll):
    count = Approvals(poll, Fraction(0))
    rounds, stopped = count.load_seats(Fraction(1, poll.most) if poll.others else None)
    return {"scale": SCALE, "approvals": count.approvals, "rounds": rounds, "byLot": count.lots, **count.placed(stopped)}


def equal_shares(poll):
    share = Fraction(poll.seats, len(poll.ballots) or 1)
    count, completion = Approvals(poll, share), []
    least = Fraction(1, poll.most) if poll.others else None
    purchases, stopped = count.buy_seats(least)
    for group in count.groups:
        group[2] = -group[2]
    if not stopped:
        completion, stopped = count.load_seats(None if least is None else least - share)
    out = {"scale": SCALE, "approvals": count.approvals, "share": cut(share), "purchases": purchases, "completion": completion}
    return {**out, "byLot": count.lots, **count.placed(stopped)}
