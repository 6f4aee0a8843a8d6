"""The file and its notes (docs/protocol/TRANSCRIPT.md): records, signed notes, checkpoints and the lines under them."""
import base64

from choice import holds
from framing import sha256
from group import Refused, Unreadable
from signatures import verifies

SPACES = [(0x9, 0xD), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F)]
SPACES += [(0x3000, 0x3000), (0xFEFF, 0xFEFF)]
MAGIC = b"ostraka transcript 1\n"
# The last second that has a date of four digits; a later time counts as this.
YEAR_9999 = 253402300799
BOUNDS = {1: 2**30, 2: 2**30, 3: 131072}


def records(data):
    """All records, (type, bytes), in the order of the file."""
    if not data.startswith(MAGIC):
        raise Unreadable("it does not begin as a transcript does")
    at, out = len(MAGIC), []
    while at < len(data):
        kind, size = data[at], int.from_bytes(data[at + 1 : at + 5], "little")
        if kind not in BOUNDS or at + 5 > len(data) or at + 5 + size > len(data) or size > BOUNDS[kind]:
            raise Unreadable(f"the record at byte {at} is of no known type, too long or cut off")
        out.append((kind, data[at + 5 : at + 5 + size]))
        at += 5 + size
    return out


class Note:
    """A signed note of C2SP. Its text is a checkpoint where its lines are origin, size and root; further lines are no matter."""

    def __init__(self, note):
        head, blank, tail = note.rpartition("\n\n")
        signatures, control = tail[:-1].split("\n"), any(one != "\n" and (one < " " or "\x7f" <= one <= "\x9f") for one in note)
        if not head or not tail.endswith("\n") or len(signatures) > 64 or control or len(note.encode()) > 131072:
            raise Refused("no signed note")
        self.text, self.fields, self.lines = head + "\n", head.split("\n"), [self.line(one) for one in signatures]
        self.origin, self.size, self.root = self.fields[0], -1, None

    def checkpoint(self):
        """Reads size and root."""
        size, root = (self.fields + ["", ""])[1:3]
        if "" in self.fields or not decimal(size):
            raise Refused("no checkpoint")
        self.size, self.root = int(size), unbase64(root, 32, 32)
        return self

    def place(self):
        """Where it stands among others: by epoch, size and text; what is no number behind all that are."""
        numbers = [self.origin.split("/")[-1], (self.fields + [""])[1]]
        return *((0, int(one)) if decimal(one) else (1, 0) for one in numbers), self.text.encode()

    def place_of(self, line):
        """Where a line stands among others, by names alone: the coordinator's, those under nodes' names by number, all others."""
        before, _, number = line[0].rpartition("/node/")
        node = (0, int(number)) if before == self.origin and decimal(number) else (1, 0)
        return (0, 0) if line[0] == self.origin else node, line[3].encode()

    def line(self, line):
        """(name, key ID, signature, the line)"""
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014" or not parts[1] or "+" in parts[1] or holds(parts[1], SPACES):
            raise Refused("a line that is no signature")
        signed = unbase64(parts[2], 5)
        return parts[1], signed[:4], signed[4:], line

    def signed_by(self, key):
        """Every line of the coordinator's name and key ID holds, and there is one."""
        mine = [sig for name, id, sig, _ in self.lines if (name, id) == (self.origin, key_id(self.origin, 1, key))]
        return bool(mine) and all(verifies(sig, self.text.encode(), key) for sig in mine)

    def node_of(self, line, nodes):
        """(i, when node i has co-signed by this line, or None where it is no co-signature of it), or None where it is under no node's name."""
        name, id, signed, _ = line
        i = next((i for i in range(1, len(nodes) + 1) if name == f"{self.origin}/node/{i}"), None)
        if i is None:
            return None
        key, time = nodes[i - 1], int.from_bytes(signed[:8], "big")
        message = f"cosignature/v1\ntime {time}\n{self.text}".encode()
        right = id == key_id(name, 4, key) and len(signed) == 72 and time < 2**63
        return i, min(time, YEAR_9999) if right and verifies(signed[8:], message, key) else None

    def cosigners(self, nodes):
        return {i for i, _ in self.cosigned(nodes)}

    def cosigned(self, nodes):
        """(i, time) of each line that is the co-signature of a node."""
        of = (self.node_of(line, nodes) for line in self.lines)
        return [one for one in of if one and one[1] is not None]

    def times(self, nodes):
        """When each node that has co-signed it has first done so."""
        cosigned = self.cosigned(nodes)
        return [min(time for i, time in cosigned if i == node) for node in {i for i, _ in cosigned}]


def decimal(text):
    """A number in decimal, without a leading zero, below 2^53."""
    return text.isascii() and text.isdigit() and len(text) < 17 and text == str(int(text)) and int(text) < 2**53


def key_id(name, kind, key):
    return sha256(name.encode() + b"\n" + bytes([kind]) + key)[:4]


def unbase64(text, least, most=2**20):
    try:
        out = base64.b64decode(text, validate=True)
    except ValueError:
        out = b""
    if not least <= len(out) <= most or base64.b64encode(out).decode() != text:
        raise Refused("no canonical base64 of as many bytes")
    return out
