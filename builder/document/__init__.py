"""A project as data: its form, edits with their inverses, migrations, and the files that keep it."""
