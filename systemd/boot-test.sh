#!/usr/bin/env bash
# Boot a real systemd in a container, follow README.md there word by word, and see what it promises.
#
# Needs root, debootstrap and systemd-nspawn, a Debian mirror (debootstrap's own choice), a package
# index (pip's own choice), and the environment that `make setup` and the tests use. It takes about
# three minutes, six at most. KEEP=1 leaves the container's root in place.
#
# Exit status: 0 all is as promised, 1 something is not, 3 the test could not be made here.
set -euo pipefail

readonly folder=/boot-test   # inside: this script, its servers, what they were sent
readonly secret=tell-nobody-4711

# --- outside: make the container and boot it ------------------------------------------------------

outside() {
    project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
    python=${PYTHON:-$project/.venv/bin/python}
    [[ $(id -u) == 0 ]] || cannot "a container needs root; try again as root."
    local tool
    for tool in debootstrap systemd-nspawn; do
        command -v "$tool" >/dev/null ||
            cannot "$tool is missing: install it (apt-get install debootstrap systemd-container)."
    done
    "$python" -c 'import build, pip' 2>/dev/null ||
        cannot "$python cannot build a wheel: run the test as \"make test-systemd\"."

    work=$(mktemp -d)
    root=$work/root
    machine=boot-test-$$
    trap clean EXIT
    build
    furnish
    boot
}

cannot() {
    echo "$1" >&2
    exit 3
}

clean() {
    # Broken off, it may still be building or running.
    mapfile -t left < <(jobs -p)
    kill "${left[@]}" 2>/dev/null || true
    wait
    if [[ ${KEEP:-} == 1 ]]; then
        echo "the container's root is kept: $root" >&2
    else
        rm -rf --one-file-system -- "$work"
        rmdir "/run/systemd/nspawn/propagate/$machine" 2>/dev/null || true
    fi
}

build() {
    echo "building a Debian with systemd, and the wheel"
    # In a mount namespace of its own: nothing stays mounted, even if it is broken off.
    timeout 130 unshare --mount --propagation private debootstrap --variant=minbase \
        --include=systemd,libnss-systemd,dbus,python3,python3-venv,ca-certificates \
        bookworm "$root" >"$work/debootstrap.log" 2>&1 &
    local debian=$!
    timeout 40 "$python" -m build --no-isolation --wheel --outdir "$work/dist" "$project" \
        >"$work/build.log" 2>&1 || failed "the wheel could not be built" "$work/build.log"
    # For the container's Python, whichever ours is.
    timeout 90 "$python" -m pip --disable-pip-version-check download --require-hashes \
        --only-binary=:all: --python-version=3.11 --dest="$work/wheels" \
        --requirement="$project/requirements.lock" >"$work/pip.log" 2>&1 ||
        failed "pip could not get what requirements.lock names" "$work/pip.log"
    wait "$debian" || failed "debootstrap could not build a Debian" "$work/debootstrap.log"
}

failed() {
    tail -n 15 "$2" >&2
    cannot "$1; the test cannot be made."
}

# The container has no network: all that README.md takes for granted is laid into /project.
furnish() {
    mkdir -p "$root/project" "$root$folder/feed"
    cp -R -- "$work/dist" "$project/systemd" "$root/project/"
    cp -R -- "$work/wheels" "$root$folder/"
    cp -- "${BASH_SOURCE[0]}" "$root$folder/boot-test.sh"
    rules "{name: Karabakh, match: '@Nagorno-Karabakh'}" >"$root/project/rules.yaml"
    sink >"$root$folder/sink.py"
    cat >"$root/etc/systemd/system/boot-test.service" <<EOF
[Service]
ExecStart=/bin/bash $folder/boot-test.sh inside
ExecStopPost=/bin/systemctl --no-block poweroff
StandardOutput=file:$folder/report
StandardError=inherit
WorkingDirectory=/project
EOF
    mkdir -p "$root/etc/systemd/system/multi-user.target.wants"
    ln -s ../boot-test.service "$root/etc/systemd/system/multi-user.target.wants/"
}

boot() {
    local options=(--quiet --directory="$root" --machine="$machine" --register=no --private-network)
    # Where no systemd runs on this machine there is nobody to ask for a scope.
    [[ -d /run/systemd/system ]] || options+=(--keep-unit)
    : >"$root$folder/report"
    timeout --kill-after=10 200 systemd-nspawn "${options[@]}" --boot \
        </dev/null >"$work/console.log" 2>&1 &
    local container=$!
    tail -n +1 -f --pid="$container" "$root$folder/report" &
    wait "$container" || true
    wait
    [[ -s $root$folder/report ]] || failed "systemd did not boot in a container" "$work/console.log"
    if [[ $(tail -n 1 "$root$folder/report") != "all is as promised" ]]; then
        # It may have run out of time before it could tell this itself.
        journalctl --directory="$root/var/log/journal" --no-hostname -u watcher -n 60 >&2 || true
        echo "watcher does not do under systemd what systemd/README.md promises." >&2
        exit 1
    fi
}

