"""Django can be set up only once in a process; each test then says what it needs."""

import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    INSTALLED_APPS=["curbcut.middleware.django_checks.CurbcutConfig"],
    SECRET_KEY="for tests",
    USE_TZ=True,
)
django.setup()
