# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fetches pinned packages with the registries' own clients.

No client is asked to run anything of a package: pip's preparation of metadata goes
to backends/, npm only packs, cargo only vendors. What arrives must have the hash
that packages.toml gives.
"""

import dataclasses
import hashlib
import os
import pathlib
import shutil
import subprocess
import tarfile
import tempfile
import tomllib

from warm_compare import UTILS
from warm_exec import boards

_HERE = UTILS / "warm_real"
#: Seconds for one package.
_PATIENCE = 120
#: Without patience for a registry that is out of reach.
_HURRY = {"CARGO_NET_RETRY": "1", "CARGO_HTTP_TIMEOUT": "20"}
_unreachable = {}


class OutOfReach(Exception):
    """A registry does not answer, or its client is not installed."""


class WrongPackage(Exception):
    """What arrived is not what is pinned."""


@dataclasses.dataclass(frozen=True)
class Package:
    registry: str
    name: str
    version: str
    sha256: str

    @property
    def stem(self):
        return f"{self.registry}-{self.name.replace('/', '-').lstrip('@')}-{self.version}"


def read_packages():
    """Package by name; one name is in one registry."""
    entries = tomllib.loads((_HERE / "packages.toml").read_text())["package"]
    return {e["name"]: Package(**e) for e in entries}


def default_cache():
    return boards.BIN_DIR.parent / "real-code"


def _run(command, directory, **variables):
    if not shutil.which(command[0]):
        raise OutOfReach(f"{command[0]} is not installed")
    try:
        done = subprocess.run(
            command, cwd=directory, env={**os.environ, **_HURRY, **variables}, capture_output=True,
            text=True, timeout=_PATIENCE, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise OutOfReach(f"{command[0]} took longer than {_PATIENCE} s") from None
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no answer"]
        raise OutOfReach(f"{command[0]}: {lines[-1][-200:]}")


def _fetch_pypi(package, directory):
    """The source distribution. Hashes are checked by pip as well."""
    requirements = directory / "requirements.txt"
    requirements.write_text(f"{package.name}=={package.version} --hash=sha256:{package.sha256}\n")
    command = "python3 -m pip download --quiet --no-deps --no-binary=:all: --no-build-isolation"
    command += " --use-pep517 --ignore-requires-python --retries=1 --timeout=20 --require-hashes -r"
    _run([*command.split(), requirements.name], directory, PYTHONPATH=str(_HERE / "backends"))


def _fetch_npm(package, directory):
    specification = f"{package.name}@{package.version}"
    _run(["npm", "pack", "--silent", "--fetch-retries=1", "--fetch-timeout=20000", specification],
         directory)  # fmt: skip


_FETCHERS = {"pypi": _fetch_pypi, "npm": _fetch_npm}


def _sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _check(package, found):
    if found != package.sha256:
        raise WrongPackage(f"{package.name} {package.version}: sha256 is {found}")


def _fetch_archive(package, directory, target):
    _FETCHERS[package.registry](package, directory)
    archives = [*directory.glob("*.tar.gz"), *directory.glob("*.tgz")]
    if len(archives) != 1:
        raise OutOfReach(f"{package.name} {package.version}: no source archive")
    _check(package, _sha256(archives[0]))
    with tarfile.open(archives[0]) as archive:
        archive.extractall(directory / "tree")
    [root] = (directory / "tree").iterdir()
    shutil.move(root, target)


def _fetch_crate(package, directory, target):
    """By cargo, which checks each file against the crate's hash as well."""
    (directory / "src").mkdir()
    (directory / "src" / "lib.rs").write_text("")
    manifest = '[package]\nname = "fetched"\nversion = "0.0.0"\nedition = "2018"\n'
    dependency = f'version = "={package.version}", default-features = false'
    manifest += f"[dependencies]\n{package.name} = {{ {dependency} }}\n"
    (directory / "Cargo.toml").write_text(manifest)
    _run(["cargo", "vendor", "--quiet", "--versioned-dirs", "tree"], directory)
    source = directory / "tree" / f"{package.name}-{package.version}"
    checksums = (source / ".cargo-checksum.json").read_text()
    _check(package, checksums.rpartition('"package":"')[2].partition('"')[0])
    shutil.move(source, target)


def fetch(package, cache):
    """The folder of the package's files, from the cache if they are there."""
    target = pathlib.Path(cache) / "packages" / f"{package.stem}-{package.sha256[:16]}"
    if target.exists():
        return target
    if package.registry in _unreachable:
        raise OutOfReach(_unreachable[package.registry])
    target.parent.mkdir(parents=True, exist_ok=True)
    way = _fetch_crate if package.registry == "crates" else _fetch_archive
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="fetch-") as temporary:
        try:
            way(package, pathlib.Path(temporary), target)
        except OutOfReach as error:
            _unreachable[package.registry] = str(error)
            raise
    return target
