# How tests/loaders/run installs and tries examples/django.
install_dependencies() { python_environment; }

# With the migrations of Django itself. They give three tables of django.contrib.auth a bigint for a key
# where DEFAULT_AUTO_FIELD says so, although the models that come with Django say integer.
create_tables() {
  cat >shop/own_migrations.py <<'PYTHON'
from .settings import *
MIGRATION_MODULES = {}
PYTHON
  python3 manage.py makemigrations shop --settings shop.own_migrations &&
    python3 manage.py migrate --settings shop.own_migrations &&
    rm -r shop/migrations shop/own_migrations.py &&
    psql --no-psqlrc --quiet --dbname "$DATABASE_URL" --command "
      ALTER TABLE auth_group_permissions ALTER id TYPE integer;
      ALTER TABLE auth_user_groups ALTER id TYPE integer;
      ALTER TABLE auth_user_user_permissions ALTER id TYPE integer"
}

# "migrate" makes no tables, since all are there, but the permissions of the models; the test runner makes
# its tables from the models.
use_tables() {
  cat >shop/tests.py <<'PYTHON'
from django.test import TestCase
from .models import Tag

class Tags(TestCase):
    def test_of_the_example(self):
        Tag.objects.create(name="x")
PYTHON
  python3 manage.py check --fail-level WARNING && python3 manage.py migrate &&
    python3 manage.py shell -c "
from django.contrib.auth.models import Permission, User
from shop.models import *
assert Permission.objects.filter(codename='add_orderline').count() == 1
article = Article.objects.create(title='cup', price=3)
order = Order.objects.create(customer=User.objects.create_user('a'), state='returned')
order.lines.create(article=article, quantity=2)
assert Order.objects.get().lines.get().article.title == 'cup'
" && python3 manage.py test
}
