"""Prints the schema of all installed models as SQL. It connects to nothing."""
from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import connection


class Command(BaseCommand):
    help = "Prints the tables of all models as SQL, for schemadiff."
    requires_system_checks = []

    def handle(self, *args, **options):
        # Without atomic there is no transaction to begin, so no connection.
        with connection.schema_editor(collect_sql=True, atomic=False) as editor:
            for model in apps.get_models():
                if model._meta.can_migrate(connection):
                    editor.create_model(model)
        for statement in editor.collected_sql:
            self.stdout.write(statement)
