#!/usr/bin/env python3
"""The primitives of docs/PROTOCOL.md, section "Bytes", written from that page alone, and held against docs/vectors.

Plain Python 3 and libsodium (1.0.18 or later) through ctypes. `python3 primitives.py DIRECTORY` prints how many checks
hold; exit code 1 where one does not, 3 where libsodium is not to be had.
"""
import ctypes
import ctypes.util
import hashlib
import json
import os
import sys

L = 2**252 + 27742317777372353535851937790883648493
IDENTITY = bytes(32)
GENERATORS = b"ostraka/1 generators ristretto255_XMD:SHA-512_R255MAP_RO_"


class Refused(Exception):
    """What the protocol refuses."""


class Unreadable(Exception):
    """No such file at all: there is nothing to judge."""


def load():
    name = ctypes.util.find_library("sodium")
    try:
        sodium = ctypes.CDLL(name or "libsodium.so.23")
    except OSError as error:
        print(f"libsodium: {error}", file=sys.stderr)
        sys.exit(3)
    if sodium.sodium_init() < 0:
        sys.exit(3)
    return sodium


sodium = load()


# ---- numbers, points, framing


def u64(n):
    return n.to_bytes(8, "little")


def scalar(data):
    n = int.from_bytes(data, "little")
    if len(data) != 32 or n >= L:
        raise Refused("no canonical scalar")
    return n


def enc(n):
    return (n % L).to_bytes(32, "little")


def pieces(data, size=32):
    if len(data) % size:
        raise Refused("a vector of broken pieces")
    return [data[i : i + size] for i in range(0, len(data), size)]


def point(data, identity=False):
    # libsodium 1.0.18 ignores the top bit of an encoding.
    if len(data) != 32 or data[31] >= 128 or not sodium.crypto_core_ristretto255_is_valid_point(data):
        raise Refused("no canonical point")
    if data == IDENTITY and not identity:
        raise Refused("the identity")
    return data


def points(data, identity=False):
    return [point(one, identity) for one in pieces(data)]


def add(a, b):
    out = ctypes.create_string_buffer(32)
    if sodium.crypto_core_ristretto255_add(out, a, b):
        raise Refused("no point")
    return out.raw


def times(n, p):
    """n·P; libsodium calls the identity a failure."""
    n %= L
    if n == 0 or p == IDENTITY:
        return IDENTITY
    out = ctypes.create_string_buffer(32)
    if sodium.crypto_scalarmult_ristretto255(out, enc(n), p):
        raise Refused("no point")
    return out.raw


def base(n):
    n %= L
    if n == 0:
        return IDENTITY
    out = ctypes.create_string_buffer(32)
    sodium.crypto_scalarmult_ristretto255_base(out, enc(n))
    return out.raw


def total(terms):
    out = IDENTITY
    for one in terms:
        out = add(out, one)
    return out


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


# ---- the board


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


# ---- Ed25519

P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P


