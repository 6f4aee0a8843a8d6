"""Challenges and proofs, and what is sealed for a trustee (PROTOCOL, "Challenges", "Proofs", "The key")."""
import ctypes
import hashlib

from framing import framed, text
from group import L, Refused, add, base, hash_to_group, pieces, point, points, scalar, sodium, times, total, u64


class Challenger:
    def __init__(self, label, fingerprint):
        self.hash = hashlib.sha512()
        self.append("protocol", b"ostraka/1").append("proof", text(label)).append("election", fingerprint)

    def append(self, item, data):
        self.hash.update(framed(text(item), u64(data) if isinstance(data, int) else data))
        return self

    def digest(self, item):
        self.append("challenge", text(item))
        drawn = self.hash.digest()
        self.append("drawn", drawn)
        return drawn

    def challenge(self, item):
        return int.from_bytes(self.digest(item), "little") % L

    def numbered(self, item, n):
        seed = self.digest(item)
        return [hashlib.sha512(seed + u64(i)).digest() for i in range(n)]

    def challenges(self, item, n):
        return [int.from_bytes(one, "little") % L for one in self.numbered(item, n)]

    def weights(self, item, n):
        return [int.from_bytes(one[:16], "little") for one in self.numbered(item, n)]


def check_knowledge(label, fingerprint, context, publics, proof):
    xs = points(publics)
    if not xs or len(proof) != 2 * len(publics):
        raise Refused("another length")
    commitments, responses = proof[: len(publics)], proof[len(publics) :]
    challenger = Challenger(label, fingerprint).append("context", context).append("publics", publics)
    c = challenger.append("commitments", commitments).challenge("challenge")
    for x, a, s in zip(xs, points(commitments), pieces(responses)):
        if base(scalar(s)) != add(a, times(c, x)):
            raise Refused("an equation does not hold")
    return c


def check_equality(label, weights_label, fingerprint, context, key, bases, results, proof):
    def begun(which):
        return (
            Challenger(which, fingerprint)
            .append("context", context)
            .append("public key", key)
            .append("bases", bases)
            .append("results", results)
        )

    cs, ds = points(bases), points(results)
    if not cs or len(cs) != len(ds) or len(proof) != 96:
        raise Refused("another length")
    w = begun(weights_label).weights("weights", len(cs))
    combined = total(times(wi, p) for wi, p in zip(w, cs))
    other = total(times(wi, p) for wi, p in zip(w, ds))
    c = begun(label).append("commitments", proof[:64]).challenge("challenge")
    (a, b), s = points(proof[:64]), scalar(proof[64:])
    if base(s) != add(a, times(c, point(key))) or times(s, combined) != add(b, times(c, other)):
        raise Refused("an equation does not hold")
    return w, combined, other, c


def check_shuffle(fingerprint, node, key, width, count, given, made, proof):
    n, w = count, width
    sizes = [("c", n), ("cHat", n), ("t1", 1), ("t2", 1), ("t3", 1), ("t4", 2 * w), ("tHat", n)]
    sizes += [("s1", 1), ("s2", 1), ("s3", 1), ("s4", w), ("sHat", n), ("sPrime", n)]
    if len(proof) != 32 * (5 * n + 3 * w + 6) or len(given) != 64 * n * w or len(made) != len(given):
        raise Refused("another length")
    part, at = {}, 0
    for which, size in sizes:
        part[which], at = proof[at : at + 32 * size], at + 32 * size
    challenger = Challenger("shuffle", fingerprint).append("context", bytes([node])).append("public key", key)
    challenger.append("width", w).append("count", n).append("input", given).append("output", made).digest("statement")
    challenger.append("c", part["c"]).digest("permutation commitment")
    u = challenger.challenges("u", n)
    challenger.append("cHat", part["cHat"]).digest("chain commitment")
    for which in ("t1", "t2", "t3", "t4", "tHat"):
        challenger.append(which, part[which])
    challenger.digest("commitments")
    gamma = challenger.challenge("challenge")

    c, c_hat = points(part["c"]), points(part["cHat"])
    t = {which: points(part[which], identity=True) for which in ("t1", "t2", "t3", "t4", "tHat")}
    s = {which: [scalar(one) for one in pieces(part[which])] for which in ("s1", "s2", "s3", "s4", "sHat", "sPrime")}
    e, e2 = points(given), points(made)
    point(key)
    h, hs = hash_to_group(u64(0)), [hash_to_group(u64(i + 1)) for i in range(n)]
    product = 1
    for each in u:
        product = product * each % L
    minus = L - 1

    def holds(left, right):
        if left != right:
            raise Refused("an equation does not hold")

    spread = add(total(c), times(minus, total(hs)))
    holds(add(t["t1"][0], times(gamma, spread)), base(s["s1"][0]))
    end = add(c_hat[-1], times(minus * product, h))
    holds(add(t["t2"][0], times(gamma, end)), base(s["s2"][0]))
    asked = total(times(ui, ci) for ui, ci in zip(u, c))
    answered = total(times(si, hi) for si, hi in zip(s["sPrime"], hs))
    holds(add(t["t3"][0], times(gamma, asked)), add(base(s["s3"][0]), answered))
    for k in range(w):
        for half in range(2):
            place = [2 * (i * w + k) + half for i in range(n)]
            left = total(times(ui, e[at]) for ui, at in zip(u, place))
            right = total(times(si, e2[at]) for si, at in zip(s["sPrime"], place))
            under = base(minus * s["s4"][k]) if half == 0 else times(minus * s["s4"][k], key)
            holds(add(t["t4"][2 * k + half], times(gamma, left)), add(under, right))
    for i in range(n):
        before = c_hat[i - 1] if i else h
        holds(add(t["tHat"][i], times(gamma, c_hat[i])), add(base(s["sHat"][i]), times(s["sPrime"][i], before)))
    return u, gamma


def open_share(about, key, sealed):
    out, length = ctypes.create_string_buffer(32), ctypes.c_ulonglong()
    failed = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        out, ctypes.byref(length), None, sealed[24:], ctypes.c_ulonglong(48), about, ctypes.c_ulonglong(len(about)), sealed[:24], key
    )
    if failed:
        raise Refused("it does not open")
    return out.raw
