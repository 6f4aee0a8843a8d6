"""Files beside a transcript (docs/protocol/FILES.md): the proof that a coordinator has signed two boards."""
import json

from framing import cbor, decode, name, sha256, signed, words_of
from group import Refused, Unreadable, u64
from notes import Note
from shapes import MANIFEST, TYPES, text as text_of
from signatures import verifies

FIELDS = ["format", "says", "title", "smaller", "larger", "root", "proof", "manifest", "takeover"]
NOTE = text_of(131072, 0)
SAYS = "The coordinator has signed both of these checkpoints, and no board holds both. Check it with: ostraka verify"


def leads(first, second, root, to, proof):
    """Whether a consistency proof (RFC 6962, section 2.1.2; checked as in RFC 9162, section 2.1.4.2) leads from `root` at size `first` to `to` at `second`."""
    if not 1 <= first < second:
        return first == second > 0 and not proof and root == to
    path = list(proof) if first & (first - 1) else [root, *proof]
    last, end = first - 1, second - 1
    while last & 1:
        last, end = last >> 1, end >> 1
    if not path:
        return False
    old = new = path[0]
    for one in path[1:]:
        if end == 0:
            return False
        if last & 1 or last == end:
            old, new = sha256(b"\1" + one + old), sha256(b"\1" + one + new)
            while last and not last & 1:
                last, end = last >> 1, end >> 1
        else:
            new = sha256(b"\1" + new + one)
        last, end = last >> 1, end >> 1
    return (old, new, end) == (root, to, 0)


def read(content):
    """The fields of a fork proof whose text is the one that they make."""
    try:
        text = content.decode("utf-8")
        fields = json.loads(text) if len(content) <= 2**20 else None
        if not isinstance(fields, dict) or list(fields) != FIELDS:
            raise Refused("other fields")
        written = json.dumps(fields, indent=2, ensure_ascii=False)
        strings = [fields[key] for key in FIELDS if key not in ("proof", "takeover")] + fields["proof"]
        if text.replace("\r\n", "\n").rstrip(" \t\r\n") != written or not all(isinstance(one, str) for one in strings):
            raise Refused("written otherwise")
        if not all(NOTE(fields[key]) for key in ("smaller", "larger")):
            raise Refused("a note of this length")
        hexes = [fields["root"], fields["manifest"], *fields["proof"], *([] if fields["takeover"] is None else [fields["takeover"]])]
        root, manifest, *proof = map(bytes.fromhex, hexes)
        if [root.hex(), manifest.hex(), *(one.hex() for one in proof)] != hexes:
            raise Refused("no byte strings in small letters")
        takeover = None if fields["takeover"] is None else decode(proof.pop())
        manifest = decode(manifest)
        if len(proof) > 128 or any(len(one) != 32 for one in [root, *proof]) or not MANIFEST(manifest):
            raise Refused("not of its shape")
        if takeover is not None and not TYPES["takeover"][2](takeover):
            raise Refused("no takeover")
        if (fields["format"], fields["says"], fields["title"]) != ("ostraka fork 1", SAYS, manifest["title"]):
            raise Refused("another sentence, or another title")
    except (Refused, ValueError, TypeError, RecursionError) as error:
        raise Unreadable(f"no fork proof: {error}") from None
    return fields["smaller"], fields["larger"], root, proof, manifest, takeover


def why_no_fork(smaller, larger, root, proof, manifest, takeover):
    """Why it proves no fork; None where it does."""
    fingerprint = name("election fingerprint", ("manifest", cbor(manifest)))
    nodes = [one["key"] for one in manifest["nodes"]]
    key, epoch = manifest["coordinator"], 0
    if takeover:
        key, epoch, told = takeover["coordinator"], takeover["epoch"], set()
        for one in takeover["reports"]:
            about = (fingerprint, u64(epoch), key, u64(one["head"]["size"]), one["head"]["root"])
            right = one["node"] <= len(nodes) and one["node"] not in told
            if not right or not verifies(one["signature"], signed("takeover report", *about), nodes[one["node"] - 1]):
                return "a report is not that of its node"
            told.add(one["node"])
        if len(told) < (len(nodes) + manifest["threshold"] - 1) // 2 + 1:
            return "fewer than q nodes have reported"
    origin = f"ostraka/{fingerprint.hex()}/{epoch}"
    try:
        notes = [Note(one).checkpoint() for one in (smaller, larger)]
    except Refused as error:
        return f"a note is no checkpoint: {error}"
    if not all(note.origin == origin and note.signed_by(key) for note in notes):
        return "the coordinator has not signed both"
    if not leads(notes[0].size, notes[1].size, root, notes[1].root, proof):
        return "the proof does not lead to the larger board"
    return "one board holds both" if root == notes[0].root else None


def main(content):
    """Judges a fork proof, and tells people which election it is about; the exit code."""
    fields = read(content)
    manifest = fields[4]
    fingerprint = name("election fingerprint", ("manifest", cbor(manifest)))
    why = why_no_fork(*fields)
    print(f"{manifest['title']}\nfingerprint  {fingerprint.hex()}\nits words    {' '.join(words_of(fingerprint, 12, manifest['wordList']))}")
    print(f"no fork: {why}" if why else "the coordinator has signed two boards of this election, and no board holds both")
    return 1 if why else 4
