"""Whether a contest can be held as it is planned (docs/protocol/ENTRIES.md, "The manifest")."""
from choice import fold, slots_of
from shapes import distinct

LISTS = {"d-hondt", "sainte-lague"}
ONE_SEAT = {"instant-runoff", "tideman-alternative"}
STRICT = {"plurality", "stv", "meek", "hare-stv"}
IN_ROUNDS = {"instant-runoff", "sequential-runoff", "bottoms-up"}
SETTLE_TIES = {"stv", "meek", "hare-stv", "phragmen", "equal-shares"}
BY_BALLOTS = {"plurality", "approval"}
MAY_ELECT_NOBODY = {"plurality", "approval", "instant-runoff", "schulze", "ranked-pairs"}


def contest_fault(one):
    """Why it cannot; None where it can."""
    options, grades, points, least = one["options"], one.get("grades"), one.get("points"), one.get("least", 1)
    rules, many, slots, tie = set(one["rules"]), len(options), slots_of(one), one.get("tieBreak")
    real = many - ("none" in one)
    faults = [
        (one["seats"] > slots and not rules <= LISTS, "more seats than slots"),
        (one.get("most", 1) > slots, "more marks than slots"),
        (grades is not None and len(grades) != one["top"] + 1, "the grades do not name the scores"),
        (points is not None and (one["top"] > points or grades is not None), "points that cannot be given so"),
        (rules != {"cumulative"} if points is not None else "cumulative" in rules, "a rule that counts points where there are none, or none"),
        (one["seats"] > 1 and rules & ONE_SEAT, "a rule that fills one seat"),
        (one.get("ties") and rules & STRICT, "a rule that counts no equal ranks"),
        (least > min(many, one.get("most", slots)), "more marks are asked for than there can be"),
        (tie and rules <= SETTLE_TIES, "ties that its rules settle"),
        (tie == "earlier-rounds" and not rules & IN_ROUNDS, "no rule has rounds to look back on"),
        ("majority" in one and one["rules"][0] not in BY_BALLOTS, "a majority of what are no ballots"),
        ("shortBallots" in one and "borda" not in rules, "borda does not count it"),
        ("unscored" in one and ("score" not in rules or one["writeIn"]), "score does not count it, or names are written in"),
        ("none" in one and (not real or one["writeIn"] or one["seats"] > real or least > 1), "an option for nobody that cannot be there"),
        ("none" in one and not rules <= MAY_ELECT_NOBODY, "a rule that cannot count an option for nobody"),
        (shown_wrong(one.get("about"), many, ""), "lines that are not one an option"),
        (shown_wrong(one.get("pictures"), many, None), "pictures that are not one an option"),
        ("order" in one and real < 2, "an order of one option"),
        (one["writeIn"] and not distinct(map(fold, options)), "two options fold alike"),
    ]
    return next((why for wrong, why in faults if wrong), None)


def shown_wrong(shown, many, empty):
    return shown is not None and (len(shown) != many or all(each == empty for each in shown))
