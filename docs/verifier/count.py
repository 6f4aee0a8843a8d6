"""From plaintexts to the tally: docs/protocol/COUNT.md, and nothing else. Every number is an integer, nothing depends on time or on the runtime's
tables of characters."""

from collections import Counter

from choice import Names, assign, read_choice
from framing import cbor
from rules.choices import above_none, missed_turnout, reaching, settled
from rules.meek import Meek
from rules.pairs import minimax, ranked_pairs, schulze
from rules.runoff import alternative, elimination, sequential_runoff
from rules.shares import divisors, equal_shares, phragmen
from rules.simple import approval, borda, cumulative, majority_judgement, plurality, score
from rules.star import star
from rules.transferable import Transferable


class Poll:
    """What is counted: marks of the counted ballots, candidates 0 … n − 1, and the other names n, n + 1, …, each on at most `most` ballots."""

    def __init__(self, contest, place, lot, n, others, most, ballots):
        self.contest, self.place, self.lot, self.seats = contest, place, lot, contest["seats"]
        self.n, self.others, self.most, self.everyone = n, others, most, list(range(n))
        self.apart = ballots
        merge = lambda ranks: [sorted({min(one, n) for one in rank}) for rank in ranks]
        self.ballots = [{c: s for c, s in one.items() if c < n} if isinstance(one, dict) else merge(one) for one in ballots]


def tally_contest(contest, place, lot, choices, joined, rules, roll):
    ballots, n, others, most, record = Counter(text for _, text in choices if text), len(contest["options"]), 0, 0, None
    names = {}
    if contest["writeIn"]:
        written = Names(contest, ballots, joined)
        n, others, most, record, names = written.candidates, written.others, written.most, written.record, written.names
    slot = len(contest["options"]) if contest["writeIn"] else None
    counted = [marks for marks in (assign(marks, slot, names.get(text)) for marks, text in choices) if marks]
    poll = Poll(contest, place, lot, n, others, most, counted)
    results = [{"rule": rule, **counted_by(rule, poll)} for rule in rules]
    missed = missed_turnout(contest, len(choices), roll)
    for result in results if missed else ():
        result["winners"] = {"elected": [], "turnout": missed}
    sums = {"ballots": len(choices), "blank": len(choices) - len(counted), "counted": len(counted)}
    return {**sums, "candidates": n, "writtenIn": record, "results": results}


def counted_by(rule, poll):
    """The result of a rule, and what the contest chooses of it."""
    result = RULES[rule](poll)
    if rule not in OWN_ENDS:
        result = above_none(poll, result)
    if rule in ("plurality", "approval"):
        result = reaching(poll, result, result["votes" if rule == "plurality" else "approvals"])
    return result if rule in OWN_ENDS or rule == "instant-runoff" else settled(poll, result)


def tally(contests, lot, plaintexts, joined, roll):
    """The bytes of the tally of plaintexts (None: a ballot that cannot be read); joined: for each contest its lists of names."""
    choices = [choice for choice in (read_choice(contests, one) for one in plaintexts) if choice is not None]
    out = {"ballots": len(plaintexts), "invalid": len(plaintexts) - len(choices), "contests": []}
    for place, contest in enumerate(contests):
        mine = [choice[place] for choice in choices]
        result = tally_contest(contest, place, lot, mine, joined[place], contest["rules"], roll)
        if joined[place]:
            result["apart"] = tally_contest(contest, place, lot, mine, [], contest["rules"][:1], roll)
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
    if "victories" in result:
        result.update(victories=[], leftOut=True)
    if "purchases" in result:
        result.update(purchases=[], completion=[], leftOut=True)
    for steps in ("rounds", "stages"):
        if steps in result:
            result.update({steps: result[steps][-1:], "leftOut": True})
    if "passes" in result:
        result.update(passes=[{**one, "rounds": one["rounds"][-1:]} for one in result["passes"]], leftOut=True)


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
    "hare-stv": lambda poll: Transferable(poll, hare=True).run().result(),
    "meek": lambda poll: Meek(poll).run(),
    "d-hondt": lambda poll: divisors(poll, lambda seats: seats + 1),
    "sainte-lague": lambda poll: divisors(poll, lambda seats: 2 * seats + 1),
    "phragmen": phragmen,
    "equal-shares": equal_shares,
    "cumulative": cumulative,
    "star": star,
    "ranked-pairs": ranked_pairs,
    "minimax": minimax,
    "tideman-alternative": alternative,
}
# Rules that settle their ties themselves, and know no option for nobody.
OWN_ENDS = {"stv", "hare-stv", "meek", "d-hondt", "sainte-lague", "phragmen", "equal-shares", "sequential-runoff", "bottoms-up"}
