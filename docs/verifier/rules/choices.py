"""What a contest of version 3 may choose: docs/protocol/COUNT3.md, "Choices"."""
from rules.simple import ticket


def by_lot(poll, who):
    return sorted(who, key=lambda c: ticket(poll, c))


def last_of(poll, tied, earlier):
    """Which of those with the fewest votes goes out, and what decided."""
    left = list(tied)
    if poll.contest["tieBreak"] == "earlier-rounds":
        for votes in reversed(earlier):
            left = [c for c in left if votes[c] == min(votes[one] for one in left)]
    if len(left) == 1:
        return left[0], {"among": list(tied), "by": "earlier-stage"}
    return by_lot(poll, left)[-1], {"among": left, "by": "lot"}


def settled(poll, result):
    """The lot decides a tie for the last seats."""
    winners = result["winners"]
    if "tieBreak" in poll.contest and "tied" in winners:
        tied = winners.pop("tied")
        drawn = by_lot(poll, tied)[: poll.seats - len(winners["elected"])]
        result["winners"] = {**winners, "elected": winners["elected"] + drawn, "byLot": {"among": tied, "elected": drawn}}
    return result


def above_none(poll, result):
    """An option for nobody: who does not stand above it is not elected."""
    if "none" not in poll.contest:
        return result
    none, winners = len(poll.contest["options"]) - 1, result["winners"]
    if none in winners.get("unresolved", []):
        winners["unresolved"] = [c for c in winners["unresolved"] if c != none]
    elif none in winners["elected"] + winners.get("tied", []):
        place = {c: at for at, group in enumerate(result["ranking"]) for c in group}
        kept = [c for c in winners["elected"] if place[c] < place[none]]
        result["winners"] = {"elected": kept, "vacant": {"seats": poll.seats - len(kept), "above": none}}
    return result


def reaching(poll, result, votes):
    """A majority: nobody is elected with fewer votes than that."""
    ballots, winners = len(poll.ballots), result["winners"]
    if "majority" not in poll.contest:
        return result
    parts, of = {"half": (1, 2), "two-thirds": (2, 3), "three-quarters": (3, 4)}[poll.contest["majority"]]
    needed = ballots // 2 + 1 if of == 2 else max(1, -(-parts * ballots // of))
    enough = lambda who: [c for c in who if votes[c] >= needed]
    asked = winners["elected"] + winners.get("tied", []) + winners.get("unresolved", [])
    short = [c for c in asked if votes[c] < needed]
    if not short:
        return result
    out = {"elected": enough(winners["elected"]), "short": {"among": short, "needed": needed}}
    if enough(winners.get("tied", [])):
        out["tied"] = winners["tied"]
    if "unresolved" in winners and (enough(winners["unresolved"]) or poll.most >= needed):
        out["unresolved"] = enough(winners["unresolved"])
    if "vacant" in winners:
        out["vacant"] = winners["vacant"]
    result["winners"] = out
    return result


def missed_turnout(contest, ballots, roll):
    """{ballots, needed} where too few have voted; None where enough have, or nothing is asked."""
    least = contest.get("leastTurnout")
    if isinstance(least, str):
        parts, of = map(int, least.lstrip(">").split("/"))
        least = roll * parts // of + 1 if least[0] == ">" else -(-roll * parts // of)
    return None if least is None or ballots >= least else {"ballots": ballots, "needed": least}
