"""What a browser sees on one page, on a phone and on a desktop, in light and in dark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
# The rules that a change of colours can break, and the language in which they are checked once more, in
# the dark: colours do not depend on words. Everything else is checked in light, in every language.
COLOUR_RULES = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
LANGUAGE_OF_THE_DARK = "en/"
RUN_AXE = """options => axe.run(document, {resultTypes: ['violations'], ...options})
  .then(found => found.violations)"""
WIDER_THAN_THE_SCREEN = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return '';
  const isWide = each => each.getBoundingClientRect().right > root.clientWidth + 0.5;
  const wide = [...document.body.querySelectorAll('*')].find(isWide);
  return `${root.scrollWidth} > ${root.clientWidth}: ` + (wide ? wide.outerHTML.slice(0, 120) : '');
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What a browser saw on one page."""

    page: str  # its path in the publication
    faults: tuple[str, ...]  # errors of the console, of scripts, and answers like 404
    requests: tuple[str, ...]
    too_wide: tuple[str, ...]
    violations: tuple[str, ...]

    def weight(self, monitor: Path) -> int:
        """The bytes of the page with everything it asks for, nothing compressed."""
        return sum(_file(url, monitor).stat().st_size for url in set(self.requests) if _is_file(url))


def visit(page: Page, address: str, path: str) -> Visit:
    """What the browser sees on this path of the publication."""
    faults: list[str] = []
    requests: list[str] = []
    listeners = {
        "console": lambda said: faults.append(said.text) if said.type in ("error", "warning") else None,
        "pageerror": lambda error: faults.append(str(error)),
        "request": lambda request: requests.append(request.url),
        "response": lambda got: faults.append(f"{got.status} {got.url}") if got.status >= 400 else None,
    }
    for event, listener in listeners.items():
        page.on(event, listener)  # type: ignore[call-overload]
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(PHONE)
    page.goto(f"{address}/{path}")
    too_wide = [page.evaluate(WIDER_THAN_THE_SCREEN)]
    page.evaluate(Axe().axe_script)
    violations = _violations(page, "dark", COLOUR_RULES) if path.startswith(LANGUAGE_OF_THE_DARK) else []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(DESKTOP)
    too_wide.append(page.evaluate(WIDER_THAN_THE_SCREEN))
    violations += _violations(page, "light", {})
    for event, listener in listeners.items():
        page.remove_listener(event, listener)
    return Visit(
        page=path,
        faults=tuple(faults),
        requests=tuple(requests),
        too_wide=tuple(each for each in too_wide if each),
        violations=tuple(violations),
    )


def _violations(page: Page, scheme: str, options: Mapping[str, object]) -> list[str]:
    return [
        f"{scheme}: {violation['id']}: {node['html'][:160]}: {node['failureSummary'].splitlines()[-1]}"
        for violation in page.evaluate(RUN_AXE, options)
        for node in violation["nodes"]
    ]


def _is_file(url: str) -> bool:
    return urlsplit(url).scheme == "http"


def _file(url: str, monitor: Path) -> Path:
    path = monitor / unquote(urlsplit(url).path).lstrip("/")
    return path / "index.html" if path.is_dir() else path
