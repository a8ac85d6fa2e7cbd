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

# Says what is done and how far it is, on standard error: the last project that a build has finished, on one line of a terminal,
# or every quarter of a minute where a file takes the output. The command is 'quietly LOG …'.
with_progress() {
    local what=$1 log=$3 seconds=0 code=0 process
    printf '%s\n' "$what" >&2
    rm -f "$log"
    "${@:2}" &
    process=$!
    while sleep 1 && kill -0 "$process" 2>/dev/null; do
        seconds=$((seconds + 1))
        if [[ -t 2 ]]; then
            printf '\r\033[K  %s s  %s' "$seconds" "$(last_project "$log")" >&2
        elif ((seconds % 15 == 0)); then
            printf '  %s s  %s\n' "$seconds" "$(last_project "$log")" >&2
        fi
    done
    if [[ -t 2 ]]; then
        printf '\r\033[K' >&2
    fi
    wait "$process" || code=$?
    return "$code"
}

last_project() {
    local project
    project=$(sed -n 's/^ *\([^ ]*\) -> .*/\1/p' "$1" 2>/dev/null | tail -n 1)
    say "${project:+built $project}"
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
