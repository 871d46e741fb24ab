"""What can go wrong while a post is written, brought about for real: the text is the old one or the new one, whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from citecheck.fixing.writing import write
from citecheck.model import Source

OLD, NEW = "old " * 50_000, "new " * 50_000
NOBODY = 65534
LOWER = f"import os; os.geteuid() or os.seteuid({NOBODY})\n"
"""For the child of a root, who may do what he likes, to give that up first."""
_WRITE = (
    "import sys; from pathlib import Path; from citecheck.model import Source; from citecheck.fixing.writing import write\n"
    "import citecheck.readers.decode\n"
    f"path, old, new = Path(sys.argv[1]), {'old '!r} * 50_000, {'new '!r} * 50_000\n"
)


def child(code: str, path: Path) -> subprocess.CompletedProcess[str]:
    """A process of its own that runs `code` after `path`, `old`, `new` and `write` are there."""
    command = [sys.executable, "-c", _WRITE + code, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that other users may enter, as pytest's own may not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def post(folder: Path) -> Path:
    path = folder / "post.txt"
    path.write_text(OLD)
    return path


def alone(path: Path) -> bool:
    """Whether nothing but the post is left in its folder."""
    return [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_file_too_large_for_the_process(post: Path) -> None:
    done = child(
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "print(write(path, Source(old, str(path)), new))",
        post,
    )
    assert "File too large; left as it was" in done.stdout, done.stderr
    assert post.read_text() == OLD and alone(post)


@pytest.fixture
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of 300 kB, where this process may mount one; else a folder in which a quota by process stands in."""
    disk = folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)]
    mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    yield disk
    if mounted:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "post.txt"
    path.write_text(OLD)
    limit = (
        "" if small_disk.is_mount() else "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9999, 9999))\n"
    )
    done = child(f"{limit}print(write(path, Source(old, str(path)), new))", path)
    said = "No space left on device" if small_disk.is_mount() else "File too large"
    assert done.stdout == f"{path}: {said}; left as it was\n", done.stderr
    assert path.read_text() == OLD and alone(path)


def test_killed_between_write_and_rename(post: Path) -> None:
    """The audit event stands right before the system call that renames."""
    done = child(
        "import os, signal\n"
        "sys.addaudithook(lambda event, _: event == 'os.rename' and os.kill(os.getpid(), signal.SIGKILL))\n"
        "write(path, Source(old, str(path)), new)",
        post,
    )
    assert done.returncode == -signal.SIGKILL
    assert post.read_text() == OLD
    (left,) = {one.name for one in post.parent.iterdir()} - {post.name}
    assert left.startswith(".citecheck-"), "whose it is, and it is taken for no post"


def test_killed_at_any_time(post: Path) -> None:
    loop = (
        "print('ready', flush=True)\n"
        "while True:\n    assert write(path, Source(old, str(path)), new) is None\n    old, new = new, old\n"
    )
    for pause in (0.0, 0.002, 0.005, 0.011, 0.023):
        post.write_text(OLD)
        command = [sys.executable, "-c", _WRITE + loop, str(post)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None and process.stdout.readline()
            time.sleep(pause)
            process.kill()
        assert post.read_text() in (OLD, NEW)


def test_two_processes_on_one_file(post: Path) -> None:
    other = OLD.replace("old", "two")
    code = (
        "other = sys.argv[2]\n"
        "for _ in range(40):\n"
        "    text = path.read_text()\n    assert text in (old, new, old.replace('old', 'two')), text[:20]\n"
        "    write(path, Source(text, str(path)), new if other == 'new' else old.replace('old', 'two'))\n"
    )
    both = [subprocess.Popen([sys.executable, "-c", _WRITE + code, str(post), one]) for one in ("new", "two")]
    assert [process.wait(60) for process in both] == [0, 0]
    assert post.read_text() in (NEW, other) and alone(post)


def test_a_changed_file_is_left(post: Path) -> None:
    assert "changed" in (write(post, Source("older", str(post)), "mended") or "")
    assert post.read_text() == OLD


def test_a_file_that_changes_while_it_is_written_is_left(post: Path) -> None:
    """Another process appends after the old text was read; the new text must not cover that up."""
    done = child(
        "import os, subprocess\n"
        "def append(event, _):\n"
        "    if event == 'tempfile.mkstemp':\n"
        "        subprocess.run([sys.executable, '-c', f'open({str(path)!r}, \"a\").write(\"more\")'], check=True)\n"
        "sys.addaudithook(append)\n"
        "print(write(path, Source(old, str(path)), new))",
        post,
    )
    assert "changed while it was mended; left as it was" in done.stdout, done.stderr
    assert post.read_text() == f"{OLD}more" and alone(post)


@pytest.mark.parametrize("mode", [0o444, 0o555])
def test_a_read_only_file_is_left(post: Path, mode: int) -> None:
    post.chmod(mode)
    assert write(post, Source(OLD, str(post)), NEW) == f"{post}: read-only; left as it was"
    assert post.read_text() == OLD


def test_a_read_only_folder(post: Path) -> None:
    post.parent.chmod(0o755 if os.geteuid() == 0 else 0o555)
    post.chmod(0o666)
    done = child(f"{LOWER}print(write(path, Source(old, str(path)), new))", post)
    post.parent.chmod(0o755)
    assert done.stdout == f"{post}: Permission denied; left as it was\n", done.stderr
    assert post.read_text() == OLD and alone(post)


def test_where_the_owner_cannot_be_kept_the_post_is_mended_all_the_same(post: Path) -> None:
    """Who may write a file and its folder need not own it."""
    post.parent.chmod(0o777)
    post.chmod(0o666)
    done = child(f"{LOWER}print(write(path, Source(old, str(path)), new))", post)
    assert (done.stdout, post.read_text()) == ("None\n", NEW), done.stderr
    assert alone(post)


def test_a_folder_that_may_be_written_but_not_read(post: Path) -> None:
    """It cannot be opened to be synced, which is no reason to say that the post was left as it was."""
    post.parent.chmod(0o733 if os.geteuid() == 0 else 0o333)
    post.chmod(0o666)
    done = child(f"{LOWER}print(write(path, Source(old, str(path)), new))", post)
    post.parent.chmod(0o755)
    assert (done.stdout, post.read_text()) == ("None\n", NEW), done.stderr


def test_the_owner_stays(post: Path) -> None:
    if os.geteuid() == 0:
        os.chown(post, NOBODY, NOBODY)
    before = post.stat()
    assert write(post, Source(OLD, str(post)), NEW) is None
    assert (post.stat().st_uid, post.stat().st_gid) == (before.st_uid, before.st_gid)
    assert post.stat().st_ino != before.st_ino and post.read_text() == NEW


def test_what_is_no_file_is_left(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    assert write(pipe, Source("old", str(pipe)), "new") == f"{pipe}: not a regular file; left as it was"
