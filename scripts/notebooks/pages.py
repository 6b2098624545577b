"""Writes executed notebooks as HTML pages, and a page of contents: `python scripts/notebooks/pages.py OUT NOTEBOOK…`."""

import re
import sys
from pathlib import Path

import nbformat
from jinja2 import Environment, FileSystemLoader
from nbconvert import HTMLExporter

ROOT = Path(__file__).resolve().parents[2]
CSS = ROOT / "share/jupyter/nbconvert/templates/qernel/page.css"


def page_of(path):
    """What a page says about a notebook: its number, title and first paragraph."""
    notebook = nbformat.read(path, as_version=4)
    text = next((cell.source for cell in notebook.cells if cell.cell_type == "markdown"), "")
    title = re.search(r"^#\s+(.+)$", text, re.M)
    prose = re.sub(r"^#.*$", "", text, flags=re.M)
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", prose) if part.strip()]
    number = re.match(r"(\d+)", path.stem)
    return {
        "notebook": notebook,
        "file": f"{path.stem}.html",
        "number": str(int(number.group(1))) if number else path.stem,
        "title": plain(title.group(1)) if title else path.stem,
        "lead": shortened(plain(paragraphs[0])) if paragraphs else "",
    }


def plain(markdown):
    """Markdown without its marks, on one line."""
    without_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    return " ".join(re.sub(r"[*_`]", "", without_links).split())


def shortened(text, most=240):
    """The first sentences of a text that fit."""
    if len(text) <= most:
        return text
    end = max(text.rfind(mark, 0, most) for mark in (". ", "? ", "! "))
    return text[: end + 1] if end > 0 else text[: most - 1].rsplit(" ", 1)[0] + "…"


def main(out, paths):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    css = CSS.read_text(encoding="utf-8")
    pages = [page_of(Path(path)) for path in paths]
    exporter = HTMLExporter(template_name="qernel", exclude_input_prompt=True, exclude_output_prompt=True)
    for place, page in enumerate(pages):
        others = [{key: other[key] for key in ("file", "number", "title")} | {"here": other is page} for other in pages]
        after = pages[place + 1] if place + 1 < len(pages) else None
        resources = {"page": {"title": page["title"], "css": css, "others": others, "next": after}}
        body, _ = exporter.from_notebook_node(page["notebook"], resources=resources)
        (out / page["file"]).write_text(body, encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)
    contents = environment.get_template("contents.html.j2").render(pages=pages, css=css)
    (out / "index.html").write_text(contents, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
