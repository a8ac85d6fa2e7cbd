# shellcheck shell=bash
# Builds and runs the benchmarks. Sourced by build.sh, never run.

# shellcheck disable=SC2154  # build.sh sets it
readonly bench_projects=$root/benchmarks

run_benchmarks() {
    build_benchmark KafkaTyped.Benchmarks
    if bench_wants throughput "$@" || bench_wants enqueue "$@" || bench_wants far "$@"; then
        compile_c_contender
    fi
    if bench_wants serializers "$@"; then
        build_benchmark KafkaTyped.Benchmarks.Serializers
    fi
    if bench_wants editor "$@"; then
        build_benchmark KafkaTyped.Benchmarks.Editor
    fi
    if bench_wants startup "$@"; then
        prepare_start_up "$@"
    fi
    exec "$bench_projects/KafkaTyped.Benchmarks/bin/Release/net10.0/KafkaTyped.Benchmarks" "$@"
}

# Whether the arguments behind the name ask for that benchmark; without --only and --contenders all are asked for.
bench_wants() {
    local name=$1
    shift
    while (($# > 0)); do
        case $1 in
            --only) [[ ,${2:-}, == *,"$name",* ]]; return ;;
            --contenders) [[ $name == throughput ]]; return ;;
        esac
        shift
    done
}

build_benchmark() {
    build_quietly "$bench_projects/$1/$1.csproj" || die "benchmarks/$1 does not build; the errors are above."
}

# The host just in time and ahead of time. A quick run takes the latter only where it was published before: that takes a minute.
prepare_start_up() {
    local code=0
    if [[ " $* " == *" --quick "* ]]; then
        # shellcheck disable=SC2154  # eng/aot.sh sets it
        [[ -x $aot_output/AotHost ]] || say "Start-up ahead of time is left out of a quick run ('./build.sh aot' brings it in)."
    elif ! aot_is_possible; then
        # shellcheck disable=SC2154  # aot_is_possible sets it
        say "Start-up ahead of time is left out: $aot_obstacle."
    else
        publish_aot_host || code=$?
        ((code == 0)) || say "Start-up ahead of time is left out: samples/AotHost cannot be published (details: $root/artifacts/logs/publish-aot.log)."
    fi
    build_quietly "$root/samples/AotHost/AotHost.csproj" || die "samples/AotHost does not build; the errors are above."
}

# The program that shows librdkafka's own speed. Where it cannot be compiled the benchmarks run without it.
compile_c_contender() {
    local compiler header library folder=$root/artifacts/bench/librdkafka log=$root/artifacts/logs/bench-c.log
    rm -rf "$folder"
    mkdir -p "$folder"
    if ! compiler=$(c_compiler); then
        say "librdkafka from C cannot be compiled: there is no C compiler."
        return 0
    fi
    if ! find_librdkafka_for_c; then
        say "librdkafka from C cannot be compiled: the package librdkafka.redist has no build that loads here."
        return 0
    fi
    # Under the name that the library itself tells the linker to look for.
    ln -s "$library" "$folder/librdkafka.so.1"
    logged "$log" "$compiler" -std=c11 -D_POSIX_C_SOURCE=200809L -O2 -Wall -Wextra -isystem "$(dirname "$header")" \
        "$bench_projects/librdkafka-c/producer.c" "$library" -Wl,-rpath,"$folder" -o "$folder/producer" ||
        say "librdkafka from C cannot be compiled (details: $log)."
}

c_compiler() {
    local name
    for name in ${CC:+"$CC"} cc gcc clang; do
        if have "$name"; then
            say "$name"
            return
        fi
    done
    return 1
}

# Sets the caller's header and library, those of the package: of its builds, the one that the runtime loads (LibrdkafkaLibrary).
find_librdkafka_for_c() {
    local packages package version runtime variant
    version=$(sed -n 's/.*<ConfluentKafkaVersion>\(.*\)<.*/\1/p' "$root/Directory.Packages.props")
    packages=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: *//')
    package=${packages%/}/librdkafka.redist/$version
    case $(uname -m) in
        x86_64) runtime=linux-x64 ;;
        aarch64) runtime=linux-arm64 ;;
        *) return 1 ;;
    esac
    header=$package/build/native/include/librdkafka/rdkafka.h
    for variant in librdkafka alpine-librdkafka centos8-librdkafka; do
        library=$package/runtimes/$runtime/native/$variant.so
        if [[ -f $header && -f $library ]] && ! ldd "$library" 2>&1 | grep -qE 'not found|Error'; then
            return
        fi
    done
    return 1
}
