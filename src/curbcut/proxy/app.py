"""The proxy as an ASGI application, for any server: `curbcut.proxy.create_app("http://localhost:8000")`."""

from dataclasses import replace
from pathlib import Path

from curbcut.engine import Settings
from curbcut.middleware.asgi import App, CurbcutMiddleware
from curbcut.middleware.exchange import RemediatesPages
from curbcut.middleware.options import Options
from curbcut.proxy.failures import with_failure_pages
from curbcut.proxy.gateway import Gateway, GatewayOptions
from curbcut.proxy.upstream import upstream_from


def create_app(
    upstream: str,
    *,
    pack: str | Path | None = None,
    settings: Settings | None = None,
    options: Options | None = None,
    gateway_options: GatewayOptions | None = None,
    remediator: RemediatesPages | None = None,
) -> App:
    """
    A site as another serves it, remediated. Raises `UsageError` if `upstream` is not the address of a site.

    What is learned is filed under the site's own address, unless `options.site` names another.

    pack: the file with what has been learned of the site. settings: how pages are remediated. options: which responses
    are touched. gateway_options: how the site is asked. remediator: instead of one made from `pack` and `settings`.
    """
    site = upstream_from(upstream)
    options = options or Options()
    if not options.site:
        options = replace(options, site=f"{site.origin}{site.base}")
    gateway = Gateway(site, gateway_options or GatewayOptions())
    remediated = CurbcutMiddleware(gateway, pack=pack, settings=settings, options=options, remediator=remediator)
    return with_failure_pages(remediated)
