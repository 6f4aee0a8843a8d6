"""What a board is made of: entries, their log, and why one is refused (docs/protocol/ENTRIES.md)."""
from framing import Tree, decode, sha256
from group import Refused
from shapes import BRINGS, MANIFEST_2, PAYLOAD, TYPES


class Entry:
    def __init__(self, index, leaf):
        if not 65 <= len(leaf) <= 2**24:
            raise Refused("a leaf of this length")
        payload = decode(leaf[64:])
        whole = PAYLOAD(payload)
        if whole and payload["type"] == "manifest" and isinstance(payload["body"], dict):
            version = payload["body"].get("version")
            if type(version) is int and version not in (2, 3):
                raise Refused(f"a manifest of version {version}, and this verifier knows versions 2 and 3 alone")
            if version == 3 and MANIFEST_2({**payload["body"], "version": 2}):
                raise Refused("version 2 can say this manifest, so it is none of version 3")
        if not whole or not TYPES[payload["type"]][2](payload["body"]):
            raise Refused("not of the shape of its type")
        self.index, self.leaf, self.hash, self.signature = index, leaf, sha256(b"\0" + leaf), leaf[:64]
        self.type, self.election, self.author = payload["type"], payload["election"], payload["author"]
        self.seen, self.body = payload["seen"], payload["body"]
        brought = self.body.get(BRINGS.get(self.type), [])
        self.brings = brought if isinstance(brought, list) else [brought]


class Log:
    """The roots of all beginnings of a board."""

    def __init__(self, leaves=()):
        self.tree = Tree()
        self.roots = [self.tree.root(), *(self.tree.append(leaf).root() for leaf in leaves)]

    def append(self, leaf):
        self.roots.append(self.tree.append(leaf).root())

    def has(self, size, root):
        return size < len(self.roots) and self.roots[size] == root


class Broken(Exception):
    """An entry is refused: the check under which that counts, and why."""

    def __init__(self, check, why):
        super().__init__(why)
        self.check, self.why, self.rule = check, why, False


def need(holds, check, why):
    if not holds:
        raise Broken(check, why)


class Voter:
    def __init__(self, signer):
        self.signer, self.last, self.submissions = signer, None, 0


class Attempt:
    """One attempt at the key: what its participants have said in it."""

    def __init__(self, number, participants):
        self.number, self.participants, self.faulty = number, participants, set()
        self.said = {"accept": {}, "deal-commit": {}, "deal": {}, "key-confirm": {}}

    def all_said(self, what):
        return len(self.said[what]) == len(self.participants)

    def awaited(self):
        """Who has not said what is being waited for."""
        what = next((what for what in self.said if not self.all_said(what)), None)
        return [i for i in self.participants if what and i not in self.said[what]]
