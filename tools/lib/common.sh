# Sourced by every tool: where the project is, how a tool speaks, and how a step is named, timed and
# reported.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tool=$(basename "$0")
logs="$root/build/logs"
cd "$root"
mkdir -p "$logs"

say() { echo "$tool: $*" >&2; }

die() {
  say "$@"
  exit 1
}

step_times=()

# step NAME FIX COMMAND...: runs a command; when it fails, names the step and what to do about it.
step() {
  local name=$1 fix=$2 started=$SECONDS
  shift 2
  echo
  echo "== $name (after $SECONDS s)"
  if ! "$@"; then
    echo
    say "step '$name' failed. $fix"
    say "Run the same command again afterwards: finished steps are quick the second time."
    step_times+=("$((SECONDS - started)) s  $name  FAILED")
    return 1
  fi
  step_times+=("$((SECONDS - started)) s  $name")
}

# quietly NAME COMMAND...: keeps a command's output in build/logs, and shows its end only when the
# command fails.
quietly() {
  local log="$logs/$1.log"
  shift
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    say "all of the output is in ${log#"$root/"}"
    return 1
  fi
}
