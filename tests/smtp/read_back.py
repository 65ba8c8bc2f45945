"""Reads what arrived back by IMAP and compares it with what was meant."""

import email
import imaplib
import re
import ssl
import sys
from email import policy

context = ssl.create_default_context(cafile=sys.argv[1])
wrong = []


def check(what, is_fine):
    print("ok     " if is_fine else "FAILED ", what)
    if not is_fine:
        wrong.append(what)


def mails(user):
    with imaplib.IMAP4("localhost", 1143) as imap:
        imap.starttls(context)
        imap.login(user, "imap")
        imap.select("INBOX", readonly=True)
        _, (numbers,) = imap.search(None, "ALL")
        found = []
        for number in numbers.split():
            _, ((_, octets), *_) = imap.fetch(number, "(RFC822)")
            message = email.message_from_bytes(octets, policy=policy.default)
            # The way to find out where the outcome is not known.
            _, (hits,) = imap.search(None, "HEADER", "Message-ID", message["Message-ID"].strip("<>"))
            check(f"{user}: found by its Message-ID", hits.split() == [number])
            found.append(message)
        return found


def parts_are_whole(message):
    parts = list(message.walk())
    check("no defects", not message.defects and not any(part.defects for part in parts))
    check("Korean subject", message["Subject"] == "[고문헌 OCR 및 문화유산 디지털화] 중간보고서")
    names = [one.display_name for one in message["To"].addresses + message["From"].addresses]
    check(f"Korean names {names}", "사업담당" in names and "사업관리" in names)
    text = message.get_body(("plain",)).get_content()
    check("Korean text", "중간보고서" in text and "\ufffd" not in text)
    html = message.get_body(("html",))
    if html is None:
        check("there is HTML", False)
        return
    wanted = set(re.findall(r'cid:([^"]+)"', html.get_content()))
    pictures = {part["Content-ID"].strip("<>"): part for part in parts if part["Content-ID"]}
    check(f"{len(wanted)} inline charts", wanted and wanted == set(pictures))
    for part in pictures.values():
        check("a whole PNG", part.get_content()[-8:-4] == b"IEND" and part.get_content_disposition() == "inline")


def file_is_whole(message, report):
    files = [part for part in message.iter_attachments() if part.get_content_disposition() == "attachment"]
    check("one file", len(files) == 1)
    for part in files:
        name = part.get_filename()
        check(f"file name {name}", name == "고문헌 OCR 및 문화유산 디지털화 중간보고서 2026-07-28.html")
        check("the file's name also for programs that read ASCII only", part.get_param("name").isascii())
        check("the file as it was sent", part.get_content_type() == "text/html" and part.get_payload(decode=True) == report)
    check("the page names the file", files and files[0].get_filename() in message.get_body(("html",)).get_content())


office, supervisor = mails("office@client.example"), mails("supervisor@client.example")
check(f"four mails each ({len(office)}, {len(supervisor)})", len(office) == len(supervisor) == 4)
ids = {message["Message-ID"] for message in office}
check("each once", len(ids) == len(office))
for message in office[:2]:
    parts_are_whole(message)
with open(sys.argv[2], "rb") as file:
    whole = file.read()
for message in office[3:] + supervisor[3:]:
    file_is_whole(message, whole)
    check("no defects", not message.defects and not any(part.defects for part in message.walk()))
sys.exit(bool(wrong))
