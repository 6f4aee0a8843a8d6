"""Ed25519 by the one rule of PROTOCOL, "Numbers, points, framing"."""
import ctypes
import hashlib

from group import L, Refused, scalar, sodium

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
