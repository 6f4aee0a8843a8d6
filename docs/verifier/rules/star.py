"""Score, then automatic runoff: docs/protocol/COUNT3.md, "star"."""
from rules.simple import grouped, unless


class Star:
    def __init__(self, poll):
        top, n = poll.contest["top"], poll.n
        self.totals, self.tops, self.above = [0] * n, [0] * n, [[0] * n for _ in range(n)]
        for scores in poll.ballots:
            given = [scores.get(c, 0) for c in range(n)]
            for a, mine in enumerate(given):
                self.totals[a] += mine
                self.tops[a] += mine == top
                self.above[a] = [had + (mine > theirs) for had, theirs in zip(self.above[a], given)]

    def step(self, among, wanted):
        """The first thing that tells them apart; None where nothing does."""
        lost = [sum(self.above[b][a] > self.above[a][b] for b in among) for a in among]
        tops = [self.tops[a] for a in among]
        if min(lost) < max(lost):
            by, figures = "comparisons", lost
            best = [a for a, x in zip(among, lost) if x < max(lost)]
            worst = [a for a in among if a not in best]
        elif min(tops) < max(tops):
            by, figures = "top-scores", tops
            best = [a for a, x in zip(among, tops) if x == max(tops)]
            worst = [a for a, x in zip(among, tops) if x == min(tops)]
            if len(best) == wanted:
                worst = [a for a in among if a not in best]
        else:
            return None
        few = len(best) <= wanted
        fall = worst if not few or len(best) == wanted else []
        return {"among": among, "by": by, "figures": figures, "advance": best if few else [], "fall": fall}

    def finalists(self, left):
        """(certain finalists, who are equal beyond that, steps)"""
        through, steps = [], []
        for among in grouped(left, lambda c: self.totals[c]):
            if len(through) == 2:
                break
            while len(among) > 2 - len(through) > 0:
                step = self.step(among, 2 - len(through))
                if step is None:
                    return through, among, steps
                steps.append(step)
                through = through + step["advance"]
                among = [a for a in among if a not in step["advance"] + step["fall"]]
            through = through + among if len(through) < 2 else through
        return through, [], steps

    def runoff(self, a, b):
        a, b = sorted((a, b))
        preferred = [self.above[a][b], self.above[b][a]]
        by = "tie"
        for what, figures in (("top-scores", self.tops), ("totals", self.totals)):
            by = what if figures[a] != figures[b] else by
        return {"between": [a, b], "preferred": preferred, "by": "preference" if preferred[0] != preferred[1] else by}

    def winners(self, through, equals):
        """Who can win by any way to go on from a tie."""
        if len(through) == 1 and not equals:
            return through
        pairs = [through] if len(through) == 2 else [(through[0], b) for b in equals] if through else [(a, b) for a in equals for b in equals if a < b]
        won = set()
        for pair in pairs:
            one = self.runoff(*pair)
            a, b = one["between"]
            figures = {"preference": one["preferred"], "totals": [self.totals[a], self.totals[b]], "top-scores": [self.tops[a], self.tops[b]]}
            x, y = figures.get(one["by"], [0, 0])
            won.update(c for c, mine, theirs in ((a, x, y), (b, y, x)) if mine >= theirs)
        return sorted(won)

    def round(self, left):
        through, equals, steps = self.finalists(left)
        won = self.winners(through, equals)
        runoff = self.runoff(*through) if len(through) == 2 else None
        return {"elected": won[0] if len(won) == 1 else None, "finalists": through, "tied": equals, "steps": steps, "runoff": runoff}

    def alike(self, left):
        alike = lambda a, b: (self.totals[a], self.tops[a], self.above[a][b]) == (self.totals[b], self.tops[b], self.above[b][a])
        return len(left) > 1 and all(alike(a, b) for a in left for b in left if a != b)

    def follow(self, places):
        """(elected in all ways, in some, whether all ways were followed)"""
        everyone = tuple(range(len(self.totals)))
        always, sometimes, lists, looked = set(everyone), set(), [everyone], 0
        without = lambda left: [c for c in everyone if c not in left]
        for seat in range(places):
            following = {}
            for left in lists:
                if self.alike(left):
                    always &= set(everyone if len(left) == places - seat else without(left))
                    sometimes |= set(everyone)
                else:
                    won = self.winners(*self.finalists(left)[:2])
                    following.update((tuple(c for c in left if c != one), None) for one in won)
            looked += len(following)
            if looked > 4096:
                for left in lists:
                    always &= set(without(left))
                return always, set(everyone), False
            lists = list(following)
        for left in lists:
            always, sometimes = always & set(without(left)), sometimes | set(without(left))
        return always, sometimes, True


def star(poll):
    count, places, left = Star(poll), min(poll.seats, poll.n), list(poll.everyone)
    rounds, elected = [], []
    while len(elected) < places:
        rounds.append(count.round(left))
        one = rounds[-1]["elected"]
        if one is None:
            break
        elected.append(one)
        left = [c for c in left if c != one]
    always, sometimes, resolved = count.follow(places)
    certain, undecided = sorted(always - set(elected)), sorted(sometimes - always)
    rest = [c for c in poll.everyone if c not in elected + certain + undecided]
    runoff = rounds[-1]["runoff"] if rounds else None
    second = [c for c in rest if runoff and c in runoff["between"]]
    behind = grouped([c for c in rest if c not in second], lambda c: count.totals[c])
    ranking = [group for group in [*([c] for c in elected), certain, undecided, second, *behind] if group]
    winners = {"elected": [c for group in ranking for c in group if c in always] if poll.ballots else []}
    if undecided and poll.ballots:
        winners["tied" if resolved else "unresolved"] = undecided
    reach = poll.contest["top"] * poll.most
    winners = unless(poll, winners, lambda: resolved and sum(total > reach for total in count.totals) > poll.seats)
    return {"totals": count.totals, "tops": count.tops, "rounds": rounds, "ranking": ranking, "winners": winners}
