# SPDX-License-Identifier: GPL-2.0-or-later
"""The plain text of an HTML page, as a browser saves it: `page_text.py PAGE [PAGE ...]`.

All text that a reader of the page sees, menus and footers included, one block a line and without
blank lines; the alternative text of a picture is a line of its own. What scripts would add or hide
is not known here.
"""
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

UNSEEN = {
    "script", "style", "noscript", "template", "head", "title", "iframe", "object", "svg", "canvas",
    "audio", "video", "select", "datalist", "textarea",
}
INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "meter", "nobr", "output", "q", "rp", "rt", "ruby",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
}
VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
}
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


def is_unseen(tag, attributes):
    hidden = "hidden" in attributes or HIDDEN_STYLE.search(attributes.get("style") or "")
    return tag in UNSEEN or (bool(hidden) and tag not in ("html", "body"))


class PageText(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines = []
        self.line = []
        self.open = []  # Tags that are not closed yet, and whether they hide what they hold.
        self.unseen = 0

    def end_line(self):
        text = " ".join("".join(self.line).split())
        if text:
            self.lines.append(text)
        self.line = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        # A page that breaks off inside of its head has a body all the same.
        if tag == "body":
            self.close("head")
        unseen = is_unseen(tag, attributes)
        if tag not in VOID:
            self.open.append((tag, unseen))
            self.unseen += unseen
        if self.unseen or unseen:
            return
        if tag not in INLINE:
            self.end_line()
        if tag == "img":
            self.line.append(attributes.get("alt") or "")
            self.end_line()

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.close(tag)
        if not self.unseen and tag not in INLINE:
            self.end_line()

    def close(self, tag):
        """Closes the last open `tag` and what is open inside of it."""
        if all(tag != name for name, _ in self.open):
            return
        while self.open:
            name, unseen = self.open.pop()
            self.unseen -= unseen
            if name == tag:
                return

    def handle_data(self, data):
        if not self.unseen:
            self.line.append(data)


def decode(page):
    """The characters of a page: UTF-8 if it can be, else what it says it is."""
    try:
        return page.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = CHARSET.search(page[:4096])
        try:
            return page.decode(named[1].decode() if named else "windows-1252", "replace")
        except LookupError:
            return page.decode("windows-1252", "replace")


def page_text(page):
    """The lines of a page, each ended by a newline. `page` is bytes."""
    parser = PageText()
    parser.feed(decode(page))
    parser.end_line()
    return "".join(line + "\n" for line in parser.lines)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: page_text.py PAGE [PAGE ...]")
    for name in sys.argv[1:]:
        sys.stdout.write(page_text(Path(name).read_bytes()))
