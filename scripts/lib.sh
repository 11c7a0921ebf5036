# Shared by the scripts of this folder: finds the JDK, installs what is missing, builds, starts a virtual display.
# Sourced, not run. All messages go to standard error, so that a command's output stays its own.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java_wanted=25

say() { printf '%s\n' "$*" >&2; }
die() {
  say "kiosk: $*"
  exit 1
}

# Sets JAVA_HOME to a JDK that is new enough: JAVA_HOME itself, the one of java on PATH, or the newest under /usr/lib/jvm.
find_jdk() {
  local candidate version best='' best_version=0
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)")")")" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk*; do
    [ -x "$candidate/bin/javac" ] && [ -f "$candidate/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
    [ -n "$version" ] && [ "$version" -ge "$java_wanted" ] || continue
    if [ "$candidate" = "${JAVA_HOME:-}" ]; then
      best=$candidate
      break
    fi
    if [ -z "$best" ] || [ "$version" -lt "$best_version" ]; then
      best=$candidate
      best_version=$version
    fi
  done
  [ -n "$best" ] || die "no JDK $java_wanted found. Install one (package temurin-$java_wanted-jdk or openjdk-$java_wanted-jdk)
  or set JAVA_HOME to it, then try again."
  export JAVA_HOME=$best
  java=$JAVA_HOME/bin/java
}

# Installs Debian packages that are missing; says which where it may not.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null || die "these packages are missing: ${missing[*]}. Install what they are called on your system."
  if [ "$(id -u)" -ne 0 ]; then
    die "these packages are missing: ${missing[*]}. Run: sudo apt-get install ${missing[*]}"
  fi
  say "kiosk: installing ${missing[*]} …"
  local log
  log=$(mktemp)
  if ! { { apt-get -q update || true; } && DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    die "could not install ${missing[*]}; the full log is $log"
  fi
  rm -f "$log"
}

# What JavaFX and the screens need on a bare machine.
screen_packages=(libgtk-3-0 libgl1 libgl1-mesa-dri libxtst6 libxxf86vm1 libasound2 fonts-noto-cjk)

# Builds the program unless it is newer than its sources.
build() {
  local stamp=$root/kiosk-app/terminal/target/.built
  if [ -f "$stamp" ] && [ -z "$(find "$root/pom.xml" "$root/kiosk-config" "$root/kiosk-app" \
    -path '*/target' -prune -o \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$stamp" -print -quit)" ]; then
    return 0
  fi
  command -v mvn >/dev/null || die "Maven is missing. Install the package maven, then try again."
  say "kiosk: building …"
  local log
  log=$(mktemp)
  if ! (cd "$root" && mvn -q -B -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true package) >"$log" 2>&1; then
    cat "$log" >&2
    die "the build failed"
  fi
  rm -f "$log"
  touch "$stamp"
}

# Sets class_path for the built program; in an order that stays, for the archive of classes is bound to it.
class_path() {
  class_path=$root/kiosk-app/terminal/target/terminal.jar:$(printf '%s\n' "$root"/kiosk-app/terminal/target/lib/*.jar | LC_ALL=C sort | paste -sd:)
}

# Builds a module with its tests and sets class_path for programs among them, such as campaigns: test_class_path hub
test_class_path() {
  local module=$root/kiosk-app/$1 log
  command -v mvn >/dev/null || die "Maven is missing. Install the package maven, then try again."
  say 'kiosk: building …'
  log=$(mktemp)
  if ! (cd "$root" && mvn -q -B -DskipTests -Dspotless.check.skip=true -pl "kiosk-app/$1" -am test-compile \
    org.apache.maven.plugins:maven-dependency-plugin:build-classpath \
    -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test) >"$log" 2>&1; then
    cat "$log" >&2
    die 'the build failed'
  fi
  rm -f "$log"
  class_path=$module/target/test-classes:$module/target/classes:$(cat "$module/target/test.classpath")
}

screen_libraries=$root/kiosk-app/terminal/target/lib
class_archive=$root/kiosk-app/terminal/target/screens.jsa

has_archive() {
  [ "$class_archive" -nt "$root/kiosk-app/terminal/target/.built" ] && [ "$class_archive" -nt "$root/scripts/jvm-screen-flags" ] &&
    [ "$class_archive" -nt "$root/installers/terminal.classes.xz" ]
}

# Becomes the hub, or one of its commands; it has a class path of its own, without JavaFX.
run_hub() {
  local hub=$root/kiosk-app/hub/target options=(--enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8)
  case "${1:-}" in
    '' | -*) ;;
    *) options+=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC) ;; # A command: over before a compiler would pay.
  esac
  exec "$java" "${options[@]}" -cp "$hub/hub.jar:$hub/lib/*" org.centerkiosk.hub.app.Main "$@"
}

# Sets options to what the Java virtual machine of a screen is started with.
screen_options() {
  read -r -a options <"$root/scripts/jvm-screen-flags"
  if [ -e "$screen_libraries/libsqlitejdbc.so" ]; then
    options+=("-Dorg.sqlite.lib.path=$screen_libraries" -Dorg.sqlite.lib.name=libsqlitejdbc.so)
  fi
  # One that does not fit, such as of another JDK, is passed over by Java with no more than a slower start.
  if has_archive; then
    options+=("-XX:SharedArchiveFile=$class_archive" -Xlog:aot=off -Xlog:cds=off)
  fi
}

# Parses the classes of a screen's start once, for every start to come; a few seconds after each build. They are linked
# when they are used: linking all of them as the machine starts takes longer than it saves before the first picture.
archive_classes() {
  local work
  has_archive && return 0
  need_packages xz-utils
  say 'kiosk: preparing a fast start …'
  rm -f "$class_archive"
  work=$(mktemp -d)
  # SQLite would unpack its library at every start.
  (cd "$work" && "$JAVA_HOME/bin/jar" xf "$screen_libraries"/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" &&
    mv org/sqlite/native/Linux/*/libsqlitejdbc.so "$screen_libraries") || say 'kiosk: no library of SQLite for this machine'
  if ! (
    xz -dc "$root/installers/terminal.classes.xz" >"$work/classes"
    class_path
    read -r -a options <"$root/scripts/jvm-screen-flags"
    "$java" "${options[@]}" -Xshare:dump -XX:-AOTClassLinking "-XX:SharedClassListFile=$work/classes" \
      "-XX:SharedArchiveFile=$class_archive" -cp "$class_path"
  ) >"$work/log" 2>&1 || [ ! -s "$class_archive" ]; then
    tail -n 20 "$work/log" >&2
    say 'kiosk: the archive of classes could not be made; the program starts without it'
  fi
  rm -rf "$work"
}

# Starts Xvfb on a free display of the size WxH unless DISPLAY is set and answers; sets DISPLAY and xvfb_pid.
virtual_display() {
  local size=$1 reply
  reply=$(mktemp)
  Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$reply" >/dev/null 2>&1 &
  xvfb_pid=$!
  for _ in $(seq 100); do
    [ -s "$reply" ] && break
    kill -0 "$xvfb_pid" 2>/dev/null || die "the virtual display did not start"
    sleep 0.1
  done
  [ -s "$reply" ] || die "the virtual display did not answer"
  DISPLAY=:$(tr -d '[:space:]' <"$reply")
  export DISPLAY
  rm -f "$reply"
}
