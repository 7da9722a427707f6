# Finds what a tool needs and installs what is missing. Sourced after common.sh.
#
# On Debian, as root, it installs Debian's packages. Anywhere else it installs nothing and says what
# is missing and why.

# What must be there, how that is seen, Debian's package for it, and why it is needed.
need_to_build=(
  "cmake|command -v cmake|cmake|configures the build (3.25 or newer)"
  "ninja|command -v ninja|ninja-build|runs the build"
  "git|command -v git|git|fetches pinned sources where GitHub can be reached"
  "xz|command -v xz|xz-utils|unpacks pinned sources"
  "certificates|certificates_there|ca-certificates|let npm and git trust their servers"
  "emcc|emcc_there|emscripten|compiles C++ to WebAssembly (3.1.6 or newer, on PATH or in EMSDK)"
  "node|command -v node|nodejs|runs the packaging and the server (18 or newer)"
  "npm|command -v npm|npm|installs what package-lock.json pins"
)
need_to_test=(
  "g++|command -v g++|g++|compiles the native tests (12 or newer)"
  "clang++|command -v clang++|clang|compiles the tests again, and the fuzz targets (14 or newer)"
  "libFuzzer|fuzzer_there|libclang-rt-dev|holds clang's sanitizers and libFuzzer"
  "clang-format|command -v clang-format|clang-format|checks the formatting"
  "chromium|chromium_there|chromium|runs the browser tests (LOADWISE_CHROMIUM may name another)"
  "chromium-headless-shell|shell_there|chromium-headless-shell|runs most of them in less time"
  "firefox|firefox_there|firefox-esr|runs the flows again (LOADWISE_FIREFOX may name another)"
  "WebKitWebDriver|webkit_there|webkit2gtk-driver|runs the flows in WebKit"
  "Xvfb|command -v Xvfb|xvfb|is the screen that Firefox and WebKit draw on"
  "jwm|command -v jwm|jwm|gives their windows the focus"
  "nginx|nginx_there|nginx-light|serves the app by the lines of docs/hosting.md"
  "apache2|apache_there|apache2|does so too, with the modules that Debian switches on"
  "php|command -v php|php-cli|reads the WordPress plugin"
)
need_to_soak=(
  "clang++-19|command -v clang++-19|clang-19|counts which conditions the engine's tests tell apart"
  "llvm-cov-19|command -v llvm-cov-19|llvm-19|reads what it counted"
  "its runtime|counting_there|libclang-rt-19-dev|writes it down"
  "orca|command -v orca|orca|reads the pages aloud, as people hear them"
  "at-spi2|at_spi_there|at-spi2-core|tells it what is on them"
  "dbus-daemon|command -v dbus-daemon|dbus-daemon|is the bus on which it does"
  "xdotool|command -v xdotool|xdotool|presses real keys"
  "ngx_brotli|nginx_brotli_there|libnginx-mod-http-brotli-static|sends what is compressed best"
  "WordPress|wordpress_there|wordpress|shows the plugin to people of each role"
  "a theme|theme_there|wordpress-theme-twentytwentyone|is what a visitor sees of it"
  "mariadbd|mariadb_there|mariadb-server|holds its pages"
  "soffice|command -v soffice|libreoffice-calc-nogui|opens the tables as an office would"
  "khal|command -v khal|khal|reads the calendar file, as do the next two"
  "icalendar|debians_python icalendar|python3-icalendar|reads it in Python"
  "libical|libical_there|gir1.2-ical-3.0|reads it for GNOME's programs"
  "gi|debians_python gi|python3-gi|lets Python ask libical"
  "PHP for it|php_database_there|php-mysql|lets it ask for them"
)
need_to_lint=(
  "clang-tidy|command -v clang-tidy|clang-tidy|finds mistakes a compiler does not warn about"
)

emcc_there() { [[ -x ${EMSDK:-}/upstream/emscripten/emcc ]] || command -v emcc; }

certificates_there() { [[ -e /etc/ssl/certs/ca-certificates.crt || ! -e /etc/debian_version ]]; }

chromium_there() { command -v "${LOADWISE_CHROMIUM:-chromium}" || command -v google-chrome; }

# Debian has it; elsewhere the whole browser does its work.
shell_there() {
  [[ -x /usr/lib/chromium/chromium-headless-shell || -n ${LOADWISE_CHROMIUM:-} ]] ||
    ! grep -q '^ID=debian' /etc/os-release
}

