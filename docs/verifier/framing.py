"""What is hashed and signed, byte by byte: canonical CBOR, frames, names, words, the tree (PROTOCOL, "Numbers, points, framing")."""
import hashlib
import json
import os

from group import Refused, u64


def cbor(x):
    def head(major, n):
        for info, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
            if n < 24:
                return bytes([major << 5 | n])
            if n < 256**size:
                return bytes([major << 5 | info]) + n.to_bytes(size, "big")

    if x is None or x is True or x is False:
        return {None: b"\xf6", True: b"\xf5", False: b"\xf4"}[x]
    if isinstance(x, int):
        return head(0, x) if x >= 0 else head(1, -1 - x)
    if isinstance(x, (bytes, bytearray)):
        return head(2, len(x)) + bytes(x)
    if isinstance(x, str):
        return head(3, len(x.encode())) + x.encode()
    if isinstance(x, list):
        return head(4, len(x)) + b"".join(cbor(one) for one in x)
    items = sorted((cbor(key), cbor(value)) for key, value in x.items())
    return head(5, len(items)) + b"".join(key + value for key, value in items)


def decode(data, most=4096, depth=16):
    """One object of deterministic CBOR: whatever does not encode to the same bytes again is refused."""
    left = [most]

    def item(at, depth):
        left[0] -= 1
        if depth == 0 or left[0] < 0 or at >= len(data):
            raise Refused("too deep, too many items, or cut off")
        major, info, at = data[at] >> 5, data[at] & 31, at + 1
        if major == 7 and info in (20, 21, 22):
            return {20: False, 21: True, 22: None}[info], at
        if major > 5 or info > 27:
            raise Refused("no canonical object")
        size = 0 if info < 24 else 1 << info - 24
        n = int.from_bytes(data[at : at + size], "big") if size else info
        at += size
        if n >= 2**53 - (major == 1):
            raise Refused("a number out of bounds")
        if major < 2:
            return (-1 - n if major else n), at
        if n > len(data) - at:
            raise Refused("cut off")
        if major == 2:
            return data[at : at + n], at + n
        if major == 3:
            try:
                text = data[at : at + n].decode("utf-8")
            except UnicodeDecodeError:
                raise Refused("no UTF-8") from None
            if text.startswith("\ufeff"):
                raise Refused("a mark before a text")
            return text, at + n
        if major == 4:
            out = []
            for _ in range(n):
                one, at = item(at, depth - 1)
                out.append(one)
            return out, at
        out = {}
        for _ in range(n):
            key, at = item(at, depth - 1)
            if not isinstance(key, str):
                raise Refused("a key that is no text")
            out[key], at = item(at, depth - 1)
        return out, at

    value, end = item(0, depth)
    if end != len(data) or cbor(value) != data:
        raise Refused("not in its canonical form")
    return value


def framed(*parts):
    return b"".join(u64(len(part)) + part for part in parts)


def text(x):
    return x.encode() if isinstance(x, str) else x


def name(label, *parts):
    return hashlib.sha256(framed(b"ostraka/1", text(label), *(text(part) for pair in parts for part in pair))).digest()


def signed(label, *parts):
    return framed(b"ostraka/1", text(label), *parts)


def table(file):
    """A table that the page keeps beside it: of folded letters, of words."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "vectors", file), encoding="utf-8") as opened:
        return json.load(opened)


WORDS = {which: table("words.json")[which].split() for which in ("classroom", "english")}


def words_of(digest, many, which="classroom"):
    """`many` words of 11 bits each, from the most significant bit on."""
    bits = int.from_bytes(digest, "big")
    return [WORDS[which][bits >> 8 * len(digest) - 11 * i - 11 & 2047] for i in range(many)]


def sha256(data):
    return hashlib.sha256(data).digest()


class Tree:
    """RFC 6962, section 2.1, leaf by leaf: the full subtrees from left to right."""

    def __init__(self):
        self.subtrees = []

    def append(self, leaf):
        size, top = 1, sha256(b"\0" + leaf)
        while self.subtrees and self.subtrees[-1][0] == size:
            top = sha256(b"\1" + self.subtrees.pop()[1] + top)
            size *= 2
        self.subtrees.append((size, top))
        return self

    def root(self):
        if not self.subtrees:
            return sha256(b"")
        root = self.subtrees[-1][1]
        for _, left in reversed(self.subtrees[:-1]):
            root = sha256(b"\1" + left + root)
        return root
