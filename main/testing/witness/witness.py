"""A witness of transparency logs, written from the pages of C2SP alone, against which ours is tested.

    python3 witness.py NAME SEED LOG_VKEY...

Serves c2sp.org/tlog-witness on a loopback port of the system's choice, and prints one line: its address and its own vkey.
Signs and verifies with libsodium; the tree is RFC 9162, sections 2.1.4.2 and 2.1.1. Nothing is kept on disk: it is for tests.
"""

import base64
import ctypes
import ctypes.util
import hashlib
import http.server
import re
import sys
import threading
import time

sodium = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
if sodium.sodium_init() < 0:
    sys.exit("libsodium does not start")

EM_DASH = "\u2014"


class Refused(Exception):
    """An answer that is no co-signature: status, body, content type."""

    def __init__(self, status, body, kind="text/plain; charset=utf-8"):
        self.status, self.body, self.kind = status, body, kind


def key_id(name, kind, key):
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + key).digest()[:4]


def vkey(name, kind, key):
    return f"{name}+{key_id(name, kind, key).hex()}+{base64.b64encode(bytes([kind]) + key).decode()}"


def parse_vkey(text):
    name, digits, encoded = text.split("+", 2)
    raw = base64.b64decode(encoded, validate=True)
    if raw[0] != 1 or len(raw) != 33 or key_id(name, 1, raw[1:]).hex() != digits:
        sys.exit(f"no key of a log: {text}")
    return name, raw[1:]


def verifies(signature, message, key):
    return len(signature) == 64 and sodium.crypto_sign_verify_detached(
        signature, message, ctypes.c_ulonglong(len(message)), key
    ) == 0


class Signer:
    def __init__(self, name, seed):
        self.name = name
        public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(64)
        sodium.crypto_sign_seed_keypair(public, secret, seed)
        self.public, self.secret = public.raw, secret.raw

    def cosign(self, body):
        """A line for the text of a checkpoint (tlog-cosignature, Ed25519 signed message)."""
        now = int(time.time())
        message = f"cosignature/v1\ntime {now}\n".encode() + body
        signature = ctypes.create_string_buffer(64)
        sodium.crypto_sign_detached(signature, None, message, ctypes.c_ulonglong(len(message)), self.secret)
        raw = key_id(self.name, 4, self.public) + now.to_bytes(8, "big") + signature.raw
        return f"{EM_DASH} {self.name} {base64.b64encode(raw).decode()}\n"


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def consistent(first, second, first_root, second_root, proof):
    """RFC 9162, section 2.1.4.2, for 0 < first < second."""
    if not proof:
        return False
    path = list(proof) if first & (first - 1) else [first_root] + list(proof)
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return fr == first_root and sr == second_root and sn == 0


class Witness:
    def __init__(self, signer, logs):
        self.signer, self.logs = signer, logs
        self.latest = {}
        self.lock = threading.Lock()

    def add(self, request):
        head, blank, note = request.partition(b"\n\n")
        lines = head.split(b"\n")
        old = re.fullmatch(rb"old (0|[1-9][0-9]*)", lines[0])
        if not blank or not old or len(lines) > 64:
            raise Refused(400, "not a request\n")
        try:
            proof = [base64.b64decode(line, validate=True) for line in lines[1:]]
        except ValueError:
            raise Refused(400, "a line of the proof is not base64\n") from None
        old = int(old.group(1))
        text, blank, signatures = note.rpartition(b"\n\n")
        body = text + b"\n"
        fields = body.split(b"\n")
        if not blank or len(fields) < 4 or not re.fullmatch(rb"0|[1-9][0-9]*", fields[1]):
            raise Refused(400, "not a checkpoint\n")
        origin, size, root = fields[0].decode(), int(fields[1]), base64.b64decode(fields[2], validate=True)
        if origin not in self.logs:
            raise Refused(404, "unknown log\n")
        if not self.signed(origin, body, signatures):
            raise Refused(403, "not signed by the log\n")
        if old > size:
            raise Refused(400, "the old size is larger\n")
        with self.lock:
            known, known_root = self.latest.get(origin, (0, hashlib.sha256().digest()))
            if old != known:
                raise Refused(409, f"{known}\n", "text/x.tlog.size")
            if old == 0:
                holds = not proof and (size > 0 or root == known_root)
            elif old == size:
                holds = not proof and root == known_root
            else:
                holds = consistent(old, size, known_root, root, proof)
            if not holds:
                raise Refused(422, "the proof does not hold\n")
            self.latest[origin] = (size, root)
        return self.signer.cosign(body)

    def signed(self, origin, body, signatures):
        key, found = self.logs[origin], False
        for line in signatures.decode().splitlines():
            match = re.fullmatch(f"{EM_DASH} (\\S+) (\\S+)", line)
            if not match:
                raise Refused(400, "not a signature line\n")
            raw = base64.b64decode(match.group(2), validate=True)
            if match.group(1) != origin or raw[:4] != key_id(origin, 1, key):
                continue
            if not verifies(raw[4:], body, key):
                return False
            found = True
        return found


def handler(witness):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            try:
                if not self.path.endswith("/add-checkpoint"):
                    raise Refused(404, "nothing here\n")
                answer, status, kind = witness.add(body), 200, "text/plain; charset=utf-8"
            except Refused as refused:
                answer, status, kind = refused.body, refused.status, refused.kind
            except ValueError:
                answer, status, kind = "malformed\n", 400, "text/plain; charset=utf-8"
            raw = answer.encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *_):
            pass

    return Handler


def main():
    name, seed, *logs = sys.argv[1:]
    witness = Witness(Signer(name, bytes.fromhex(seed)), dict(parse_vkey(log) for log in logs))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(witness))
    print(f"http://127.0.0.1:{server.server_address[1]} {vkey(name, 4, witness.signer.public)}", flush=True)
    server.serve_forever()


main()
