"""The system's proxy. What goes through it is TLS from end to end."""

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from studyapp.infra.llm.address import Endpoint, is_local


def proxy_of(endpoint: Endpoint) -> tuple[str, int | None] | None:
    """Return host and port of the HTTP proxy that the system has for an address.

    None without one, and for this computer. A proxy of another kind (SOCKS),
    or one that wants a password, is not used.
    """
    if is_local(endpoint.host) or proxy_bypass(endpoint.host):
        return None
    address = getproxies().get("https", "")
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    usable = parts.scheme in {"", "http"} and parts.username is None
    return (host, port) if host and usable else None