def edwards_point(data):
    """RFC 8032, section 5.1.3: what a canonical encoding is of, in the coordinates of section 5.1.4."""
    y, sign = int.from_bytes(data, "little") & 2**255 - 1, data[31] >> 7
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * v**3 * pow(u * v**7, (P - 5) // 8, P) % P
    if (v * x * x + u) % P == 0:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (v * x * x - u) % P or x == 0 and sign:
        raise Refused("no canonical point of Ed25519")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def edwards_add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def edwards_times(n, p):
    out = (0, 1, 1, 0)
    for bit in bin(n)[2:]:
        out = edwards_add(out, out)
        out = edwards_add(out, p) if bit == "1" else out
    return out


def edwards_zero(p):
    return p[0] % P == 0 and (p[1] - p[2]) % P == 0


BASE = edwards_point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def verifies(signature, message, key):
    """The one rule for Ed25519: canonical A and R, A not of small order, S < ℓ, the equation times 8. What libsodium accepts,
    whose equation is without the 8, this rule accepts; where libsodium refuses it is computed."""
    if len(signature) != 64:
        return False
    if sodium.crypto_sign_verify_detached(signature, message, ctypes.c_ulonglong(len(message)), key) == 0:
        return True
    try:
        a, r, s = edwards_point(key), edwards_point(signature[:32]), scalar(signature[32:])
    except Refused:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    minus = lambda p: (P - p[0], p[1], p[2], P - p[3])
    left = edwards_add(edwards_times(s, BASE), minus(edwards_add(r, edwards_times(k, a))))
    return not edwards_zero(edwards_times(8, a)) and edwards_zero(edwards_times(8, left))


def of_prime_order(key):
    """libsodium: canonical, on the curve, not of small order, in the main subgroup."""
    return sodium.crypto_core_ed25519_is_valid_point(key) == 1


def all_of_prime_order(keys):
    if not all(map(of_prime_order, keys)):
        raise Refused("a key is not of prime order")


# ---- challenges


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


def hash_to_group(message):
    """RFC 9380 section 5.3.1 (SHA-512, 64 bytes: one block after the first) and appendix B."""
    tag = GENERATORS + bytes([len(GENERATORS)])
    first = hashlib.sha512(bytes(128) + message + (64).to_bytes(2, "big") + b"\0" + tag).digest()
    uniform = hashlib.sha512(first + b"\1" + tag).digest()
    out = ctypes.create_string_buffer(32)
    sodium.crypto_core_ristretto255_from_hash(out, uniform)
    return out.raw


# ---- proofs


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


# ---- ballots


def is_point(data):
    try:
        point(data, identity=True)
        return True
    except Refused:
        return False


def embed(data, width):
    data = data.ljust(30 * width, b"\0")
    out = []
    for block in pieces(data, 30):
        k = 1
        while not is_point(bytes([k % 128 * 2]) + block + bytes([k // 128])):
            k += 1
        out.append(bytes([k % 128 * 2]) + block + bytes([k // 128]))
    return out


def plaintext(contests, choices):
    out = b""
    for contest, choice in zip(contests, choices):
        slots = contest["options"] + (1 if contest["writeIn"] else 0)
        size = 2 if slots > 255 else 1
        if contest["ballot"] == "single":
            out += (0 if choice["pick"] is None else choice["pick"] + 1).to_bytes(size, "little")
        elif contest["ballot"] == "approval":
            out += sum(1 << slot for slot in choice["picks"]).to_bytes((slots + 7) // 8, "little")
        elif contest["ballot"] == "score":
            out += bytes(0 if score is None else score + 1 for score in choice["scores"])
        else:
            rank = {slot: place + 1 for place, equals in enumerate(choice["ranks"]) for slot in equals}
            out += b"".join(rank.get(slot, 0).to_bytes(size, "little") for slot in range(slots))
        if contest["writeIn"]:
            out += choice.get("writeIn", "").encode().ljust(48, b"\0")
    return out


# ---- the vectors


class Bench:
    def __init__(self, directory):
        self.directory, self.held, self.refusals = directory, 0, 0

    def read(self, file):
        with open(os.path.join(self.directory, file + ".json"), encoding="utf-8") as opened:
            return json.load(opened)

    def equal(self, what, is_, wanted):
        if is_ != wanted:
            print(f"{what}: {is_} where {wanted} was wanted")
            sys.exit(1)
        self.held += 1

    def refuses(self, what, run):
        try:
            run()
        except Refused:
            self.held += 1
            self.refusals += 1
            return
        print(f"{what}: not refused")
        sys.exit(1)


def x(value):
    return bytes.fromhex(value)


def framing(bench):
    v = bench.read("framing")
    for one in v["u64"]:
        bench.equal("u64", u64(one["n"]).hex(), one["bytes"])
    bench.equal("cbor", cbor(v["cbor"]["text"]).hex(), v["cbor"]["bytes"])
    parts = [(which, x(data)) for which, data in v["name"]["parts"]]
    bench.equal("name", name(v["name"]["label"], *parts).hex(), v["name"]["hash"])
    bench.equal("signed", signed(v["signed"]["label"], *map(x, v["signed"]["parts"])).hex(), v["signed"]["bytes"])
    one = v["signature"]
    bench.equal("signature", verifies(x(one["signature"]), x(one["message"]), x(one["publicKey"])), True)

    def judge(one):
        if not verifies(x(one["signature"]), x(one["message"]), x(one["publicKey"])):
            raise Refused("the signature")

    for one in v["refused"]:
        bench.refuses(one["why"], lambda one=one: judge(one))
    b = v["ballotHash"]
    of = (("fingerprint", x(b["fingerprint"])), ("credential", x(b["credential"])), ("body", x(b["body"])))
    bench.equal("ballot hash", name("ballot hash", *of).hex(), b["hash"])


def challenger(bench):
    v = bench.read("challenger")
    running = Challenger(v["begin"]["label"], x(v["begin"]["fingerprint"]))
    for step in v["steps"]:
        if "append" in step:
            running.append(step["append"], x(step["data"]))
        elif "appendNumber" in step:
            running.append(step["appendNumber"], step["value"])
        elif "digest" in step:
            bench.equal("digest", running.digest(step["digest"]).hex(), step["is"])
        elif "challenge" in step:
            bench.equal("challenge", enc(running.challenge(step["challenge"])).hex(), step["is"])
        elif "challenges" in step:
            drawn = running.challenges(step["challenges"], step["n"])
            bench.equal("challenges", [enc(one).hex() for one in drawn], step["is"])
        else:
            drawn = running.weights(step["weights"], step["n"])
            bench.equal("weights", [enc(one).hex() for one in drawn], step["is"])


def generators(bench):
    v = bench.read("generators")
    bench.equal("h", hash_to_group(u64(0)).hex(), v["h"])
    for i, one in enumerate(v["hs"]):
        bench.equal(f"h_{i + 1}", hash_to_group(u64(i + 1)).hex(), one)


def plaintexts(bench):
    v = bench.read("plaintexts")
    for one in v["choices"]:
        data = plaintext(one["contests"], one["choices"])
        bench.equal(one["what"], data.hex(), one["plaintext"])
        bench.equal(one["what"], [each.hex() for each in embed(data, (len(data) + 29) // 30)], one["points"])

    def read(encoding):
        if embed(point(encoding)[1:31], 1) != [encoding]:
            raise Refused("nobody embeds so")

    for one in v["refused"]:
        bench.refuses(one["why"], lambda one=one: read(x(one["point"])))


def ballot(bench):
    v = bench.read("ballot")
    fingerprint, key, ciphertexts = x(v["fingerprint"]), x(v["publicKey"]), x(v["ciphertexts"])
    contests = name("contests hash", ("contests", x(v["contests"])))
    context = cbor({"publicKey": key, "contests": contests, "credential": x(v["credential"]), "ciphertexts": ciphertexts})
    bench.equal("context", context.hex(), v["context"])
    made = b""
    for block, r in zip(embed(x(v["plaintext"]), len(v["randomness"])), map(scalar, map(x, v["randomness"]))):
        made += base(r) + add(block, times(r, key))
    bench.equal("ciphertexts", made.hex(), v["ciphertexts"])
    publics = b"".join(pieces(ciphertexts)[::2])

    def check(proof):
        return check_knowledge("ballot knowledge", fingerprint, context, publics, x(proof))

    bench.equal("challenge", enc(check(v["proof"])).hex(), v["challenge"])
    for one in v["refused"]:
        bench.refuses(one["why"], lambda one=one: check(one["proof"]))


def shuffle(bench):
    v = bench.read("shuffle")

    def check(output, proof):
        about = (x(v["fingerprint"]), v["node"], x(v["publicKey"]), v["width"], v["count"])
        return check_shuffle(*about, x(v["input"]), x(output), x(proof))

    u, gamma = check(v["output"], v["proof"])
    bench.equal("u", [enc(one).hex() for one in u], v["u"])
    bench.equal("gamma", enc(gamma).hex(), v["gamma"])
    size = 2 * v["width"]
    before, after = pieces(x(v["input"]), 32 * size), b""
    factors = [scalar(x(one)) for one in v["factors"]]
    for i, source in enumerate(v["permutation"]):
        halves = pieces(before[source])
        for k in range(v["width"]):
            r = factors[i * v["width"] + k]
            after += add(halves[2 * k], base(r)) + add(halves[2 * k + 1], times(r, x(v["publicKey"])))
    bench.equal("output", after.hex(), v["output"])
    for one in v["refused"]:
        bench.refuses(one["why"], lambda one=one: check(one["output"], one["proof"]))


def open_share(about, key, sealed):
    out, length = ctypes.create_string_buffer(32), ctypes.c_ulonglong()
    failed = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        out, ctypes.byref(length), None, sealed[24:], ctypes.c_ulonglong(48), about, ctypes.c_ulonglong(len(about)), sealed[:24], key
    )
    if failed:
        raise Refused("it does not open")
    return out.raw


def ceremony(bench):
    v = bench.read("ceremony")
    fingerprint, attempt, t = x(v["fingerprint"]), x(v["attempt"]), v["threshold"]
    receiving = {one["node"]: x(one["public"]) for one in v["receivingKeys"]}
    participants = [{"index": i, "receivingKey": key} for i, key in receiving.items()]
    bench.equal("attempt", cbor({"attempt": 2, "threshold": t, "participants": participants}).hex(), v["attempt"])
    n = v["nonce"]
    of = (("fingerprint", fingerprint), ("node", cbor(n["node"])), ("nonce", x(n["nonce"])))
    bench.equal("nonce commitment", name("ceremony nonce commitment", *of).hex(), n["commitment"])

    def check_deal(dealer, commitments, proof):
        context = cbor({"attempt": attempt, "dealer": dealer, "commitments": commitments})
        return check_knowledge("deal knowledge", fingerprint, context, commitments[:32], proof)

    hashes, dealt = b"", {}
    for deal in v["deals"]:
        dealer, commitments = deal["dealer"], b"".join(map(x, deal["commitments"]))
        dealt[dealer] = points(commitments)
        bench.equal("commitments", [base(scalar(x(a))).hex() for a in deal["polynomial"]], deal["commitments"])
        check_deal(dealer, commitments, x(deal["proof"]))
        shares = []
        for share in deal["shares"]:
            receiver, ephemeral = share["receiver"], x(share["ephemeral"])
            about = {"attempt": attempt, "dealer": dealer, "receiver": receiver}
            check_knowledge("sealed share knowledge", fingerprint, cbor(about), ephemeral, x(share["proof"]))
            secret = next(scalar(x(one["secret"])) for one in v["receivingKeys"] if one["node"] == receiver)
            bench.equal("shared", times(secret, ephemeral).hex(), share["shared"])
            data = cbor({"fingerprint": fingerprint, **about, "ephemeral": ephemeral})
            key = name("share sealing key", ("about", data), ("shared", x(share["shared"])))
            bench.equal("share", open_share(data, key, x(share["sealed"])).hex(), share["share"])
            fits = total(times(receiver**k, a) for k, a in enumerate(dealt[dealer]))
            bench.equal("Feldman", base(scalar(x(share["share"]))).hex(), fits.hex())
            shares.append({k: share[k] if k == "receiver" else x(share[k]) for k in ("receiver", "ephemeral", "proof", "sealed")})
        body = cbor({"commitments": commitments, "proof": x(deal["proof"]), "shares": shares})
        bench.equal("deal", body.hex(), deal["deal"])
        of = (("fingerprint", fingerprint), ("attempt", attempt), ("dealer", cbor(dealer)), ("deal", body))
        bench.equal("deal hash", name("deal hash", *of).hex(), deal["hash"])
        hashes += x(deal["hash"])
    for one in v["refused"]:
        commitments = b"".join(map(x, one["commitments"]))
        bench.refuses(one["why"], lambda one=one: check_deal(one["dealer"], commitments, x(one["proof"])))

    c = v["complaint"]
    accused = next(deal for deal in v["deals"] if deal["dealer"] == c["dealer"])
    ephemeral = next(x(share["ephemeral"]) for share in accused["shares"] if share["receiver"] == c["accuser"])
    context = cbor({"attempt": attempt, "dealer": c["dealer"], "accuser": c["accuser"]})

    def check_complaint(proof):
        about = (fingerprint, context, receiving[c["accuser"]], ephemeral, x(c["shared"]))
        check_equality("complaint opening", "complaint opening weights", *about, x(proof))

    check_complaint(c["proof"])
    bench.held += 1
    for one in c["refused"]:
        bench.refuses(one["why"], lambda one=one: check_complaint(one["proof"]))

    joint = [total(deal[k] for deal in dealt.values()) for k in range(t)]
    bench.equal("Y", joint[0].hex(), v["publicKey"])
    of = (("fingerprint", fingerprint), ("attempt", attempt), ("deals", hashes), ("publicKey", joint[0]))
    bench.equal("all deals", name("all deals hash", *of).hex(), v["dealsHash"])
    public = {}
    for one in v["keyShares"]:
        public[one["node"]] = total(times(one["node"] ** k, a) for k, a in enumerate(joint))
        bench.equal("X_i", public[one["node"]].hex(), one["public"])
        bench.equal("x_i", base(scalar(x(one["secret"]))).hex(), one["public"])

    d = v["decryption"]
    halves = pieces(x(d["list"]))

    def check_shares(node, shares, proof):
        about = (fingerprint, u64(node) + u64(d["width"]) + x(d["list"]), public[node], b"".join(halves[::2]), x(shares))
        return check_equality("decryption", "decryption batch weights", *about, x(proof))

    for one in d["sets"]:
        w, combined, other, challenge = check_shares(one["node"], one["shares"], one["proof"])
        bench.equal("weights", [enc(each).hex() for each in w], one["weights"])
        bench.equal("C, D, c", [combined.hex(), other.hex(), enc(challenge).hex()], [one["C"], one["D"], one["challenge"]])
        for bad in one["refused"]:
            bench.refuses(bad["why"], lambda one=one, bad=bad: check_shares(one["node"], bad["shares"], bad["proof"]))
    nodes = [one["node"] for one in d["sets"]]
    opened = halves[1::2]
    for one in d["sets"]:
        weight = 1
        for k in nodes:
            if k != one["node"]:
                weight = weight * k * pow(k - one["node"], -1, L) % L
        opened = [add(m, times(L - weight, share)) for m, share in zip(opened, pieces(x(one["shares"])))]
    bench.equal("plaintexts", [m.hex() for m in opened], d["plaintexts"])


def main():
    bench = Bench(sys.argv[1])
    for part in (framing, challenger, generators, plaintexts, ballot, shuffle, ceremony):
        part(bench)
    print(f"{bench.held} checks hold, {bench.refusals} of them refusals")


if __name__ == "__main__":
    main()
