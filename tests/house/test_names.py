"""Public names: there, and documented. (That ``__all__`` is sorted is ruff's RUF022.)"""

import importlib
import inspect
import pkgutil

import pytest

import hudna

MODULES = sorted(
    m.name for m in pkgutil.walk_packages(hudna.__path__, "hudna.") if "__main__" not in m.name
)


@pytest.mark.parametrize("name", ["hudna", *MODULES])
def test_modules_and_public_names_are_documented(name):
    module = importlib.import_module(name)
    assert inspect.getdoc(module), f"{name} has no docstring"
    names = getattr(module, "__all__", ())
    for public in names:
        thing = getattr(module, public)
        if inspect.isclass(thing) or inspect.isfunction(thing):
            assert inspect.getdoc(thing), f"{name}.{public} has no docstring"


def test_import_is_cheap():
    # The heavy rooms are loaded on first use; see hudna.__getattr__.
    import subprocess
    import sys

    probe = "import sys, hudna; print(any(m in sys.modules for m in ('msgspec', 'hudna.desk')))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = hudna.no_such_name
