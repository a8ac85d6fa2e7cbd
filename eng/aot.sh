# shellcheck shell=bash
# Publishes samples/AotHost compiled ahead of time and checks what it delivers. Sourced by build.sh, never run.

# shellcheck disable=SC2154  # build.sh sets it
readonly aot_output=$root/artifacts/aot/AotHost

# Whether native code can be compiled and linked here; if not, aot_obstacle says what is missing.
aot_is_possible() {
    aot_obstacle=""
    if [[ $(uname -s) == Linux ]] && ! have clang && ! have gcc; then
        aot_obstacle="there is no linker: neither clang nor gcc is installed"
    elif [[ $(uname -s) == Linux ]] && ! printf 'int main(void){return 0;}' | "$(aot_linker)" -x c - -lz -o /dev/null 2>/dev/null; then
        aot_obstacle="zlib's library for the linker is missing (Debian: zlib1g-dev)"
    fi
    [[ -z $aot_obstacle ]]
}

aot_linker() { if have clang; then say clang; else say gcc; fi; }

# Returns 3 where the compiler's package cannot be restored; the log says why.
publish_aot_host() {
    local log=$root/artifacts/logs/publish-aot.log linker=()
    if [[ $(uname -s) == Linux ]]; then
        linker=(-p:CppCompilerAndLinker="$(aot_linker)")
    fi
    rm -rf "$aot_output"
    if ! with_progress "Compiling samples/AotHost ahead of time (about a minute)" logged "$log" dotnet publish "$root/samples/AotHost/AotHost.csproj" --configuration Release -p:KafkaTypedAot=true \
        --use-current-runtime --output "$aot_output" --verbosity minimal --nologo "${linker[@]}"; then
        if grep -qiE 'NU110[123].*ilcompiler' "$log"; then
            return 3
        fi
        show_failure "$log" >&2
        return 1
    fi
    if grep -E 'warning (IL|AOT)[0-9]+' "$log" >&2; then
        say "The warnings above are about trimming or ahead-of-time compilation; the whole output: $log" >&2
        return 1
    fi
}

# Returns 3 when nothing can be checked here, which one line says.
check_aot() {
    local code=0 checks=$root/tests/KafkaTyped.Aot.Checks
    if ! aot_is_possible; then
        say "Ahead-of-time compilation is not checked: $aot_obstacle."
        return 3
    fi
    publish_aot_host || code=$?
    if ((code == 3)); then
        say "Ahead-of-time compilation is not checked: the package of its compiler cannot be restored."
    fi
    ((code == 0)) || return "$code"
    build_quietly "$checks/KafkaTyped.Aot.Checks.csproj" || return 1
    quietly "$root/artifacts/logs/check-aot.log" "$checks/bin/Release/net10.0/KafkaTyped.Aot.Checks" "$aot_output/AotHost" || return 1
    tail -n 1 "$root/artifacts/logs/check-aot.log"
}
