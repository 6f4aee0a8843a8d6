"""Meek's single transferable vote: docs/protocol/COUNT3.md, "meek"."""
from collections import Counter

from rules.simple import grouped, standing, ticket

SCALE, OMEGA, MOST_FOLLOWED = 10**9, 1000, 2000


def up(a, b):
    return -(-a // b)


class Meek:
    def __init__(self, poll):
        self.poll, self.n, self.valid = poll, poll.n, len(poll.apart)
        self.papers = Counter(tuple(rank[0] for rank in ranks) for ranks in poll.apart)
        everyone = range(poll.n + poll.others)
        self.hopeful, self.keeps, self.votes = set(everyone), [SCALE for _ in everyone], [0 for _ in everyone]
        self.elected, self.excluded, self.rounds, self.history = [], [], [], []
        self.stopped = self.together = self.lots = False

    def vacancies(self):
        return self.poll.seats - sum(map(len, self.elected))

    def distribute(self):
        votes = [0] * len(self.keeps)
        for order, many in self.papers.items():
            weight = SCALE
            for c in order:
                kept = up(weight * self.keeps[c], SCALE)
                votes[c] += kept * many
                weight -= kept
                if not weight:
                    break
        self.votes = votes
        return sum(votes) // (self.poll.seats + 1) + 1

    def round(self):
        before, iterations = None, 0
        while True:
            iterations, quota = iterations + 1, self.distribute()
            reached = [c for c in sorted(self.hopeful) if self.votes[c] >= quota]
            holding = [c for group in self.elected for c in group]
            surplus = max(0, sum(self.votes[c] - quota for c in holding + reached))
            state = {"iterations": iterations, "quota": quota, "surplus": surplus}
            if reached:
                return self.elect(reached, state)
            if surplus < OMEGA or before is not None and surplus >= before:
                return self.exclude(state, surplus)
            before = surplus
            for c in holding:
                self.keeps[c] = up(up(self.keeps[c] * quota, SCALE) * SCALE, self.votes[c])

    def elect(self, reached, state):
        own = [c for c in reached if c < self.n]
        self.report(state, {"kind": "elected", "elected": own})
        self.stopped = self.stopped or len(own) < len(reached)
        self.elected += grouped(own, lambda c: self.votes[c])
        self.hopeful -= set(reached)

    def exclude(self, state, surplus):
        names, own = [c for c in self.hopeful if c >= self.n], [c for c in self.hopeful if c < self.n]
        if len(names) > MOST_FOLLOWED:
            far = not own or sum(self.votes[c] for c in names) + 2 * surplus < min(self.votes[c] for c in own)
            self.together = len(own) >= self.vacancies() and far
            if not self.together:
                return self.stop(state)
            self.report(state, {"kind": "other-names", "excluded": len(names)})
            return self.leave(names)
        low = min(self.votes[c] for c in self.hopeful)
        tied = left = [c for c in sorted(self.hopeful) if self.votes[c] <= low + surplus]
        if self.together and len(tied) > 1:
            return self.stop(state)
        for votes in reversed(self.history):
            left = [c for c in left if votes[c] == min(votes[one] for one in left)]
        one = min(left, key=lambda c: ticket(self.poll, c))
        if one >= self.n:
            self.report(state, {"kind": "other-names", "excluded": 1})
        else:
            tie, mine, own = None, [c for c in left if c < self.n], [c for c in tied if c < self.n]
            if len(own) > 1:
                tie = {"among": mine, "by": "lot"} if len(mine) > 1 else {"among": own, "by": "earlier-stage"}
            self.lots = self.lots or len(mine) > 1
            self.report(state, {"kind": "exclusion", "from": one, "tie": tie})
        self.leave([one])

    def stop(self, state):
        self.report(state, {"kind": "unresolved"})
        self.stopped = True

    def leave(self, who):
        for c in who:
            self.hopeful.discard(c)
            self.keeps[c] = 0
            if c < self.n:
                self.excluded.insert(0, [c])

    def report(self, state, end):
        counted, own = sum(self.votes), self.votes[: self.n]
        said = {**state, "votes": own, "keeps": self.keeps[: self.n], "nonTransferable": self.valid * SCALE - counted, "end": end}
        if self.poll.others:
            said["others"] = counted - sum(own)
        self.rounds.append(said)
        self.history.append(self.votes)

    def run(self):
        while self.valid and not self.stopped and len(self.hopeful) > self.vacancies() > 0:
            self.round()
        if self.valid and self.vacancies() > 0 and any(c >= self.n for c in self.hopeful):
            self.stopped = True
        own = sorted(c for c in self.hopeful if c < self.n)
        ranking = self.elected + grouped(own, lambda c: self.votes[c]) + self.excluded
        winners = standing(ranking, self.poll.seats, self.valid > 0)
        if self.stopped:
            winners = {"elected": [c for group in self.elected for c in group], "unresolved": own}
        figures = {"scale": SCALE, "valid": self.valid, "rounds": self.rounds, "byLot": self.lots}
        return {**figures, "ranking": ranking, "winners": winners}
