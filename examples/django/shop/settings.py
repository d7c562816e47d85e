"""Settings of the example, as few as there can be."""
import os
from urllib.parse import parse_qs, unquote, urlsplit

SECRET_KEY = "only an example"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "shop"]

# The tables are made by schemadiff's migrations. So no app has any of Django's: the test runner
# makes its tables from the models, and "migrate" only writes rows (content types, permissions).
MIGRATION_MODULES = {app.rpartition(".")[2]: None for app in INSTALLED_APPS}

_url = urlsplit(os.environ.get("DATABASE_URL", "postgres://localhost:5432/shop"))
_options = {name: values[-1] for name, values in parse_qs(_url.query).items()}
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": _url.path.removeprefix("/"),
        "USER": _options.pop("user", None) or unquote(_url.username or ""),
        "PASSWORD": unquote(_url.password or ""),
        "HOST": _options.pop("host", None) or unquote(_url.hostname or ""),
        "PORT": _url.port or "",
        "OPTIONS": _options,
    }
}