rules() {
    cat <<EOF
allow_private: true
feeds:
  - {url: "http://127.0.0.1:8080/feed.xml", name: Courier, every: 2s}
channels:
  me: !file alerts
rules:
EOF
    printf '  - %s\n' "$@"
}

# A mail server that notes the subject of each message of whoever knows the password.
sink() {
    cat <<EOF
import email
import email.policy
import signal

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Sink:
    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        with open("$folder/subjects", "a", encoding="utf-8") as file:
            print(message["Subject"], file=file)
        return "250 kept"


def known(server, session, envelope, mechanism, login):
    return AuthResult(success=login.password == b"$secret")


Controller(
    Sink(),
    hostname="127.0.0.1",
    port=2525,
    authenticator=known,
    auth_required=True,
    auth_require_tls=False,
).start()
signal.pause()
EOF
}

# --- inside: follow README.md and watch -----------------------------------------------------------

inside() {
    set +e # what fails is counted, and the rest goes on
    wrong=0
    items=""
    # What pip would get from an index lies in a folder; the README's commands stay as they are.
    export PIP_NO_INDEX=1 PIP_FIND_LINKS=$folder/wheels PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_QUIET=1
    export SYSTEMD_PAGER="" LC_ALL=C.UTF-8
    : >"$folder/subjects"
    systemctl --version | head -n 1
    systemd-run --quiet --unit=courier \
        python3 -m http.server --bind 127.0.0.1 --directory "$folder/feed" 8080
    publish one

    it_starts
    it_alerts
    it_reloads
    it_keeps_to_itself
    the_admin_looks
    it_survives_a_kill
    it_survives_a_hang
    it_stops
    it_is_upgraded_restored_and_removed
    it_tells_no_secret
    if ((wrong)); then
        echo "$wrong wrong"
    else
        echo "all is as promised"
    fi
}

it_starts() {
    chapter "from nothing to a running service"
    local url="mailto://watch:$secret@127.0.0.1:2525/?from=watcher@example.org&to=me@example.org&mode=insecure"
    follow "From nothing to a running service" <<<"$url"
    start_sink
    show ActiveState SubState StatusText
    prove "it is active (running)" is ActiveState=active SubState=running
    prove "its Status line says how it is" stated '1 feed, 1 rule, '
    prove "it starts at boot" systemctl --quiet is-enabled watcher
}

it_alerts() {
    chapter "alerts"
    prove "what is in the feed already alerts" within 20 arrived one
    publish two
    prove "what comes later alerts" within 20 arrived two
    prove "each once" once one two
}

it_reloads() {
    chapter "a reload"
    rules "{name: Corridor, match: corridor}" >/etc/watcher/rules.yaml
    systemctl reload watcher
    prove "it says so" within 10 told '"rules reloaded"'
    publish corridor
    prove "a changed rule is taken over" within 20 arrived corridor
    rules "{name: Karabakh, match: '@Nagorno-Karabakh AND ('}" >/etc/watcher/rules.yaml
    systemctl reload watcher
    prove "a mistake is told with its place" within 10 told 'rules.yaml:7:[0-9]+: error'
    journalctl -u watcher --since="@$began" -o cat --grep='rules.yaml:7|old rules'
    publish another-corridor
    prove "and the old rules go on" within 20 arrived another-corridor
    prove "it is still active" is ActiveState=active
    rules "{name: Karabakh, match: '@Nagorno-Karabakh'}" >/etc/watcher/rules.yaml
    systemctl reload watcher
}

