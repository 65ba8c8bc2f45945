#!/usr/bin/env bash
# Sends the example to a real mail server on this machine and reads it back: Postfix takes it by STARTTLS
# (2587) and by TLS (2465), Dovecot gives it out by IMAP (1143). Everything lies in a folder of its own.
# Needs root, Debian's postfix and dovecot-imapd (no system-wide service), openssl, git, python3; exits 77 where one is missing.
# Usage: real-server.sh PMO      (a program built with `--features smtp`)
set -euo pipefail
pmo=$(realpath "${1:?usage: real-server.sh PMO}")
here=$(cd "$(dirname "$0")" && pwd)
cannot() { echo "NOT RUN: delivery to a real server: $*"; exit 77; }

[ "$(id -u)" = 0 ] || cannot "it needs root to start Postfix"
for program in postfix postconf dovecot openssl git python3; do
    command -v "$program" >/dev/null || cannot "there is no $program here (apt-get install postfix dovecot-imapd)"
done

top=$(mktemp -d -t pmo-mail.XXXXXX)
chmod 755 "$top"
stop() {
    postfix -c "$top/postfix" stop >/dev/null 2>&1 || true
    [ -f "$top/run/master.pid" ] && kill "$(cat "$top/run/master.pid")" 2>/dev/null || true
    sleep 1
    rm -rf "$top"
}
trap stop EXIT

# ── an authority, and a certificate for `localhost` only
cd "$top"
authority() {
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$1" -keyout "$1.key" -out "$1.pem" \
        -addext basicConstraints=critical,CA:TRUE -addext keyUsage=keyCertSign 2>/dev/null
}
authority ca
authority stranger
openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr 2>/dev/null
printf 'subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n' >extensions
openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile extensions -out server.pem 2>/dev/null

# ── Dovecot: logins for Postfix, mailboxes by IMAP
mkdir -p run state mail
chown nobody:nogroup mail
cat >users <<'EOF'
pm:{PLAIN}s3cret pass
office@client.example:{PLAIN}imap
supervisor@client.example:{PLAIN}imap
EOF
cat >dovecot.conf <<EOF
protocols = imap
listen = 127.0.0.1
base_dir = $top/run
state_dir = $top/state
log_path = $top/dovecot.log
ssl = required
ssl_cert = <$top/server.pem
ssl_key = <$top/server.key
first_valid_uid = 1
mail_location = maildir:~/Maildir
auth_mechanisms = plain login
passdb {
  driver = passwd-file
  args = $top/users
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=$top/mail/%d/%n
}
service imap-login {
  inet_listener imap {
    port = 1143
  }
  inet_listener imaps {
    port = 0
  }
}
service auth {
  unix_listener postfix-auth {
    mode = 0666
  }
}
EOF
dovecot -c "$top/dovecot.conf"

# ── Postfix: only what it needs to take mail on three ports and put it into folders
mkdir -p postfix queue data
chown postfix data
cat >boxes <<'EOF'
office@client.example client.example/office/Maildir/
supervisor@client.example client.example/supervisor/Maildir/
EOF
cat >postfix/main.cf <<EOF
compatibility_level = 3.6
queue_directory = $top/queue
data_directory = $top/data
maillog_file = $top/postfix.log
maillog_file_prefixes = /tmp
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = localhost
mydestination =
mynetworks =
alias_maps =
local_recipient_maps =
virtual_mailbox_domains = client.example
virtual_mailbox_maps = texthash:$top/boxes
virtual_mailbox_base = $top/mail
virtual_uid_maps = static:$(id -u nobody)
virtual_gid_maps = static:$(id -g nobody)
smtpd_tls_cert_file = $top/server.pem
smtpd_tls_key_file = $top/server.key
smtpd_sasl_type = dovecot
smtpd_sasl_path = $top/run/postfix-auth
smtpd_tls_auth_only = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject
message_size_limit = 10000000
EOF
cat >postfix/master.cf <<'EOF'
2587      inet  n - n - - smtpd -o smtpd_tls_security_level=encrypt -o smtpd_sasl_auth_enable=yes
2465      inet  n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_sasl_auth_enable=yes
2525      inet  n - n - - smtpd -o smtpd_tls_security_level=none
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
virtual   unix  - n n - - virtual
anvil     unix  - - n - 1 anvil
tlsmgr    unix  - - n 1000? 1 tlsmgr
postlog   unix-dgram n - n - 1 postlogd
EOF
postfix -c "$top/postfix" start >"$top/start.log" 2>&1 || { cat "$top/start.log" "$top/postfix.log"; exit 1; }
sleep 2

