# A step that passed is not run again while nothing it rests on has changed: neither a file of the
# project, nor what was built from them, nor a package of the system. Sourced after checks.sh.
#
# Only the whole of tools/test asks: a step that is named is run.
passed_folder=build/passed

# The native programs read nothing of the page's, and what is said in documents.
native_inputs=(. ':!web' ':!tests/web' ':!tests/tools' ':!tests/tidy' ':!wordpress' ':!docs'
  ':!*.md' ':!.github')

hashes() { xargs -d '\n' --no-run-if-empty sha256sum; }

inputs_of() {
  case $1 in
    native | clang | fuzz) files "${native_inputs[@]}" ;;
    *) files . ;;
  esac
}

# What a step rests on, as one hash.
fingerprint_of() {
  {
    echo "${LOADWISE_SOAK:-} ${fuzz_seconds:-} ${EMSDK:-}"
    echo "${LOADWISE_CHROMIUM:-} ${LOADWISE_FIREFOX:-}"
    ! command -v dpkg-query >/dev/null || dpkg-query --show
    inputs_of "$1" | LC_ALL=C sort | hashes
    [[ $1 != browser || ! -d dist ]] || find dist -type f | LC_ALL=C sort | hashes
  } | sha256sum | cut -d ' ' -f 1
}

# The others take less time than to find out.
is_remembered() { [[ $1 == @(native|clang|browser|fuzz) ]]; }

has_passed() { [[ -f $passed_folder/$1 && $(<"$passed_folder/$1") == "$(fingerprint_of "$1")" ]]; }

# What changed while the step ran was not looked at by it.
run_and_remember() {
  local name=$1 before
  is_remembered "$name" || {
    "check_$name"
    return
  }
  before=$(fingerprint_of "$name")
  rm -f "$passed_folder/$name"
  "check_$name" || return 1
  mkdir -p "$passed_folder"
  [[ $(fingerprint_of "$name") != "$before" ]] || echo "$before" >"$passed_folder/$name"
}

# unless_passed STEP: the long ones only once for the same files.
unless_passed() {
  if is_remembered "$1" && has_passed "$1"; then
    echo "passed on these very files, $(date -r "$passed_folder/$1" '+%F %H:%M');" \
      "'tools/test $1' runs it all the same"
  else
    run_and_remember "$1"
  fi
}

start_fuzz_early() { has_passed fuzz || start_fuzz; }
