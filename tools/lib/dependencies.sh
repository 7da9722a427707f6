# Fetches the pinned C++ dependencies. Sourced by the tools; needs `root` (the project's folder) and `say`.
#
# GitHub is the first choice, through CMake's FetchContent. Where it cannot be reached, the same releases come from
# Debian's source packages: a private apt state reads a newer suite's package list, and only the original tarball is
# fetched and checked against the hash pinned here. The machine's own apt settings stay as they are.

# name, Debian source package, suite, SHA-256 of its original tarball
dependency_table="
imgui imgui forky e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
catch2 catch2 trixie c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
nlohmann_json nlohmann-json3 trixie 0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406
"

debian_apt() {
  apt-get -o Dir::Etc::sourcelist="$1/sources.list" -o Dir::Etc::sourceparts=- \
    -o Dir::State::lists="$1/lists" -o Dir::State::status="$1/status" "${@:2}"
}

# debian_source SUITE PACKAGE SHA256 FOLDER: unpacks the package's original tarball into FOLDER.
debian_source() {
  local suite=$1 package=$2 sha256=$3 folder=$4 state uri line tarball
  state=$(mktemp -d)
  mkdir -p "$state/lists/partial" && : >"$state/status"
  uri=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep -v security | sort -u | head -n 1)
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $uri $suite main" >"$state/sources.list"
  debian_apt "$state" update >"$state/log" 2>&1 || { cat "$state/log" >&2; return 1; }
  line=$(debian_apt "$state" source --print-uris "$package" 2>/dev/null | grep -E "\.orig\.tar\.[a-z0-9]+ ") || return 1
  tarball="$state/orig.tar"
  curl -fsS -o "$tarball" "$(cut -d"'" -f2 <<<"$line")" || return 1
  echo "$sha256  $tarball" | sha256sum --check --quiet || return 1
  rm -rf "$folder.part" && mkdir -p "$folder.part"
  tar -xf "$tarball" -C "$folder.part" --strip-components=1 && mv "$folder.part" "$folder"
  rm -rf "$state"
}

# Leaves CMake arguments in the array `dependency_args`: empty when FetchContent can reach GitHub itself.
prepare_dependencies() {
  dependency_args=()
  local name package suite sha256 folder
  while read -r name package suite sha256; do
    [[ -n $name ]] || continue
    folder="$root/.deps/$name-${sha256:0:12}"
    if [[ ! -d $folder ]]; then
      if [[ -z ${github_reachable:-} ]]; then
        curl -fsSI --max-time 8 -o /dev/null https://github.com 2>/dev/null && github_reachable=yes || github_reachable=no
      fi
      [[ $github_reachable == yes ]] && continue
      say "fetching $name from Debian's source packages"
      debian_source "$suite" "$package" "$sha256" "$folder" || {
        say "could not fetch $name: GitHub and Debian's source package '$package' ($suite) both failed"
        return 1
      }
    fi
    dependency_args+=("-DFETCHCONTENT_SOURCE_DIR_${name^^}=$folder")
  done <<<"$dependency_table"
}