it_keeps_to_itself() {
    chapter "what others may see"
    stat -L -c '%a %U %n' /var/lib/watcher /var/lib/watcher/* /etc/watcher/secrets/*
    prove "its folder is 0700" mode 700 /var/lib/watcher
    prove "its store is 0600" mode 600 /var/lib/watcher/watcher.db
    prove "its secret is 0600" mode 600 /etc/watcher/secrets/alerts
}

the_admin_looks() {
    chapter "what the admin sees"
    follow "Backup"
    prove "there is a backup, for root alone" mode 600 /root/watcher-backup.db
    local said
    said=$(/opt/watcher/bin/watcher status -r /etc/watcher/rules.yaml 2>&1) || true
    echo "$said"
    prove "status names the daemon's process" grep -qw "$(value MainPID)" <<<"$said"
    prove "check is content" /opt/watcher/bin/watcher check -r /etc/watcher/rules.yaml
}

it_survives_a_kill() {
    chapter "kill -9, with a message that has not got through"
    systemctl stop sink
    publish three
    prove "a failed attempt is told" within 20 told '"not sent"'
    # As the table in README.md says it.
    journalctl -u watcher --since "@$began" -o cat -p warning
    hit KILL
    prove "it is started again" within 30 is ActiveState=active NRestarts=1
    start_sink
    prove "the message gets through" within 45 arrived three
    show ActiveState NRestarts StatusText
}

it_survives_a_hang() {
    chapter "a hang"
    hit STOP
    prove "the watchdog ends it" within 75 told 'Watchdog timeout'
    prove "it is started again" within 30 is ActiveState=active NRestarts=2
    journalctl -u watcher --since="@$began" -o cat --grep='Watchdog|exited|Failed with|Scheduled restart'
    publish four
    prove "it goes on" within 20 arrived four
    prove "nothing was doubled" once one two corridor another-corridor three four
}

it_stops() {
    chapter "a stop"
    local before=$EPOCHREALTIME took
    systemctl stop watcher
    took=$(((${EPOCHREALTIME/./} - ${before/./}) / 1000))
    show ActiveState Result
    prove "it stops within 5 s (it took $took ms)" test "$took" -lt 5000
    prove "and in order" is ActiveState=inactive Result=success
}

it_is_upgraded_restored_and_removed() {
    chapter "upgrade, restore, uninstall"
    follow "Upgrade"
    prove "it runs after the upgrade" is ActiveState=active
    follow "Restore"
    prove "it runs after the restore" within 10 is ActiveState=active
    publish five
    prove "and alerts" within 20 arrived five
    # The backup was made before three and four: what came after it may be repeated.
    prove "what the backup knows is not repeated" once one two corridor another-corridor five
    follow "Uninstall"
    prove "the unit is gone" gone
}

it_tells_no_secret() {
    chapter "the secret"
    # All fields of all units: the kernel's, systemd's and the servers' words, too.
    prove "the journal does not hold it" test "$(journalctl -o export | grep -cF "$secret")" = 0
    prove "nor does the store" test "$(grep -rlF "$secret" /var/lib/private/watcher)" = ""
}

# Run the commands of the first console block under a heading of README.md, as root, in this shell.
follow() {
    local line lines
    mapfile -t lines < <(awk -v heading="$1" '
        /^##+ / { here = ($0 ~ "^##+ " heading "$") }
        here && /^```/ { if (inside) exit; inside = /^```console/; next }
        here && inside { sub(/^# /, ""); print }' systemd/README.md)
    prove "README.md has commands under \"$1\"" test "${#lines[@]}" -gt 0
    local input=$folder/input
    cat >"$input"
    for line in "${lines[@]}"; do
        echo "# $line"
        # This one shows what happens until somebody presses Ctrl-C.
        [[ $line == *" -f" ]] && line="timeout 2 $line || test \$? = 124"
        eval "$line" <"$input" || { echo "WRONG  it ended with $?"; wrong=$((wrong + 1)); }
    done
    rm "$input"
}

start_sink() {
    systemd-run --quiet --unit=sink --property=Environment=PYTHONUNBUFFERED=1 \
        /opt/watcher/bin/python "$folder/sink.py"
}

publish() {
    sleep 1.1 # the server tells versions apart by the second
    items+="<item><guid isPermaLink='false'>$1</guid><title>Nagorno-Karabakh: $1</title>"
    items+="<link>https://courier.example/$1</link><pubDate>$(date -uR)</pubDate></item>"
    printf '%s' "<?xml version='1.0'?><rss version='2.0'><channel><title>Courier</title>" \
        "<link>https://courier.example/</link>$items</channel></rss>" >"$folder/feed/new"
    mv "$folder/feed/new" "$folder/feed/feed.xml"
}

chapter() {
    echo "--- $1"
    began=$EPOCHREALTIME
}

prove() {
    local what=$1
    shift
    if "$@"; then
        echo "ok     $what"
    else
        echo "WRONG  $what"
        wrong=$((wrong + 1))
    fi
}

within() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < end)) || return 1
        sleep 0.3
    done
}

hit() { is ActiveState=active && kill "-$1" "$(value MainPID)"; }
value() { systemctl show --value --property="$1" watcher; }
show() { systemctl show "${@/#/--property=}" watcher; }
mode() { [[ $(stat -L -c %a "$2") == "$1" ]]; }
arrived() { grep -qF ": $1 " "$folder/subjects"; }
told() { journalctl --quiet -u watcher --since="@$began" --grep="$1" >/dev/null; }
stated() { [[ $(value StatusText) == *"$1"* ]]; }
gone() { [[ $(value LoadState) == not-found ]]; }

is() {
    local want
    for want in "$@"; do
        [[ $(value "${want%%=*}") == "${want#*=}" ]] || return 1
    done
}

once() {
    local title
    for title in "$@"; do
        [[ $(grep -cF ": $title " "$folder/subjects") == 1 ]] || return 1
    done
}

case ${1:-} in
inside) inside ;;
*) outside ;;
esac