firefox_there() { command -v "${LOADWISE_FIREFOX:-firefox-esr}"; }

webkit_there() {
  command -v WebKitWebDriver && compgen -G '/usr/lib/*/webkit2gtk-4.1/MiniBrowser'
}

at_spi_there() { [[ -x /usr/libexec/at-spi-bus-launcher ]]; }

# Servers lie where the path of who is not root may not lead.
nginx_there() { [[ -x /usr/sbin/nginx ]] || command -v nginx; }

apache_there() { [[ -x /usr/sbin/apache2 ]] || command -v apache2; }

wordpress_there() { [[ -e /usr/share/wordpress/wp-login.php ]]; }

theme_there() { [[ -e /usr/share/wordpress/wp-content/themes/twentytwentyone ]]; }

mariadb_there() { [[ -x /usr/sbin/mariadbd ]]; }

debians_python() { /usr/bin/python3 -c "import $1"; }

libical_there() { compgen -G '/usr/lib/*/girepository-1.0/ICalGLib-3.0.typelib'; }

php_database_there() { grep -q mysqli <<<"$(php -m)"; }

nginx_brotli_there() { [[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]]; }

fuzzer_there() {
  local folder
  folder=$(clang++ -print-resource-dir)/lib
  compgen -G "$folder/*/libclang_rt.fuzzer*" || compgen -G "$folder/*/*/libclang_rt.fuzzer*"
}

counting_there() {
  local folder
  folder=$(clang++-19 -print-resource-dir)/lib
  compgen -G "$folder/*/libclang_rt.profile*"
}

# Leaves the rows of what is missing in the array `missing`.
find_missing() {
  missing=()
  local row name check
  for row in "$@"; do
    IFS='|' read -r name check _ _ <<<"$row"
    eval "$check" >/dev/null 2>&1 || missing+=("$row")
  done
}

debian_install() {
  quietly apt-update apt-get update || say "the package lists could not be read; trying without"
  DEBIAN_FRONTEND=noninteractive quietly apt-install \
    apt-get install --yes --no-install-recommends -o Dpkg::Use-Pty=0 \
    -o DPkg::Lock::Timeout=300 "$@"
}

explain_missing() {
  local row name package why packages=()
  say "these are missing:"
  for row in "${missing[@]}"; do
    IFS='|' read -r name _ package why <<<"$row"
    say "  $name: $why (Debian's package: $package)"
    packages+=("$package")
  done
  say "$1"
  say "On Debian 12 or Ubuntu: sudo apt-get install --no-install-recommends ${packages[*]}"
}

# install_programs ROW...: makes sure every program of the rows is there.
install_programs() {
  find_missing "$@"
  ((${#missing[@]})) || return 0
  if ! command -v apt-get >/dev/null; then
    explain_missing "This system has no apt-get: install them in its own way, then run this again."
    return 1
  fi
  if ((EUID != 0)); then
    explain_missing "Installing them needs root, which this is not."
    return 1
  fi
  local row package packages=()
  for row in "${missing[@]}"; do
    IFS='|' read -r _ _ package _ <<<"$row"
    packages+=("$package")
  done
  say "installing ${packages[*]}"
  debian_install "${packages[@]}" || {
    explain_missing "apt-get could not install them."
    return 1
  }
  find_missing "$@"
  ((${#missing[@]} == 0)) || {
    explain_missing "apt-get ran, and they are still missing."
    return 1
  }
}

# The packages that package-lock.json pins; the copy of it says what node_modules holds.
install_npm_packages() {
  cmp --silent package-lock.json node_modules/.installed-lock && return 0
  say "installing the pinned npm packages"
  quietly npm-ci npm ci --ignore-scripts --no-audit --no-fund || {
    say "npm could not install the pinned packages: is its registry reachable (npm ping)?"
    return 1
  }
  cp package-lock.json node_modules/.installed-lock
}

check_node_version() {
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 18)) || {
    say "Node $major is too old: 18 or newer is needed"
    return 1
  }
}

# setup serve | test | soak | lint
setup() {
  local rows=("${need_to_build[@]}")
  [[ $1 == serve ]] || rows+=("${need_to_test[@]}")
  [[ $1 != lint ]] || rows+=("${need_to_lint[@]}")
  [[ $1 != soak ]] || rows+=("${need_to_soak[@]}")
  install_programs "${rows[@]}" && check_node_version && install_npm_packages &&
    prepare_dependencies
}
