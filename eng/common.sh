# shellcheck shell=bash
# What build.sh and the other scripts of eng/ share. Sourced, never run.

say() { printf '%s\n' "$*"; }

# One clear line with the remedy, then the end.
die() {
    printf 'build.sh: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command with its output in a file instead of on the screen.
logged() {
    mkdir -p "$(dirname "$1")"
    "${@:2}" >"$1" 2>&1 </dev/null
}

# The same, and shows what went wrong when the command fails.
quietly() {
    local code=0
    logged "$@" || code=$?
    if ((code != 0)); then
        show_failure "$1" >&2
    fi
    return "$code"
}

# The errors of a log, each once; the end of the log where it names none.
show_failure() {
    local log=$1
    if grep -qE '(error|fatal error)[ :]' "$log"; then
        grep -E '(error|fatal error)[ :]' "$log" | sed 's/^[[:space:]]*//' | awk '!seen[$0]++' | head -n 40
    else
        tail -n 40 "$log"
    fi
    printf 'The whole output: %s\n' "$log"
}
