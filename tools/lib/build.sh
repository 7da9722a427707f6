# Configures and builds one preset. Sourced after common.sh and dependencies.sh.

# Debian's emcc looks acorn up where Debian keeps it.
[[ ! -d /usr/share/nodejs/acorn ]] || export NODE_PATH=/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}

# An emcc from EMSDK counts even when its folder is not on PATH.
[[ ! -x ${EMSDK:-}/upstream/emscripten/emcc ]] || export PATH=$EMSDK/upstream/emscripten:$PATH

# Each Emscripten builds in a folder of its own, so that two can be compared: Debian's own in
# build/web-release.
build_folder() {
  local preset=$1 compiler version
  if [[ $preset == web-* ]]; then
    compiler=$(command -v emcc) || die "no emcc on PATH and no EMSDK"
    if [[ $compiler != /usr/bin/emcc ]]; then
      version=$(emcc --version </dev/null | sed -n '1s/.* \([0-9]*\.[0-9]*\.[0-9]*\).*/\1/p')
      echo "build/$preset-$version"
      return
    fi
  fi
  echo "build/$preset"
}

# build PRESET [ARGUMENTS OF cmake --build...]
build() {
  local preset=$1 folder
  shift
  folder=$(build_folder "$preset") || return 1
  # A preset that changed since the last time is configured again.
  local built=$folder/build.ninja
  if [[ ! -f $built || CMakePresets.json -nt $built || -n ${RECONFIGURE:-} ]]; then
    quietly "configure-$preset" \
      cmake --preset "$preset" -B "$folder" "${dependency_args[@]}" || return 1
  fi
  cmake --build "$folder" "$@"
}
