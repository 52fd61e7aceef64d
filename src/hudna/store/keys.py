"""Signing keys: one Ed25519 key a user, kept apart from the cases it signs."""

import os
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from hudna.errors import StoreError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

__all__ = ["Signer", "is_signed", "key_path", "signer_id", "state_folder"]

_SEED = 32


def key_path() -> Path:
    """The file of the user's key: ``$HUDNA_KEY``, else in the folder for settings."""
    named = os.environ.get("HUDNA_KEY")
    if named:
        return Path(named)
    base = Path(os.environ.get("XDG_CONFIG_HOME") or "")
    with suppress(RuntimeError):
        return (base if base.is_absolute() else Path.home() / ".config") / "hudna" / "signing.key"
    return Path("hudna-signing.key")


def state_folder() -> Path | None:
    """Where this machine notes the heads it has seen; None when ``HUDNA_STATE`` is ``off``."""
    given = os.environ.get("HUDNA_STATE")
    if given:
        return None if given == "off" else Path(given)
    base = Path(os.environ.get("XDG_STATE_HOME") or "")
    with suppress(RuntimeError):
        return (base if base.is_absolute() else Path.home() / ".local" / "state") / "hudna"
    return None


def signer_id(public: bytes) -> str:
    """The short name of a public key: 16 hexadecimal digits of its SHA-256."""
    return sha256(public).hexdigest()[:16]


class Signer:
    """The user's key; made on first use.

    Raises:
        StoreError: the key can be neither read nor made.
    """

    def __init__(self, path: Path) -> None:
        self._key = _loaded(path)
        self.public = self._key.public_key().public_bytes_raw()
        self.id = signer_id(self.public)

    def sign(self, message: bytes) -> str:
        """The signature of a message, in hexadecimal."""
        return self._key.sign(message).hex()


def _loaded(path: Path) -> "Ed25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _written(path, os.urandom(_SEED).hex() + "\n")
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text().strip()))
    except OSError as error:
        raise StoreError(
            f"the signing key cannot be read or made ({error.strerror})",
            path=path,
            remedy="set HUDNA_KEY to a file of your own",
        ) from error
    except ValueError as error:
        raise StoreError(
            "this is no signing key",
            path=path,
            remedy="bring the key back from a copy, or move it away and a new one is made",
        ) from error


def _written(path: Path, text: str) -> None:
    """Write the key beside its place and link it there, so that two makers agree on one."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, text.encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    try:
        with suppress(FileExistsError):
            os.link(beside, path)
    finally:
        beside.unlink()


@lru_cache(maxsize=65_536)
def is_signed(public: bytes, message: bytes, signature: str) -> bool:
    """Whether the signature, in hexadecimal, is that of this key's owner."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True
