"""Announced times beside what laptops' clocks showed (docs/PROTOCOL.md, "Times"). No check depends on it."""
from datetime import datetime, timezone

TOLERANCE = 120


class Hours:
    """What a board and the notes of its file say of times: a list of (name, values), as the vectors write them."""

    def __init__(self, board, texts):
        self.board, self.texts, self.manifest = board, texts, board.manifest_body
        self.held = self.manifest.get("results")

    def told(self):
        return [*self.opening(), *self.moves(), *self.closing(), *self.late(), *self.results()]

    # ---- the vote
    def shown(self, index):
        """When the entry is first shown to have been there; None where nothing shows it."""
        times = [one["time"] for one in self.board.stamps if one["size"] > index]
        if self.board.closed_at is not None and index <= self.board.closing["index"]:
            times.append(self.board.closed_at)
        return min(times, default=None)

    def opening(self):
        if "opens" not in self.manifest or self.board.opened_at is None:
            return []
        if not self.board.stamps:
            return [("opened-unknown", {"announced": in_utc(self.manifest["opens"])})]
        return [beside("opened", self.manifest["opens"], self.board.stamps[0]["time"])]

    def closing(self):
        known = self.board.closes is not None and self.board.closed_at is not None
        return [beside("closed", self.board.closes, self.board.closed_at)] if known else []

    def moves(self):
        moves, said, before = self.board.moves, [], self.manifest.get("closes")
        for one in moves:
            shown = self.shown(one["index"])
            if shown is not None and shown > before + TOLERANCE:
                said.append(("extended-late", {"index": one["index"], "before": in_utc(before), "shown": in_utc(shown)}))
            before = one["closes"]
        reasons = ", ".join(f"{in_utc(one['closes'])} (“{one['reason']}”)" for one in moves)
        return [("extended", {"count": len(moves), "reasons": reasons}), *said] if moves else []

    def late(self):
        board = self.board
        if board.closes is None or board.closed_at is None or board.closed_at <= board.closes + TOLERANCE:
            return []
        in_time = max((one["size"] for one in board.stamps if one["time"] <= board.closes + TOLERANCE), default=0)
        late = sorted(one.last["entry"].index for one in board.signers.values() if one.last and one.last["entry"].index >= in_time)
        entries = ", ".join(map(str, late[:100])) + (", …" if len(late) > 100 else "")
        values = {"count": len(late), "entries": entries, "announced": in_utc(board.closes), "minutes": TOLERANCE // 60}
        return [("late-ballots", values)] if late else []

    # ---- the result
    def results(self):
        sets = self.board.valid_sets()
        if not self.held or len(sets) < self.board.t:
            return []
        if "by" in self.held:
            return [("results-committee", {"names": ", ".join(self.manifest["nodes"][one["node"] - 1]["name"] for one in sets)})]
        hour, shown = self.held["at"], self.first_shown(sets[-1]["index"])
        if shown is not None and shown < hour - TOLERANCE:
            return [("results-early", {"announced": in_utc(hour), "shown": in_utc(shown), "off": length(hour - shown)})]
        return [("results-hour", {"announced": in_utc(hour)})]

    def first_shown(self, index):
        """The earliest time at which a note with co-signatures of q nodes shows the entry to be there; None where none does."""
        board, times = self.board, []
        for text in self.texts:
            for epoch, (key, _, _) in enumerate(board.epochs()):
                if board.shows(text, index, epoch, key):
                    times.append(board.time_of(text))
        return min(times, default=None)


def beside(what, announced, shown):
    if abs(shown - announced) <= TOLERANCE:
        return f"{what}-on-time", {"announced": in_utc(announced), "minutes": TOLERANCE // 60}
    off = {"announced": in_utc(announced), "shown": in_utc(shown), "off": length(abs(shown - announced))}
    return f"{what}-{'early' if shown < announced else 'late'}", off


def in_utc(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%d %H:%M UTC" if seconds % 60 == 0 else "%Y-%m-%d %H:%M:%S UTC")


def length(seconds):
    """The two greatest units of it, to the minute."""
    minutes = max(1, (seconds + 30) // 60)
    units = [(minutes // 1440, "d"), (minutes // 60 % 24, "h"), (minutes % 60, "min")]
    return " ".join(f"{many} {sign}" for many, sign in [one for one in units if one[0]][:2])
