"""
Looks at a Django project's settings before it runs: `manage.py check`.

    INSTALLED_APPS = ["curbcut.middleware.django_checks.CurbcutConfig", ...]
"""

from collections.abc import Sequence

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as CheckWarning

from curbcut.errors import ConfigurationError
from curbcut.middleware.configuration import configuration_from

OURS = "curbcut.middleware.django.CurbcutMiddleware"
_GZIP = "django.middleware.gzip.GZipMiddleware"
_CACHE = "django.middleware.cache.UpdateCacheMiddleware"
_POLICIES = ("csp.middleware.CSPMiddleware", "django.middleware.csp.ContentSecurityPolicyMiddleware")


class CurbcutConfig(AppConfig):
    """Registers the checks."""

    name = "curbcut.middleware"
    label = "curbcut"
    verbose_name = "Curbcut"

    def ready(self) -> None:
        register(check_configuration, Tags.compatibility)
        register(check_order, Tags.compatibility)


def check_configuration(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:  # noqa: ARG001
    """E001: `CURBCUT` says something that has no meaning."""
    try:
        configuration_from(getattr(settings, "CURBCUT", {}))
    except ConfigurationError as error:
        return [Error(str(error), id="curbcut.E001")]
    return []


def check_order(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:  # noqa: ARG001
    """W001 to W004: the middleware is there, and where it can do its work best."""
    order = list(settings.MIDDLEWARE)
    if OURS not in order:
        return [
            CheckWarning(
                "Curbcut is installed, but no page passes it.", f"Add {OURS!r} to MIDDLEWARE.", id="curbcut.W001"
            )
        ]
    inside = order[order.index(OURS) :]
    messages: list[CheckMessage] = []
    if _GZIP in inside:
        messages.append(_misplaced(_GZIP, "before", "Every page is packed, unpacked and packed again.", "curbcut.W002"))
    if _CACHE in order and _CACHE not in inside:
        messages.append(
            _misplaced(_CACHE, "after", "The cache keeps pages with the fixes of yesterday.", "curbcut.W003")
        )
    for policy in _POLICIES:
        if policy in order and policy not in inside:
            why = "Curbcut cannot see the Content-Security-Policy, and a style it changes may be refused."
            messages.append(_misplaced(policy, "after", why, "curbcut.W004"))
    return messages


def _misplaced(other: str, place: str, why: str, name: str) -> CheckMessage:
    return CheckWarning(why, f"Put {other!r} {place} {OURS!r} in MIDDLEWARE.", id=name)
