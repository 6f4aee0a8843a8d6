"""What a ballot says: texts, valid choices and written-in names (docs/protocol/COUNT.md)."""
from collections import Counter

from framing import table


# ---- texts

CONTROLS = [(0x0, 0x1F), (0x7F, 0x9F), (0x61C, 0x61C), (0x200E, 0x200F), (0x2028, 0x202E), (0x2066, 0x2069), (0xD800, 0xDFFF)]
FOLD = table("fold.json")
ALIKE = {int(code, 16): [int(one, 16) for one in alike.split()] for code, alike in FOLD["alike"].items()}
CLASSES = {int(code, 16): order for code, order in FOLD["classes"].items()}


def holds(text, ranges):
    return any(low <= ord(one) <= high for one in text for low, high in ranges)


def fold(text):
    """What a written-in name is known by: the table `write-ins fold 1`, and nothing of the runtime's own."""
    out = []
    for code in (alike for one in text for alike in ALIKE.get(ord(one), [ord(one)])):
        at, order = len(out), CLASSES.get(code, 0)
        while order and at and CLASSES.get(out[at - 1], 0) > order:
            at -= 1
        out.insert(at, code)
    folded = "".join(map(chr, out)).replace("\u0069\u0307", "\u0069")
    return " ".join(one for one in folded.split(" ") if one)


# ---- a valid choice
#
# The marks of a ballot are its ranks, lists of equals, best first: a pick is one rank of one, an approval ballot one rank of all it
# approves. Where scores are given they are a score by slot.


def slots_of(contest):
    return len(contest["options"]) + contest["writeIn"]


def marks_size(contest):
    slots = slots_of(contest)
    number = 2 if slots > 255 else 1
    return {"single": number, "approval": (slots + 7) // 8, "score": slots, "ranking": number * slots}[contest["ballot"]]


def plaintext_size(contests):
    return sum(marks_size(one) + 48 * one["writeIn"] for one in contests)


def read_marks(contest, data):
    """The marks that these bytes are, or None where they are no valid choice."""
    slots, kind = slots_of(contest), contest["ballot"]
    if kind == "approval":
        bits = int.from_bytes(data, "little")
        picked = [slot for slot in range(slots) if bits >> slot & 1]
        few = 0 < len(picked) < contest.get("least", 1)
        return None if bits >> slots or len(picked) > contest["most"] or few else [picked] if picked else []
    if kind == "score":
        points = contest.get("points")
        if points is not None and (1 in data or sum(given - 1 for given in data if given) > points):
            return None
        return None if max(data) > contest["top"] + 1 else {slot: given - 1 for slot, given in enumerate(data) if given}
    size = 2 if slots > 255 else 1
    numbers = [int.from_bytes(data[at : at + size], "little") for at in range(0, len(data), size)]
    if kind == "single":
        return None if numbers[0] > slots else [[numbers[0] - 1]] if numbers[0] else []
    ranks = [[] for _ in range(slots)]
    for slot, rank in enumerate(numbers):
        if rank > slots:
            return None
        if rank:
            ranks[rank - 1].append(slot)
    used = [rank for rank in ranks if rank]
    gap = used != ranks[: len(used)] or 0 < sum(map(len, used)) < contest.get("least", 1)
    return None if gap or not contest["ties"] and any(len(rank) > 1 for rank in used) else used


def read_choice(contests, data, forbidden=CONTROLS + [(0xFEFF, 0xFEFF)]):
    """[(marks, written-in name), one a contest], or None where these bytes are no valid choice."""
    choice, at, size = [], 0, plaintext_size(contests)
    if data is None or len(data) < size or any(data[size:]):
        return None
    for contest in contests:
        marks = read_marks(contest, data[at : at + marks_size(contest)])
        at += marks_size(contest)
        written = ""
        if contest["writeIn"]:
            raw = data[at : at + 48].rstrip(b"\0")
            at += 48
            try:
                written = raw.decode("utf-8")
            except UnicodeDecodeError:
                return None
            if "\0" in written or holds(written, forbidden) or written != written.strip(" "):
                return None
            slot = slots_of(contest) - 1
            if bool(written) != (slot in marks if isinstance(marks, dict) else any(slot in rank for rank in marks or [])):
                return None
        if marks is None:
            return None
        choice.append((marks, written))
    return choice


# ---- written-in names


def group_of(texts, ballots):
    most = min(texts, key=lambda text: (-ballots[text], text.encode()))
    return {"name": most, "ballots": sum(ballots[text] for text in texts), "spellings": len(texts)}


def groups_of(known, ballots):
    """Groups of the texts by what each is known by; in their order, each with that key."""
    texts = {}
    for text in ballots:
        texts.setdefault(known(text), []).append(text)
    groups = [(key, group_of(of, ballots)) for key, of in texts.items()]
    return sorted(groups, key=lambda one: (-one[1]["ballots"], one[0].encode()))


def joined_folds(joined):
    """Folds that were joined by hand: what each is known by."""
    known = {}
    for names in joined:
        folds = [fold(one) for one in names]
        together = {known.get(one, one) for one in folds}
        together |= {one for one in known if known[one] in together}
        known.update(dict.fromkeys(together, min(together, key=str.encode)))
    return known


class Names:
    """The written-in names of a contest: whom each text names, and what the tally says of them."""

    def __init__(self, contest, ballots, joined):
        options = {fold(option): at for at, option in enumerate(contest["options"]) if fold(option)}
        known, o = joined_folds(joined), len(contest["options"])
        free = {text: n for text, n in ballots.items() if fold(text) and fold(text) not in options}
        groups = groups_of(lambda text: known.get(fold(text), fold(text)), free)
        for key, group in groups:
            apart = groups_of(fold, {text: n for text, n in free.items() if known.get(fold(text), fold(text)) == key})
            if len(apart) > 1:
                group["joined"] = [one for _, one in apart]
        room = min(256, max(80, o + 16)) - min(256, o)
        self.most = groups[room][1]["ballots"] if len(groups) > room else 0
        inside = [one for one in groups if one[1]["ballots"] > self.most]
        outside = [group for _, group in groups[len(inside) :]]
        self.candidates, self.others = o + len(inside), len(outside)
        place = {**{key: o + at for at, (key, _) in enumerate(groups)}, **options}
        self.names = {text: place.get(known.get(fold(text), fold(text)) if text in free else fold(text)) for text in ballots}
        for_option = Counter()
        for text, n in ballots.items():
            if fold(text) in options:
                for_option[options[fold(text)]] += n
        self.record = {
            "fold": FOLD["name"],
            "names": [group for _, group in inside],
            "forOptions": [{"option": option, "ballots": for_option[option]} for option in sorted(for_option)],
            "unseen": sum(n for text, n in ballots.items() if not fold(text)),
            "others": None,
        }
        if outside:
            total = sum(group["ballots"] for group in outside)
            self.record["others"] = {"names": len(outside), "ballots": total, "most": self.most, "listed": outside[:100]}


def assign(marks, slot, whom):
    """The marks with the write-in's slot become whom it names: each candidate once, where it stands first."""
    if isinstance(marks, dict):
        by = {one: given for one, given in marks.items() if one != slot}
        if slot in marks and whom is not None:
            by.setdefault(whom, marks[slot])
        return by
    seen, out = set(), []
    for rank in marks:
        candidates = [whom if one == slot else one for one in rank]
        out.append(sorted({one for one in candidates if one is not None} - seen))
        seen.update(candidates)
    return [rank for rank in out if rank]
