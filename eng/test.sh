# shellcheck shell=bash
# Runs the test projects and adds up what they report. Sourced by build.sh, never run.

# shellcheck disable=SC2154  # build.sh sets it
readonly test_results=$root/artifacts/test-results
# A test that hangs ends its host after this long without a finished test, and counts as a failure.
readonly test_hang_timeout=${KAFKATYPED_TEST_HANG_TIMEOUT:-4m}

tests_passed=0
tests_failed=0
tests_skipped=0

run_tests() {
    rm -rf "$test_results"
    mkdir -p "$test_results"

    local project found=false
    if ! build_quietly "$root/KafkaTyped.sln"; then
        say "The build failed, so no test was run: counted as one failure."
        tests_failed=1
    else
        for project in "$root"/tests/*.Tests/*.Tests.csproj; do
            [[ -f $project ]] || continue
            found=true
            run_test_project "$project"
        done
        $found || say "There is no tests/*.Tests project."
        run_aot_check
    fi

    say_test_summary
    ((tests_failed == 0 && tests_passed > 0))
}

run_test_project() {
    local project=$1 name code=0
    name=$(basename "$project" .csproj)
    local results=$test_results/$name log=$test_results/$name.log
    dotnet test "$project" --no-build --configuration Release --nologo \
        --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=normal" --results-directory "$results" \
        --blame-hang --blame-hang-timeout "$test_hang_timeout" --blame-hang-dump-type none \
        >"$log" 2>&1 </dev/null || code=$?

    local total=0 executed=0 passed=0 failed skipped
    read_counters "$results/$name.trx"
    skipped=$((total - executed))
    failed=$((executed - passed))

    # What the counters cannot say: a host that crashed or hung, a project that could not start, or has no test.
    local note=""
    if is_aborted "$log" || ((code != 0 && failed == 0)); then
        failed=$((failed + 1))
        note=" (the run was cut short with code $code: counted as one failure more)"
    elif ((total == 0)); then
        failed=1
        note=" (no test was found: counted as one failure)"
    fi

    tests_passed=$((tests_passed + passed))
    tests_failed=$((tests_failed + failed))
    tests_skipped=$((tests_skipped + skipped))
    say "$name: $(counts "$passed" "$failed" "$skipped")$note"
    if ((failed > 0)); then
        show_test_failures "$log"
    fi
}

# Counts as one test; where it cannot be made it says so and counts as none.
run_aot_check() {
    local code=0
    check_aot || code=$?
    if ((code == 0)); then
        tests_passed=$((tests_passed + 1))
    elif ((code != 3)); then
        say "The host that is compiled ahead of time is not as it should be: counted as one failure."
        tests_failed=$((tests_failed + 1))
    fi
}

is_aborted() { grep -qiE '^ *(test run aborted|the active test run was aborted)' "$1"; }

# Sets total, executed and passed of the caller from a trx file; leaves them alone where there is none.
read_counters() {
    [[ -f $1 ]] || return 0
    local counters
    counters=$(grep -m1 -o '<Counters [^>]*>' "$1") || return 0
    total=$(counter total "$counters")
    executed=$(counter executed "$counters")
    passed=$(counter passed "$counters")
}

counter() {
    local value
    value=$(sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2")
    say "${value:-0}"
}

counts() {
    local text="$1 passed, $2 failed"
    if (($3 > 0)); then
        text+=", $3 skipped"
    fi
    say "$text"
}

# Each failed test with its message and stack. Where the run itself broke, what it said, without the runner's own frames.
show_test_failures() {
    local log=$1
    {
        if is_aborted "$log" || ! grep -qE '^ *Failed [^ ]' "$log"; then
            grep -vE '^ *at (Xunit|System)\.|^ *$|^\[xUnit|^ *Passed ' "$log" | tail -n 60
        else
            awk '/^ *(Passed|Skipped) [^ ]|^Test Run|^Total tests|^Results File|^\[xUnit/ { shown = 0 }
                 /^ *Failed [^ ]/ { shown = 1 }
                 shown' "$log" | head -n 200
        fi
    } | cut -c1-400 | sed 's/^/    /'
    say "    The whole output: $log"
}

# Alone on the last line, for people and for scripts.
say_test_summary() {
    counts "$tests_passed" "$tests_failed" "$tests_skipped"
}
