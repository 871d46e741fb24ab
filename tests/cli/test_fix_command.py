"""`--fix`, `--diff` and `citecheck fix` as a process: what is written, said, and the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest
from process import run

FAULTY = (
    "Sleep helps (Vasqez and Born, 2010, pp. 3-4).\n\n"
    "References\n\nVasquez, A., & Born, J. (2010). Memory asleep. Tidal Press.\n"
)
SAFE = FAULTY.replace("and Born", "& Born").replace("3-4", "3–4")
RULES = ("--select", "CIT,INT001,INT022")


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "post.txt"
    path.write_bytes(FAULTY.encode())
    return path


def test_fix_writes_what_is_safe_and_fails_for_what_is_left(post: Path) -> None:
    done = run("check", str(post), "--fix", *RULES)
    assert post.read_text("utf-8") == SAFE
    assert done.returncode == 1 and b"CIT004" in done.stdout and b"INT001" not in done.stdout
    assert b"2 fixed in 1 file, 1 left (1 error)" in done.stderr


def test_all_mended_is_0(post: Path) -> None:
    assert run("check", str(post), "--fix", "--unsafe-fixes", *RULES).returncode == 0
    assert post.read_text("utf-8") == SAFE.replace("Vasqez", "Vasquez")


def test_diff_writes_nothing_and_is_1_where_something_would_change(post: Path) -> None:
    done = run("check", str(post), "--diff", *RULES)
    assert (done.returncode, post.read_text("utf-8")) == (1, FAULTY)
    assert f"+{SAFE.splitlines()[0]}\n".encode() in done.stdout
    assert b"CIT004" not in done.stdout and b"2 fixes would be made in 1 file" in done.stderr
    assert b"+Sleep helps (Vasquez & Born" in run("check", str(post), "--diff", "--unsafe-fixes", *RULES).stdout


def test_diff_without_a_change_is_0_whatever_is_found(post: Path) -> None:
    assert run("check", str(post), "--diff", "--select", "CIT").returncode == 0


def test_diff_with_fix_still_writes_nothing(post: Path) -> None:
    assert run("check", str(post), "--diff", "--fix", *RULES).returncode == 1
    assert post.read_text("utf-8") == FAULTY


def test_stdin_is_put_out_mended_in_its_own_encoding() -> None:
    data = b"\xff\xfe" + FAULTY.replace("\n", "\r\n").encode("utf-16-le")
    done = run("check", "-", "--fix", *RULES, stdin=data)
    assert done.stdout == b"\xff\xfe" + SAFE.replace("\n", "\r\n").encode("utf-16-le")
    assert b"CIT004" in done.stderr


def test_what_cannot_be_written_back_exactly_is_put_out_as_it_is() -> None:
    """Two bytes of Shift JIS for one letter, of which its encoder knows the other."""
    data = f'<meta charset="cp932"><p>{FAULTY}'.replace("\n\n", "<p>").replace("&", "&amp;").encode() + b"\x87\x90"
    done = run("fix", "-", "--stdin-filename", "p.html", *RULES, stdin=data)
    assert (done.returncode, done.stdout) == (2, data)
    assert b"p.html: not a text that can be written back exactly; left as it was" in done.stderr
    assert run("fix", "-", "--stdin-filename", "p.html", "--select", "INT020", stdin=data).stdout == data


def test_html_writes_what_its_encoding_lacks_as_a_reference(tmp_path: Path) -> None:
    page = tmp_path / "post.html"
    text = f'<meta charset="koi8-r"><p>Сон: {FAULTY}'.replace("\n\n", "<p>").replace("&", "&amp;")
    page.write_bytes(text.encode("koi8-r"))
    run("check", str(page), "--fix", *RULES)
    assert page.read_bytes() == text.replace("and", "&amp;").replace("3-4", "3&#8211;4").encode("koi8-r")


def test_a_file_that_cannot_be_written_is_2_and_shows_what_it_holds(post: Path) -> None:
    post.chmod(0o444)
    done = run("check", str(post), "--fix", *RULES)
    assert done.returncode == 2
    assert f"{post}: read-only; left as it was".encode() in done.stderr
    assert post.read_text("utf-8") == FAULTY and b"INT001" in done.stdout


def test_fix_command_tells_only_what_it_did(post: Path) -> None:
    done = run("fix", str(post), *RULES)
    assert (done.returncode, done.stdout, post.read_text("utf-8")) == (1, b"", SAFE)
    assert b"2 fixed in 1 file, 1 left (1 error)" in done.stderr
    assert run("fix", str(post), *RULES, "--exit-zero").returncode == 0
    again = run("fix", str(post), *RULES, "--unsafe-fixes")
    assert again.returncode == 0 and b"1 fixed in 1 file, nothing left" in again.stderr


def test_fix_command_shows_instead_of_writing(post: Path) -> None:
    done = run("fix", str(post), *RULES, "--diff")
    assert (done.returncode, post.read_text("utf-8")) == (1, FAULTY)
    assert done.stdout == run("check", str(post), *RULES, "--diff").stdout != b""
    assert run("fix", str(post), "--diff", "--interactive").returncode == 2


def test_what_was_refused_just_now_is_not_offered_again(post: Path) -> None:
    """Here “et al.” would make two citations one, which another rule tells."""
    text = "It is so (Yu et al., 2001; Yu, Lim, & Oak, 2001).\n\nReferences\n\nYu, A., Lim, B., & Oak, C. (2001). Tides. Tidal Press.\n"
    post.write_text(text, "utf-8")
    done = run("check", str(post), "--fix", "--select", "INT006,INT030")
    assert b"INT006 not fixed on line 1: it would bring INT030 (multi work separator) on line 1" in done.stderr
    assert b"nothing fixed, 1 left (1 warning)" in done.stderr and b"can be mended" not in done.stderr


@pytest.mark.parametrize(
    ("answers", "mended"),
    [
        ("1\n", SAFE.replace("Vasqez", "Vasquez")),
        ("7\n2\n", SAFE.replace("Vasquez", "Vasqez")),
        ("\n", SAFE),
        ("q\n", SAFE),
        ("", SAFE),
    ],
)
def test_the_writer_chooses_the_side(post: Path, answers: str, mended: str) -> None:
    done = run("fix", "--interactive", str(post), *RULES, stdin=answers.encode())
    assert (done.returncode, post.read_text("utf-8")) == (int(mended == SAFE), mended)
    assert b"Write Vasquez in the text" in done.stderr and b"Write Vasqez in the list" in done.stderr


def test_q_ends_the_questions_of_all_posts_and_leaves_the_others_as_they_are(post: Path) -> None:
    other = post.with_name("z.txt")
    other.write_text(FAULTY, "utf-8")
    done = run("fix", "--interactive", str(post), str(other), *RULES, stdin=b"9\nq\n1\n")
    assert done.stderr.count(b"Write Vasquez in the text") == 1 and b"none of these" in done.stderr
    assert (post.read_text("utf-8"), other.read_text("utf-8")) == (SAFE, FAULTY)
    assert done.returncode == 1


def test_one_question_for_one_cause(post: Path) -> None:
    slip = FAULTY.split("\n", 1)[0]
    post.write_text(f"{slip} {slip} {FAULTY}", "utf-8")
    done = run("fix", "--interactive", str(post), *RULES, stdin=b"1\n2\n2\n")
    assert done.stderr.count(b"Write Vasquez in the text") == 1
    assert b"3 places" in done.stderr
    assert post.read_text("utf-8").count("Vasquez & Born, 2010") == 3


def test_a_side_that_brings_another_finding_is_not_taken(post: Path) -> None:
    """The entry is cited rightly beside, so the list cannot follow the slip."""
    post.write_text(f"Rest helps (Vasquez & Born, 2011). Sleep does not (Vasquez & Born, 2010).{FAULTY[44:]}", "utf-8")
    before = post.read_text("utf-8")
    done = run("fix", "--interactive", str(post), "--select", "CIT", stdin=b"2\n")
    assert b"not made: it would bring CIT003 (year mismatch) on line 1" in done.stderr
    assert post.read_text("utf-8") == before


def test_questions_need_a_file() -> None:
    done = run("fix", "--interactive", "-", stdin=FAULTY.encode())
    assert done.returncode == 2 and b"name a file" in done.stderr


def test_a_fix_by_which_the_post_would_be_taken_for_another_style_is_not_made_and_told(post: Path) -> None:
    """Names in full tell an older style: with them mended away the next run would judge by the newer one."""
    text = (
        "Ruiz et al. (2015) measured it. Water is slow (Ruiz, Chan, & Kim, 2015, p. 4).\n\nReferences\n\n"
        "Obi, D. E., & Day, E. F. (2010). Reefs at rest. Journal of Tides, 4(2), 33–52. doi:10.9999/tide.4\n\n"
        "Ruiz, A., Chan, L., & Kim, S. (2015). Slow water. Tidal Press.\n"
    )
    post.write_text(text, "utf-8")
    done = run("check", str(post), "--fix", "--style", "auto")
    assert "INT006 not fixed on line 1: the post would be taken as APA 7\n" in done.stderr.decode()
    assert "Ruiz, Chan, & Kim, 2015" in post.read_text("utf-8")
