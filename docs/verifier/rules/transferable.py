"""The single transferable vote (Scottish Local Government Elections Order 2011, schedule 1, rules 46–53; docs/protocol/COUNT.md, stv)."""
from rules.simple import grouped, standing, ticket

UNIT = 100000


class Transferable:
    def __init__(self, poll, hare=False):
        self.poll, self.n, self.standing = poll, poll.n, poll.n + poll.others
        self.valid = len(poll.apart)
        self.hare = hare
        self.quota = self.valid * UNIT // poll.seats if hare else (self.valid // (poll.seats + 1) + 1) * UNIT
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
                    if votes[c] > self.quota:
                        self.surplus.append(c)
            self.vacancies -= sum(map(len, groups))

        reached = [c for c in self.continuing if votes[c] >= self.quota]
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

    def pick(self, asked, sign):
        """Who has the most votes (sign 1) or the fewest (−1) of those asked, now, else at the last stage that differed, else by lot."""
        left = list(asked)
        for votes in reversed(self.history):
            best = max(sign * votes[c] for c in left)
            left = [c for c in left if sign * votes[c] == best]
        one = min(left, key=lambda c: ticket(self.poll, c))
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
                surplus, moved = votes - self.quota, 0
                self.surplus.remove(who)
                self.held[who] = self.quota
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
        figures = {"scale": UNIT, "valid": self.valid, "quota": self.quota if self.hare else self.quota // UNIT, "stages": self.stages, "byLot": self.lots}
        return {**figures, "ranking": ranking, "winners": winners}
