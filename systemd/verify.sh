#!/usr/bin/env bash
# Hold watcher.service against systemd's own checks, in a root made for it and then removed.
set -euo pipefail

if ! command -v systemd-analyze >/dev/null; then
    echo "systemd-analyze is missing: install systemd (apt-get install systemd) and try again." >&2
    exit 3
fi

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
unit="$here/watcher.service"
# Exposure times ten: 15 means 1.5 of 10, "OK" in the words of systemd-analyze.
threshold=15

root=$(mktemp -d)
trap 'rm -rf -- "$root"' EXIT

install -D -m 0644 "$unit" "$root/etc/systemd/system/watcher.service"
# Stubs: verify wants what ExecStart and ExecReload name to be there, and runs none of it.
for command in /opt/watcher/bin/watcher /bin/sh; do
    mkdir -p "$root$(dirname "$command")"
    printf '#!/bin/sh\n' >"$root$command"
    chmod 0755 "$root$command"
done
# The units that ours names, or that systemd adds to every service.
for folder in /usr/lib/systemd/system /lib/systemd/system; do
    if [[ -d $folder ]]; then
        mkdir -p "$root/usr/lib/systemd"
        cp -R -- "$folder" "$root/usr/lib/systemd/"
        break
    fi
done

echo "systemd-analyze verify"
said=$(systemd-analyze verify --man=no --root="$root" watcher.service 2>&1) || {
    echo "$said" >&2
    echo "watcher.service does not pass systemd-analyze verify." >&2
    exit 1
}
# Verify ends with 0 on warnings, too; those on our unit count.
if grep -F "watcher.service" <<<"$said" >&2; then
    echo "systemd-analyze verify warns about watcher.service." >&2
    exit 1
fi

echo "systemd-analyze security"
if ! systemd-analyze security --no-pager --offline=true --threshold="$threshold" "$unit" | tail -n 1; then
    echo "watcher.service is more exposed than the threshold allows ($threshold, of 100)." >&2
    exit 1
fi