# ── a project to send
cp -r "$here/../../examples/heritage-ocr" project
git -C project init -q
commit() {
    git -C project add -A
    git -C project -c user.name=pm -c user.email=pm@vendor.example commit -qm "$1"
}
commit begin
printf 's3cret pass\n' >password
export PMO_SMTP_PASSWORD_FILE="$top/password" PMO_SMTP_CA="$top/ca.pem"
unset CI GITHUB_EVENT_NAME CI_PIPELINE_SOURCE

failed=0
# expect WHAT CODE TEXT COMMAND…: the exit code, and a text in what it says
expect() {
    local what=$1 code=$2 text=$3 got=0
    shift 3
    "$@" >out 2>&1 || got=$?
    if [ "$got" = "$code" ] && grep -qF -- "$text" out; then
        echo "ok      $what"
    else
        echo "FAILED  $what: exit $got instead of $code, or no \"$text\" in:"
        cat out
        failed=1
    fi
}
send() { "$pmo" -C project --lang en --as-of "$1" send interim "${@:2}"; }

export PMO_SMTP_URL=smtps://pm@localhost:2465
expect "check over TLS" 0 "pm is let in" send 2026-07-24 --check
expect "sent over TLS" 0 "sent  250 2.0.0 Ok" send 2026-07-24
rm -rf project/contacts && git -C project checkout -q contacts
expect "not sent twice" 0 "was sent already" send 2026-07-24
rm -rf project/contacts && git -C project checkout -q contacts
export PMO_SMTP_URL=smtp://pm@localhost:2587
expect "sent over STARTTLS" 0 "sent  250 2.0.0 Ok" send 2026-07-25
rm -rf project/contacts && git -C project checkout -q contacts

PMO_SMTP_CA="$top/stranger.pem" expect "certificate of a strange authority" 5 "no safe link" send 2026-07-26
PMO_SMTP_CA='' expect "certificate of no public authority" 5 "no safe link" send 2026-07-26
PMO_SMTP_URL=smtps://pm@127.0.0.1:2465 expect "certificate for another name" 5 "no safe link" send 2026-07-26
PMO_SMTP_URL=smtp://pm@localhost:2525 expect "no STARTTLS offered" 5 "does not offer STARTTLS" send 2026-07-26
printf 'wrong\n' >wrong
PMO_SMTP_PASSWORD_FILE="$top/wrong" expect "wrong password" 5 "535 5.7.8" send 2026-07-26
postconf -c "$top/postfix" -e message_size_limit=10000
postfix -c "$top/postfix" reload 2>/dev/null
sleep 2
expect "larger than SIZE" 5 "the server takes 10,000" send 2026-07-26
postconf -c "$top/postfix" -e message_size_limit=10000000
postfix -c "$top/postfix" reload 2>/dev/null
sleep 2

sed -i 's/^to = .*/to = ["사업담당 <office@client.example>", "없는 사람 <nobody@client.example>"]/' project/project.toml
commit "one who is not there"
expect "one of three refused" 5 "1 of 3 did not get it: nobody@client.example" send 2026-07-27
echo 'nobody@client.example client.example/nobody/Maildir/' >>boxes
postfix -c "$top/postfix" reload 2>/dev/null
sleep 2
expect "the refused one later" 0 "nobody@client.example: sent" send 2026-07-27
grep -q 'to=<nobody@client.example>' "$top/postfix.log" || sleep 2

# ── a report too large for a mail's page: the whole of it goes along as a file with a Korean name
commit "what was sent"
{
    printf '+++\nreport = "interim"\nsection = "next"\naudience = "client"\non = 2026-07-27\n+++\n\n'
    for _ in $(seq 1500); do printf '향후 계획을 자세히 적은 글. '; done
    echo
} >project/sections/zz-long.md
commit "a long section"
expect "sent with a file" 0 "sent  250 2.0.0 Ok" send 2026-07-28
"$pmo" -q -C project --as-of 2026-07-28 --at HEAD report interim --to html -o whole

for _ in 1 2 3 4 5 6 7 8 9 10; do
    [ "$(find mail -path '*/new/*' | wc -l)" -ge 10 ] && break
    sleep 1
done
python3 "$here/read_back.py" "$top/ca.pem" whole/interim.html || failed=1
[ "$failed" = 0 ] || { tail -n 20 "$top/postfix.log"; tail -n 20 "$top/dovecot.log"; exit 1; }
echo "delivery to a real server: all fine"
