#!/usr/bin/env bash
# Builds, tests and packs KafkaTyped. './build.sh help' lists what it does.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly root
# shellcheck source=eng/common.sh
source "$root/eng/common.sh"
# shellcheck source=eng/test.sh
source "$root/eng/test.sh"
# shellcheck source=eng/bench.sh
source "$root/eng/bench.sh"
# shellcheck source=eng/aot.sh
source "$root/eng/aot.sh"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en
# No process of a build outlives the build: one that stays would keep this script's caller waiting for its output to close.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

usage() {
    cat <<'USAGE'
./build.sh <verb>

  demo [arguments]   run samples/Quickstart
  test               build everything and run every test
  pack               put the packages into artifacts/packages
  bench [arguments]  run the benchmarks (docs/performance.md); --quick takes less than two minutes
  aot                check the build that is compiled ahead of time
  clean              remove everything that was built

Each verb needs the .NET SDK and a package registry, nothing else; what a build prints goes to artifacts/logs.
USAGE
}

check_sdk() {
    have dotnet || die "there is no dotnet; install the .NET SDK 10.0.100 or later and put it on the PATH."
    local version
    version=$(cd "$root" && dotnet --version 2>/dev/null) ||
        die "no .NET SDK here satisfies global.json; install 10.0.100 or later ('dotnet --list-sdks' shows what there is)."
    [[ $version == 10.* ]] ||
        die "the .NET SDK is $version and must be 10.0.100 or later of 10.0; install it ('dotnet --list-sdks' shows what there is)."
}

build_quietly() {
    local name
    [[ -f $1 ]] || die "${1#"$root"/} is not there; check out the whole repository."
    name=$(basename "$1")
    with_progress "Building ${1#"$root"/} (the first build also restores packages: one to three minutes)" \
        quietly "$root/artifacts/logs/build-${name%.*}.log" \
        dotnet build "$1" --configuration Release --verbosity minimal --nologo "${@:2}"
}

demo() {
    local project=$root/samples/Quickstart
    check_sdk
    build_quietly "$project/Quickstart.csproj" || die "samples/Quickstart does not build; the errors are above."
    exec dotnet run --project "$project" --configuration Release --no-build -- "$@"
}

tests() {
    check_sdk
    run_tests
}

pack() {
    local packages=$root/artifacts/packages
    check_sdk
    rm -rf "$packages"
    [[ -f $root/KafkaTyped.sln ]] || die "KafkaTyped.sln is not there; check out the whole repository."
    # The same commit gives the same bytes: files in a package are as old as it is, and no path of this machine gets into an assembly.
    SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || true)}
    export SOURCE_DATE_EPOCH
    quietly "$root/artifacts/logs/pack.log" \
        dotnet pack "$root/KafkaTyped.sln" --configuration Release -p:ContinuousIntegrationBuild=true --output "$packages" --verbosity minimal --nologo ||
        die "packing failed; the errors are above."
    find "$packages" -name '*.nupkg' 2>/dev/null | sort | sed "s|^$root/||" | grep . ||
        die "no project is packable, so there is no package."
}

bench() {
    check_sdk
    run_benchmarks "$@"
}

aot() {
    local code=0
    check_sdk
    check_aot || code=$?
    # There is nothing wrong where there is nothing to check it with.
    ((code == 0 || code == 3)) || die "the host that is compiled ahead of time is not as it should be; what is wrong stands above."
}

clean() {
    local folder
    for folder in src generators analyzers tests samples benchmarks; do
        [[ -d $root/$folder ]] || continue
        find "$root/$folder" -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
    done
    rm -rf "$root/artifacts"
}

main() {
    local verb=${1:-help}
    shift || true
    case $verb in
        demo) demo "$@" ;;
        test) tests ;;
        bench) bench "$@" ;;
        pack) pack ;;
        aot) aot ;;
        clean) clean ;;
        help | -h | --help) usage ;;
        *)
            usage >&2
            die "there is no verb '$verb'."
            ;;
    esac
}

main "$@"
