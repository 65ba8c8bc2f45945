#!/usr/bin/env bash
# Asks the data of caniemail.com, through two npm packages, whether Gmail, Outlook and Apple Mail support all
# that our mails use: every report of the examples, in both languages. Unsupported fails; what is supported
# in part is listed. Needs node 20.19, npm with its registry, python3; exits 77 where one is missing.
# Usage: client-support.sh PMO
set -euo pipefail
pmo=$(realpath "${1:?usage: client-support.sh PMO}")
here=$(cd "$(dirname "$0")" && pwd)
cannot() { echo "NOT RUN: support of mail programs: $*"; exit 77; }

for program in node npm python3; do
    command -v "$program" >/dev/null || cannot "there is no $program here"
done
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    cannot "node $(node --version) is older than 20.19"

top=$(mktemp -d -t pmo-support.XXXXXX)
trap 'rm -rf "$top"' EXIT
cd "$top"
echo '{"private": true, "type": "module"}' >package.json
timeout 120 npm install --silent --no-audit --no-fund --ignore-scripts caniemail@1.0.5 @jsx-email/doiuse-email@1.0.4 >npm.log 2>&1 ||
    cannot "npm could not install: $(tail -n 1 npm.log)"

mkdir mails
for example in heritage-ocr:2026-07-24 radiation-inspection:2026-09-18; do
    for lang in ko en; do
        for report in weekly monthly interim; do
            "$pmo" -q -C "$here/../../examples/${example%%:*}" --as-of "${example##*:}" \
                report "$report" --report-lang "$lang" --to eml -o out 2>report.log || { cat report.log; exit 1; }
            mv "out/$report.eml" "mails/${example%%:*}-$lang-$report.eml"
        done
    done
done
python3 - mails/*.eml <<'EOF'
import email, sys
from email import policy

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=policy.default)
    with open(path.replace(".eml", ".html"), "w", encoding="utf-8") as file:
        file.write(message.get_body(("html",)).get_content())
EOF

cat >ask.js <<'EOF'
import fs from 'node:fs';
import { caniemail, rawData } from 'caniemail';
import { doIUseEmail } from '@jsx-email/doiuse-email';

const clients = ['gmail.*', 'outlook.*', 'apple-mail.*'];
const inPart = new Map();
let failed = false;
console.log(`data of caniemail.com as of ${rawData.last_update_date.slice(0, 10)}`);
for (const path of process.argv.slice(2)) {
  const html = fs.readFileSync(path, 'utf8');
  const { issues } = caniemail({ clients, html });
  const unsupported = new Set(doIUseEmail(html, { emailClients: clients }).errors ?? []);
  for (const [client, found] of issues.errors)
    for (const { title } of found) unsupported.add(`${title} is not supported by ${client}`);
  for (const [client, found] of issues.warnings)
    for (const { title } of found) inPart.set(title, (inPart.get(title) ?? new Set()).add(client));
  const octets = Buffer.byteLength(html);
  const isFine = unsupported.size === 0 && octets <= 80000;
  failed ||= !isFine;
  console.log(`${isFine ? 'ok     ' : 'FAILED '} ${path} (${octets} bytes)`, ...unsupported);
}
for (const [title, programs] of [...inPart].sort())
  console.log(`in part: ${title}: ${[...programs].sort().join(', ')}`);
process.exit(failed ? 1 : 0);
EOF
node ask.js mails/*.html
echo "support of mail programs: all fine"
