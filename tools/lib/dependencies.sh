# Fetches the pinned C++ dependencies. Sourced after common.sh.
#
# GitHub is the first choice, through CMake's FetchContent. Where it cannot be reached, the same
# releases come from Debian's source packages: a private apt state reads a newer suite's package
# list, and only the original tarball is fetched and checked against the hash pinned here. The
# machine's own apt settings stay as they are.

# name, Debian source package, suite, SHA-256 of its original tarball
dependency_table="
imgui imgui forky e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
catch2 catch2 trixie c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
nlohmann_json nlohmann-json3 trixie 0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406
"

debian_keys=/usr/share/keyrings/debian-archive-keyring.gpg

# The mirror that this machine's own apt reads Debian from, which apt knows once it read its lists.
debian_mirror() {
  local targets
  targets=$(apt-get indextargets --format '$(ORIGIN)|$(REPO_URI)' 2>/dev/null | grep -v security)
  { grep '^Debian|' <<<"$targets" || echo "$targets"; } | cut -d'|' -f2 | head -n 1
}

# A mirror that lags behind will do: what comes from it is checked against the hashes above.
debian_apt() {
  apt-get -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User=root \
    -o Dir::Etc::sourcelist="$1/sources.list" -o Dir::Etc::sourceparts=- \
    -o Dir::State::lists="$1/lists" -o Dir::State::status="$1/status" "${@:2}"
}

# debian_source SUITE PACKAGE SHA256 FOLDER: unpacks the package's original tarball into FOLDER.
debian_source() {
  local suite=$1 package=$2 sha256=$3 folder=$4
  local state="$root/.deps/apt-$suite" uri line tarball
  if [[ ! -s $state/sources.list ]]; then
    mkdir -p "$state/lists/partial" && : >"$state/status"
    uri=$(debian_mirror)
    [[ -n $uri ]] || return 1
    echo "deb-src [signed-by=$debian_keys] $uri $suite main" >"$state/sources.list"
  fi
  debian_apt "$state" update || return 1
  line=$(debian_apt "$state" source --print-uris "$package" 2>/dev/null |
    grep -E "\.orig\.tar\.[a-z0-9]+ ") || return 1
  tarball="$state/$package.orig.tar"
  # apt's own downloader: it is on every Debian, goes the way apt goes, and checks the hash.
  rm -f "$tarball"
  /usr/lib/apt/apt-helper download-file \
    "$(cut -d"'" -f2 <<<"$line")" "$tarball" "SHA256:$sha256" || return 1
  rm -rf "$folder.part" && mkdir -p "$folder.part"
  tar -xf "$tarball" -C "$folder.part" --strip-components=1 && mv "$folder.part" "$folder"
  rm -rf "$state"
}

github_is_reachable() {
  GIT_TERMINAL_PROMPT=0 timeout 8 \
    git ls-remote https://github.com/ocornut/imgui.git HEAD >/dev/null 2>&1 </dev/null
}

# Leaves CMake arguments in the array `dependency_args`: empty when FetchContent can reach GitHub
# itself.
prepare_dependencies() {
  dependency_args=()
  local name package suite sha256 folder reachable=
  while read -r name package suite sha256; do
    [[ -n $name ]] || continue
    folder="$root/.deps/$name-${sha256:0:12}"
    if [[ ! -d $folder ]]; then
      [[ -n $reachable ]] || { github_is_reachable && reachable=yes || reachable=no; }
      [[ $reachable == yes ]] && continue
      say "GitHub cannot be reached: fetching $name from Debian's source packages"
      quietly "fetch-$name" debian_source "$suite" "$package" "$sha256" "$folder" || {
        say "could not fetch $name: neither GitHub nor Debian's source package '$package' ($suite)"
        say "gave the pinned release. Check the network, then run this again."
        return 1
      }
    fi
    dependency_args+=("-DFETCHCONTENT_SOURCE_DIR_${name^^}=$folder")
  done <<<"$dependency_table"
}
