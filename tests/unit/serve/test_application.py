"""What the server answers: files as they were published, nothing else, and little to a browser's harm."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from pathlib import Path

import pytest

from streefpad.serve import Published, read_folder
from streefpad.serve.kinds import UNKNOWN, media_type
from tests.unit.serve.client import Client
from tests.unit.serve.published import MORE, publish_sample

PAGE = "/nl/index.html"
DOCUMENT = "/api/v1/indicators/stem-intake.json"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return read_folder(publish_sample(tmp_path_factory.mktemp("published") / "build"))


@pytest.fixture(scope="module")
def client(published: Published) -> Client:
    return Client(published)


def test_every_file_of_the_manifest_comes_back_byte_for_byte(client: Client, published: Published) -> None:
    for path, file in published.files.items():
        answer = client.get(f"/{path}")
        assert answer.status_code == 200
        assert answer.content == file.content
        assert answer.headers["etag"] == f'"{file.sha256}"'


@pytest.mark.parametrize("path", ["/", "/nl/", "/en/owners/"])
def test_a_folder_shows_its_index_page(client: Client, published: Published, path: str) -> None:
    assert client.get(path).content == published.files[f"{path[1:]}index.html"].content


@pytest.mark.parametrize(("path", "place"), [("/nl", "nl/"), ("/en/owners", "owners/")])
def test_a_folder_without_its_slash_leads_to_itself(client: Client, path: str, place: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["location"]) == (308, place)


# What was not published, and every spelling of a way out that we know of.
NOWHERE = [
    "/data/", "/assets/", "/api/", "/api/v1/", "/nothing", "/NL/index.html", "/nl/index.html/", "/nl/index.htm",
    "//", "//nl/index.html", "///etc/passwd", "/nl//index.html", "/./nl/index.html",
    "/../etc/passwd", "/nl/../../etc/passwd", "/%2e%2e/etc/passwd", "/%2e%2e%2fetc%2fpasswd",
    "/nl/%2e%2e/%2e%2e/etc/passwd", "/%252e%252e/etc/passwd", "/..%c0%af../etc/passwd", "/..;/etc/passwd",
    "/..\\..\\etc\\passwd", "/%5c..%5c..%5cetc%5cpasswd", "/nl%2findex.html%00", "/nl/index.html%00.json",
    "/%00", "/C:/windows/win.ini", "/file:///etc/passwd", "/.well-known/security.txt", "/.git/config", "/%ff%fe",
    "/" + "a" * 8000, "/" + "../" * 500, "/nl/index.html;x", "/nl/\N{FULLWIDTH FULL STOP}index.html",
]  # fmt: skip


@pytest.mark.parametrize("path", NOWHERE, ids=lambda path: path[:40])
def test_an_address_that_was_not_published_is_not_found(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert b"root:" not in answer.content


def test_a_file_beside_the_manifest_cannot_be_had(tmp_path: Path) -> None:
    folder = publish_sample(tmp_path / "build")
    (folder / "notes.txt").write_text("mine")
    assert Client(read_folder(folder)).get("/notes.txt").status_code == 404


def test_what_changes_on_the_disk_later_is_not_served(tmp_path: Path) -> None:
    folder = publish_sample(tmp_path / "build")
    client = Client(read_folder(folder))
    (folder / "nl" / "index.html").write_text("defaced")
    assert b"defaced" not in client.get(PAGE).content
    (folder / "manifest.json").write_text("{}")
    assert client.get("/health").json()["status"] == "outdated"


@pytest.mark.parametrize("path", [PAGE, DOCUMENT, "/data/observations.csv", "/report/sample-nl.pdf"])
def test_who_has_a_file_already_gets_it_no_second_time(client: Client, path: str) -> None:
    first = client.get(path)
    again = client.get(path, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["cache-control"] == first.headers["cache-control"] == "no-cache"
    assert again.headers.get("vary") == first.headers.get("vary")
    assert client.get(path, headers={"if-none-match": '"older"'}).status_code == 200


@pytest.mark.parametrize("asked", ["*", "W/{etag}", '"a", {etag}', '"a",{etag} , "b"'])
def test_a_mark_is_found_among_others(client: Client, asked: str) -> None:
    etag = client.get(PAGE).headers["etag"]
    assert client.get(PAGE, headers={"if-none-match": asked.format(etag=etag)}).status_code == 304


def test_text_is_compressed_for_who_can_read_it(client: Client, published: Published) -> None:
    answer = client.get(DOCUMENT, headers={"accept-encoding": "gzip"})
    plain = client.get(DOCUMENT)
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.json() == plain.json()
    assert int(answer.headers["content-length"]) < len(plain.content) / 2
    assert answer.headers["etag"] != plain.headers["etag"]  # a strong mark names bytes
    assert answer.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    crossed = client.get(
        DOCUMENT, headers={"accept-encoding": "gzip", "if-none-match": plain.headers["etag"]}
    )
    assert crossed.status_code == 200


def test_compression_gives_the_same_bytes_at_every_start(published: Published) -> None:
    sent = [Client(published).get(PAGE, {"accept-encoding": "gzip"}).content for _ in range(2)]
    assert sent[0] == sent[1]
    assert gzip.decompress(sent[0]) == published.files[PAGE[1:]].content


@pytest.mark.parametrize(
    ("asked", "compressed"),
    [
        ("gzip", True), ("gzip, deflate, br", True), ("GZIP;q=0.5", True), ("*", True), ("br, *;q=0.1", True),
        ("", False), ("br", False), ("gzip;q=0", False), ("gzip;q=0.0, *", False), ("gzip;q=x", False),
    ],
)  # fmt: skip
def test_the_weights_of_an_encoding_count(client: Client, asked: str, compressed: bool) -> None:
    answer = client.get(PAGE, headers={"accept-encoding": asked})
    assert ("content-encoding" in answer.headers) is compressed


@pytest.mark.parametrize("path", ["/report/sample-nl.pdf", "/data/observations.parquet", "/catalogue.jsonld"])
def test_what_is_dense_or_tiny_is_sent_as_it_is(client: Client, path: str) -> None:
    answer = client.get(path, headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in answer.headers
    assert "vary" not in answer.headers


@pytest.mark.parametrize("path", [PAGE, DOCUMENT, "/nothing", "/health", "/nl"])
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_head_says_what_get_would(client: Client, path: str, encoding: str) -> None:
    asked = {"accept-encoding": encoding}
    head, get = client.request("HEAD", path, headers=asked), client.get(path, headers=asked)
    assert head.status_code == get.status_code
    assert dict(head.headers) == dict(get.headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("path", [PAGE, DOCUMENT, "/api/nothing", "/health", "/"])
def test_nothing_can_be_written(client: Client, method: str, path: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"
    assert answer.headers["content-type"].startswith(
        "application/problem+json" if path.startswith("/api") else "text/plain"
    )


@pytest.mark.parametrize(
    "path", [PAGE, DOCUMENT, "/nothing", "/api/nothing", "/health", "/data/observations.csv"]
)
def test_any_page_of_any_site_may_read(client: Client, path: str) -> None:
    answer = client.get(path, headers={"origin": "https://example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers


def test_a_browser_that_asks_first_may_read_and_nothing_more(client: Client) -> None:
    asked = {
        "origin": "https://example.org",
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
    }
    answer = client.request("OPTIONS", DOCUMENT, headers=asked)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in answer.headers["access-control-allow-headers"]


@pytest.mark.parametrize(
    "path", [PAGE, DOCUMENT, "/nothing", "/api/nothing", "/health", "/nl", "/data/README.md"]
)
def test_every_answer_is_guarded(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-frame-options"] == "DENY"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def rules(client: Client, path: str) -> dict[str, str]:
    policy = client.get(path).headers["content-security-policy"]
    return dict(each.strip().partition(" ")[::2] for each in policy.split(";"))


def test_a_page_without_scripts_may_run_none(client: Client) -> None:
    assert "script-src" not in rules(client, PAGE)
    assert rules(client, PAGE)["style-src"] == "'self'"


def test_a_page_with_a_script_of_ours_may_run_that_and_no_words_that_look_like_one(client: Client) -> None:
    for path in ("/nl/with-script.html", "/nl/with-inline-script.html"):
        assert rules(client, path)["script-src"] == "'self'"


def test_a_style_inside_a_file_is_let_through_by_its_hash(client: Client, published: Published) -> None:
    expected = base64.b64encode(hashlib.sha256(b"p{color:red}").digest()).decode()
    assert rules(client, "/embed/nl/stem-intake.html")["style-src"] == f"'self' 'sha256-{expected}'"
    drawing = next(path for path in published.files if path.endswith(".svg"))
    assert "'sha256-" in rules(client, f"/{drawing}")["style-src"]


def test_only_pages_made_for_other_sites_may_be_framed(client: Client) -> None:
    assert rules(client, "/embed/nl/stem-intake.html")["frame-ancestors"] == "*"
    assert "x-frame-options" not in client.get("/embed/nl/stem-intake.html").headers
    assert rules(client, PAGE)["frame-ancestors"] == "'none'"


@pytest.mark.parametrize(
    ("path", "media"),
    [
        (PAGE, "text/html; charset=utf-8"),
        ("/assets/streefpad.css", "text/css; charset=utf-8"),
        ("/data/observations.csv", "text/csv; charset=utf-8"),
        ("/data/README.md", "text/markdown; charset=utf-8"),
        (DOCUMENT, "application/json"),
        ("/catalogue.jsonld", "application/ld+json"),
        ("/catalogue.ttl", "text/turtle; charset=utf-8"),
        ("/data/observations.parquet", "application/vnd.apache.parquet"),
        ("/workbook/sample-nl.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("/report/sample-nl.pdf", "application/pdf"),
        ("/nl/charts/stem-intake.vl.json", "application/vnd.vegalite.v6+json"),
    ],
)
def test_a_file_says_what_it_is(client: Client, path: str, media: str) -> None:
    assert client.get(path).headers["content-type"] == media


def test_no_file_of_a_publication_is_of_an_unknown_kind(published: Published) -> None:
    assert not [path for path in published.files if media_type(path) == UNKNOWN]


def test_a_name_with_a_space_is_found(client: Client) -> None:
    assert client.get("/nl/a%20name.txt").text == MORE["nl/a name.txt"]


@pytest.mark.parametrize(
    ("path", "language", "heading", "style"),
    [
        ("/nl/weg.html", "nl", "Deze bladzijde is er niet", "../assets/streefpad.css"),
        ("/en/indicators/gone.html", "en", "There is no such page", "../../assets/streefpad.css"),
        ("/fr/absente.html", "nl", "Deze bladzijde is er niet", "../assets/streefpad.css"),
        ("/elsewhere", "nl", "Deze bladzijde is er niet", "./assets/streefpad.css"),
    ],
)
def test_a_missing_page_speaks_the_language_of_its_address(
    client: Client, path: str, language: str, heading: str, style: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert f'<html lang="{language}">' in answer.text
    assert f"<h1>{heading}</h1>" in answer.text
    assert f'href="{style}"' in answer.text


def test_a_missing_page_repeats_nothing_of_its_address(client: Client) -> None:
    assert "alert" not in client.get("/nl/<script>alert(1)</script>").text


@pytest.mark.parametrize(
    "path", ["/api", "/api/", "/api/v1/", "/api/v2/index.json", "/api/v1/indicators/gone.json"]
)
def test_a_missing_document_is_a_problem_for_programs(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "No document of this edition stands at this address.",
    }


def test_health_says_what_is_served(client: Client, published: Published) -> None:
    answer = client.get("/health")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == {
        "status": "ok",
        "agenda": "sample",
        "as_of": "2026-11-25",
        "software": "streefpad 0.1.0",
        "files": len(published.files),
        "files_fit_manifest": True,
        "is_current": True,
    }


def test_a_publication_without_an_api_still_has_a_missing_page(tmp_path: Path) -> None:
    folder = publish_sample(tmp_path / "build")
    manifest = json.loads((folder / "manifest.json").read_bytes())
    manifest["files"] = [each for each in manifest["files"] if each["path"] == "assets/streefpad.css"]
    (folder / "manifest.json").write_text(json.dumps(manifest))
    answer = Client(read_folder(folder)).get("/x")
    assert answer.status_code == 404
    assert "sample" in answer.text
