"""The hashes of the page's section "Hash chains"."""

import hashlib
import json
from decimal import Decimal

GENESIS = "0" * 64


def canonical(value):
    """RFC 8785: sorted keys, no white space, numbers as ECMAScript writes them."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    if isinstance(value, float):
        has_exponent = value != 0 and not 1e-6 <= abs(value) < 1e21
        # repr has the fewest digits that read back the same; abs turns -0.0 into 0.
        shortest = Decimal(repr(value or abs(value))).normalize()
        return format(shortest, "e" if has_exponent else "f")
    return json.dumps(value, ensure_ascii=False)


def hash_of(value):
    return hashlib.sha256(canonical(value).encode("utf-8")).hexdigest()


def hash_of_entry(previous_hash, entry):
    content = {key: entry[key] for key in entry if key != "hash"}
    return hash_of({"previousHash": previous_hash, "content": content})
