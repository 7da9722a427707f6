# What tools/test checks, one function a step. Sourced after common.sh, dependencies.sh and
# setup.sh.

fix_of() {
  case $1 in
    format) echo "tools/format puts the files right." ;;
    tidy) echo "Each line above names a file, a line and the rule it breaks." ;;
    coverage) echo "Find what is not covered with llvm-cov-19 show, and test it." ;;
    sizes) echo "Find what grew with the table above, and make it smaller." ;;
    *) echo "The messages are above." ;;
  esac
}

# files PATTERN...: tracked files and new ones; not what is ignored, nor what was deleted.
files() {
  git ls-files --cached --others --exclude-standard --deduplicate -- "$@" |
    while read -r file; do [[ ! -f $file ]] || echo "$file"; done
}

cpp_files() { files '*.h' '*.cpp'; }

web_files() { files '*.mjs' 'web/*.css' 'web/*.js' 'wordpress/*.js' '*.d.ts'; }

prettier=node_modules/prettier/bin/prettier.cjs

check_format() {
  cpp_files | xargs clang-format --dry-run --Werror &&
    web_files | xargs node "$prettier" --check --log-level warn &&
    echo "formatting: $(cpp_files | wc -l) C++ files and $(web_files | wc -l) web files are right"
}

check_tidy() {
  node tests/tidy/tidy.mjs && node node_modules/eslint/bin/eslint.js --max-warnings 0 . &&
    echo "scripts: $(files '*.mjs' '*.js' | wc -l) have none of eslint.config.mjs's mistakes" &&
    check_types
}

# The page's scripts, its worker, the tools and the tests: each has a world of its own.
check_types() {
  local project
  for project in '' strict. worker. tools. tests.; do
    node node_modules/typescript/bin/tsc --project "tsconfig.${project}json" || return 1
  done
  echo "types: what the scripts say of their values is true"
}

check_tools() { node --test --test-reporter=spec tests/tools/*.test.mjs; }

# The failing tests' output and ctest's closing lines; all of it is in build/logs.
native_tests() {
  local log="$logs/ctest-$1.log" status=0
  build "$1" || return 1
  ctest --test-dir "build/$1" --output-on-failure --parallel "$(nproc)" >"$log" || status=$?
  sed -n '/\*\*\*/,/^ *Start\|^ *[0-9]*\/[0-9]* Test/p; /tests passed/,$p' "$log"
  return "$status"
}

# Optimised, with gcc: the laws over all their logs, every page, and how long things take. Every
# test runs with the sanitizers below; to compile all of them twice would find nothing more.
check_native() { native_tests native-release && benchmarks; }

# With clang and the sanitizers: every test, and the fuzz targets.
check_clang() { native_tests native-clang; }

# With gcc and the sanitizers.
check_debug() { native_tests native-debug; }

# What the engine's own tests and the golden courses reach of src/engine: lines, branches, and
# MC/DC, the conditions that were each shown to decide by themselves. In percent.
branches_goal=95
mcdc_goal=90

# Headers with no branches but comparisons that the compiler writes (`= default`): clang counts no
# false side of those. tests/engine/sameness_test.cpp looks at both.
uncountable='/(dose|dose_parts|evidence|handout|log|pain_score|result|rhythm|session_time)\.h$'

