"""Word files that are made to do harm, or that something went wrong with."""

from __future__ import annotations

import io
import zipfile

from tests.support.word import document, entries, packed, paragraph, text

SOUND = document("".join(paragraph(f"De kade van Aarle, deel {number}.") for number in range(50)))


def with_part(name: str, content: bytes) -> bytes:
    """A sound file in which a part holds something else."""
    return packed({**entries(paragraph("Ja.")), name: content})


def with_text(body: str) -> bytes:
    """A sound file with that text."""
    return packed(entries(body))


def bomb(megabytes: int) -> bytes:
    """A file whose text is one word over and over: its zip is a thousandth of that."""
    return with_text(paragraph(text("kade ")) * (megabytes * 1024 * 1024 // 55))


def many_parts_of(megabytes: int) -> bytes:
    """A file of parts that are each within bounds, and together are not."""
    files = entries(paragraph("Ja."))
    filler = paragraph(text("kade " * 1000)) * (megabytes * 1024 * 1024 // 5060)
    for name in ("word/footnotes.xml", "word/styles.xml", "word/numbering.xml"):
        end = files[name].rindex(b"</")
        files[name] = files[name][:end] + filler.encode() + files[name][end:]
    return packed(files)


def many_entries(count: int) -> bytes:
    """A file of very many parts."""
    return packed(
        entries(paragraph("Ja.")) | {f"word/media/{number}.png": b"" for number in range(count)}
    )


def entities(kind: str) -> bytes:
    """A file whose text names entities: of entities, or of a file outside."""
    if kind == "bomb":
        names = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
        declared = f'<!ENTITY e0 "kade ">{names}'
    else:
        declared = '<!ENTITY e9 SYSTEM "file:///etc/hostname">'
    content = entries(paragraph("<w:r><w:t>&e9;</w:t></w:r>"))["word/document.xml"]
    head, _, rest = content.partition(b"\n")
    doctype = f"<!DOCTYPE d [{declared}]>".encode()
    return with_part("word/document.xml", head + doctype + rest)


def nested(depth: int, name: str = "sdt") -> bytes:
    """A file whose text stands in very many elements."""
    return with_text(f"<w:{name}>" * depth + paragraph("Ja.") + f"</w:{name}>" * depth)


def encrypted_entries() -> bytes:
    """A file whose parts are marked as encrypted, as some zip programs do."""
    content = bytearray(SOUND)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(sign)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(sign, at + 4)
    return bytes(content)


def with_password() -> bytes:
    """The beginning of what Word makes of a file with a password, and what tells it."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
    return head + "EncryptedPackage".encode("utf-16-le") + bytes(1000)


def old() -> bytes:
    """The beginning of a file of an old Word."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "WordDocument".encode("utf-16-le")


def other_zip(*names: str) -> bytes:
    """A zip of other things."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name in names:
            target.writestr(name, "x")
    return stream.getvalue()
