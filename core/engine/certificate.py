"""A certificate of our own for `serve --tls`: made at each start, for loopback and the address it listens at.

The private key is never kept: the TLS context reads it from a file that is gone before the port opens.
"""

from __future__ import annotations

import datetime
import ipaddress
import os
import socket
import ssl
import tempfile
from pathlib import Path

LIFE_DAYS = 30


def own_certificate(folder: Path, host: str = "127.0.0.1") -> tuple[ssl.SSLContext, Path]:
    """A server's context, and the certificate in PEM for clients to trust, in the folder."""
    certificate, key = _made(host)
    handle, name = tempfile.mkstemp(dir=folder)  # for this user's eyes alone
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(key + certificate)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(name)
    finally:
        Path(name).unlink()
    path = folder / "gpt-realtime-certificate.pem"
    path.write_bytes(certificate)
    return context, path


def _made(host: str) -> tuple[bytes, bytes]:
    """Certificate and private key, both PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "gpt-realtime on this computer")])
    addresses: list[x509.GeneralName] = [x509.IPAddress(ipaddress.ip_address(one)) for one in ("127.0.0.1", "::1")]
    names = [x509.DNSName(one) for one in dict.fromkeys(("localhost", socket.gethostname()))]
    try:
        addresses.append(x509.IPAddress(ipaddress.ip_address(host)))
    except ValueError:
        names.append(x509.DNSName(host))
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(days=LIFE_DAYS))
        .add_extension(x509.SubjectAlternativeName([*names, *addresses]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    return certificate.public_bytes(serialization.Encoding.PEM), key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
