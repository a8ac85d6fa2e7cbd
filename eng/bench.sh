# shellcheck shell=bash
# Builds and runs the benchmarks. Sourced by build.sh, never run.

# shellcheck disable=SC2154  # build.sh sets it
readonly bench_results=$root/artifacts/bench

run_benchmarks() {
    local project=$root/benchmarks/KafkaTyped.Benchmarks
    mkdir -p "$bench_results"
    build_quietly "$project/KafkaTyped.Benchmarks.csproj" || die "the benchmarks do not build; the errors are above."
    compile_c_contender
    exec "$project/bin/Release/net10.0/KafkaTyped.Benchmarks" "$@"
}

# The program that shows librdkafka's own speed. Where it cannot be compiled the benchmarks run without it.
compile_c_contender() {
    local compiler header library program=$bench_results/librdkafka/producer
    compiler=$(c_compiler) || { say "librdkafka from C is left out: there is no C compiler."; return 0; }
    if ! find_librdkafka_for_c; then
        say "librdkafka from C is left out: rdkafka.h or librdkafka.so is not there."
        return 0
    fi
    rm -rf "$(dirname "$program")"
    mkdir -p "$(dirname "$program")"
    # Under the name that the library itself tells the linker to look for.
    ln -s "$library" "$(dirname "$program")/librdkafka.so.1"
    if logged "$root/artifacts/logs/bench-c.log" "$compiler" -std=c11 -D_POSIX_C_SOURCE=200809L -O2 -Wall -Wextra \
        -isystem "$(dirname "$header")" "$root/benchmarks/librdkafka-c/producer.c" "$library" \
        -Wl,-rpath,"$(dirname "$program")" -o "$program"; then
        export KAFKATYPED_BENCHMARK_C=$program
    else
        say "librdkafka from C is left out: it does not compile (details: $root/artifacts/logs/bench-c.log)."
    fi
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

# Sets the caller's header and library: those that were built here, or those of the package.
find_librdkafka_for_c() {
    header=$root/artifacts/librdkafka/rdkafka.h
    library=$root/artifacts/librdkafka/librdkafka.so
    if [[ -f $header && -f $library ]]; then
        return
    fi
    local packages
    packages=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: *//')
    # shellcheck disable=SC2154  # eng/librdkafka.sh sets it
    packages=${packages%/}/librdkafka.redist/$librdkafka_version
    header=$packages/build/native/include/librdkafka/rdkafka.h
    library=$packages/runtimes/$(runtime_identifier)/native/librdkafka.so
    [[ -f $header && -f $library ]]
}
