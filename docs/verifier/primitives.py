#!/usr/bin/env python3
"""The primitives of docs/PROTOCOL.md, section "Bytes", written from that page alone, and held against docs/vectors.

Plain Python 3 and libsodium (1.0.18 or later) through ctypes. `python3 primitives.py DIRECTORY` prints how many checks
hold; exit code 1 where one does not, 3 where libsodium is not to be had.
"""
import json
import os
import sys

from framing import cbor, name, signed
from group import L, Refused, add, base, embed, enc, hash_to_group, pieces, point, points, scalar, times, total, u64
from proofs import Challenger, check_equality, check_knowledge, check_shuffle, open_share
from signatures import verifies


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
