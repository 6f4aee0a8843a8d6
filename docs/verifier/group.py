"""Numbers, and the points of ristretto255 by libsodium (PROTOCOL, "Numbers, points, framing")."""
import ctypes
import ctypes.util
import hashlib
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


def hash_to_group(message):
    """RFC 9380 section 5.3.1 (SHA-512, 64 bytes: one block after the first) and appendix B."""
    tag = GENERATORS + bytes([len(GENERATORS)])
    first = hashlib.sha512(bytes(128) + message + (64).to_bytes(2, "big") + b"\0" + tag).digest()
    uniform = hashlib.sha512(first + b"\1" + tag).digest()
    out = ctypes.create_string_buffer(32)
    sodium.crypto_core_ristretto255_from_hash(out, uniform)
    return out.raw