# Few of the logs made at random, and one patient of each kind: more of them reach nothing more.
check_coverage() {
  local folder=build/native-coverage programs=() program report
  build native-coverage --target engine_tests golden_tests || return 1
  rm -f "$folder"/*.profraw
  for program in engine golden; do
    programs+=("$folder/tests/$program/${program}_tests")
    LLVM_PROFILE_FILE="$folder/$program.profraw" LOADWISE_LAW_LOGS=2000 LOADWISE_PATIENTS=1 \
      quietly "coverage-$program" "${programs[-1]}" || return 1
  done
  llvm-profdata-19 merge -sparse "$folder"/*.profraw -o "$folder/tests.profdata" || return 1
  report=$(llvm-cov-19 report "${programs[0]}" -object "${programs[1]}" \
    -instr-profile="$folder/tests.profdata" -ignore-filename-regex="$uncountable" \
    -show-region-summary=0 -show-functions=0 -show-branch-summary -show-mcdc-summary \
    src/engine) || return 1
  coverage_table <<<"$report"
}

# Of llvm-cov's table the share that is covered, by file and in total; fails below the goals.
coverage_table() {
  awk -v branches_goal="$branches_goal" -v mcdc_goal="$mcdc_goal" '
    BEGIN { printf "%-24s %9s %9s %9s\n", "src/engine", "lines", "branches", "MC/DC" }
    /\.(cpp|h) / || /^TOTAL/ {
      name = $1
      sub(/.*\//, "", name)
      printf "%-24s %9s %9s %9s\n", name, $(NF - 6), $(NF - 3), $NF
    }
    /^TOTAL/ { is_reached = ($(NF - 3) + 0 >= branches_goal && $NF + 0 >= mcdc_goal) }
    END {
      result = is_reached ? "reached" : "not reached"
      printf "goals: branches %d %%, MC/DC %d %%: %s\n", branches_goal, mcdc_goal, result
      exit !is_reached
    }'
}

benchmarks() {
  local program
  for program in build/native-release/tests/engine/engine_benchmark \
    build/native-release/tests/engine/engine_tests \
    build/native-release/tests/effects/effects_tests; do
    "$program" '[benchmark],[!benchmark]' --benchmark-samples 20 --benchmark-no-analysis |
      grep -aE '^[A-Za-z0-9].* +[0-9]+ +[0-9]+ +[0-9.]+ [mun]?s' || return 1
  done
}

check_web() { build web-release; }

check_package() { tools/package; }

check_sizes() { node tools/lib/sizes.mjs; }

check_browser() { node tests/web/run.mjs; }

# A bounded time for each target, from a fixed seed and the inputs kept beside its source.
fuzz_seconds=${LOADWISE_FUZZ_SECONDS:-30}

# With what the others leave over. Where the system shares time among sessions first, being nice
# within one's own is not enough: a browser is a session of its own.
modestly() {
  setsid --wait bash -c '
    echo 19 2>/dev/null >/proc/self/autogroup
    exec nice -n 19 "$@"' modestly "$@"
}

fuzz_targets() {
  local target
  for target in build/native-clang/tests/fuzz/*_fuzz; do
    [[ ! -x $target ]] || echo "$target"
  done
}

fuzz_one() {
  local target=$1 name corpus
  name=$(basename "$target" _fuzz)
  corpus="build/fuzz/$name"
  mkdir -p "$corpus"
  [[ ! -d tests/fuzz/corpus/$name ]] || cp -n tests/fuzz/corpus/"$name"/* "$corpus"
  quietly "fuzz-$name" modestly "$target" -seed=1 -max_total_time="$fuzz_seconds" -timeout=10 \
    -rss_limit_mb=1024 -artifact_prefix="build/fuzz/$name-" "$corpus" || return 1
  echo "$name: $(grep -a '^Done' "$logs/fuzz-$name.log")"
}

fuzz_all() {
  local target
  quietly build-fuzz build native-clang || return 1
  for target in $(fuzz_targets); do
    fuzz_one "$target" || return 1
  done
  echo "fuzz: $(fuzz_targets | wc -l) targets, $fuzz_seconds s each"
}

# Fuzzing waits for nobody and nobody for it.
start_fuzz() {
  fuzz_all >"$logs/fuzz.log" 2>&1 &
  fuzz_pid=$!
  trap 'kill "$fuzz_pid" 2>/dev/null || true' EXIT
}

check_fuzz() {
  local status=0
  [[ -n ${fuzz_pid:-} ]] || start_fuzz
  wait "$fuzz_pid" || status=$?
  cat "$logs/fuzz.log"
  return "$status"
}
