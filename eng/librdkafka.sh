# shellcheck shell=bash
# librdkafka for machines whose package registry lacks librdkafka.redist. Sourced by build.sh, never run.
#
# Where the package restores, nothing happens here beyond the probe that finds this out. Where it does not, exactly the
# version that Confluent.Kafka wants is compiled from the C sources that an npm package carries, and placed with a props
# file that Directory.Build.props imports:
#   artifacts/librdkafka/librdkafka.so, librdkafka.so.sha256, librdkafka.props, and rdkafka.h for programs in C

readonly librdkafka_version=2.15.1
readonly librdkafka_version_hex=0x020f01ff
readonly librdkafka_npm_package=@confluentinc/kafka-javascript
readonly librdkafka_npm_version=1.10.1
readonly librdkafka_npm_sha512=29578f5019f6d44a8254ff667f1cc4b8cdd26091c7105ed7fa2882d9ee374108034b211a92c2279821a8a13df0e6af9c340764482acaef58f42027eaa12a992f
# The same features on every machine: TLS, zlib and zstd from the system, lz4 and snappy as bundled, and nothing that
# depends on what else happens to be installed.
readonly librdkafka_configure_flags=(
    --enable-ssl --enable-zlib --enable-zstd
    --disable-lz4-ext --disable-gssapi --disable-curl
    --disable-debug-symbols --no-download
)
readonly librdkafka_system_packages=(libssl-dev zlib1g-dev libzstd-dev)

# shellcheck disable=SC2154  # build.sh sets it
readonly librdkafka_folder=$root/artifacts/librdkafka

ensure_librdkafka() {
    check_librdkafka_version
    if librdkafka_is_placed || librdkafka_comes_as_package; then
        return
    fi
    if ! place_librdkafka_from_cache; then
        build_librdkafka
    fi
}

check_librdkafka_version() {
    grep -q "<ConfluentKafkaVersion>$librdkafka_version</ConfluentKafkaVersion>" "$root/Directory.Packages.props" ||
        die "Directory.Packages.props asks for another Confluent.Kafka than librdkafka $librdkafka_version; bring eng/librdkafka.sh to the same version."
}

# --- Is it there already? -------------------------------------------------------------------------------------------

librdkafka_is_placed() {
    [[ -f $librdkafka_folder/librdkafka.props ]] && is_intact "$librdkafka_folder" &&
        [[ $(cat "$librdkafka_folder/recipe" 2>/dev/null) == "$(recipe_hash)" ]]
}

# Whether a folder's library is the one that was put there, whole, and can find the libraries it needs on this machine.
is_intact() {
    [[ -f $1/librdkafka.so && -f $1/librdkafka.so.sha256 && -f $1/rdkafka.h ]] &&
        (cd "$1" && sha256sum --check --status librdkafka.so.sha256) &&
        ! ldd "$1/librdkafka.so" 2>&1 | grep -q 'not found'
}

# --- Does the registry have it? -------------------------------------------------------------------------------------

librdkafka_comes_as_package() {
    local stamp=$librdkafka_folder/restores-as-package
    if [[ -f $stamp && $(cat "$stamp") == "$librdkafka_version" ]]; then
        return 0
    fi

    local probe log
    mkdir -p "$librdkafka_folder"
    probe=$(mktemp -d "$librdkafka_folder/probe.XXXXXX")
    log=$librdkafka_folder/probe.log
    write_probe_project "$probe"
    if logged "$log" dotnet restore "$probe/Probe.csproj" --verbosity quiet; then
        rm -rf "$probe" "$librdkafka_folder/librdkafka.props"
        printf '%s\n' "$librdkafka_version" >"$stamp"
        return 0
    fi
    rm -rf "$probe" "$stamp"

    if grep -qE 'NU110[123].*librdkafka\.redist' "$log"; then
        return 1
    fi
    if grep -qE 'NU1301|NU1100' "$log"; then
        die "the NuGet registry cannot be reached; check the network and 'dotnet nuget list source' (details: $log)."
    fi
    die "Confluent.Kafka $librdkafka_version cannot be restored: $(grep -m1 -oE 'NU[0-9]+.*' "$log" || tail -n 1 "$log") (details: $log)."
}

# In the tree, so that a NuGet.config above it counts; with files of its own, so that the tree's settings do not.
write_probe_project() {
    local file
    for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do
        printf '<Project />\n' >"$1/$file"
    done
    cat >"$1/Probe.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net8.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Confluent.Kafka" Version="$librdkafka_version" />
  </ItemGroup>
</Project>
PROJECT
}

# --- The user's cache -----------------------------------------------------------------------------------------------

# Everything that decides what comes out: sources, flags, and the system whose libraries it is linked against.
recipe_hash() {
    {
        printf '%s\n' "$librdkafka_npm_sha512" "${librdkafka_configure_flags[@]}"
        uname -s -m
        sed -n '/^\(ID\|VERSION_ID\)=/p' /etc/os-release 2>/dev/null || true
    } | sha256sum | cut -c1-16
}

runtime_identifier() {
    case $(uname -m) in
        x86_64) say linux-x64 ;;
        aarch64) say linux-arm64 ;;
        *) say "linux-$(uname -m)" ;;
    esac
}

cache_folder() {
    say "${XDG_CACHE_HOME:-$HOME/.cache}/kafkatyped/librdkafka-$librdkafka_version-$(runtime_identifier)-$(recipe_hash)"
}

cache_is_on() { [[ ${KAFKATYPED_NO_CACHE:-} != 1 && -n ${XDG_CACHE_HOME:-${HOME:-}} ]]; }

place_librdkafka_from_cache() {
    cache_is_on || return 1
    local cached
    cached=$(cache_folder)
    is_intact "$cached" || return 1
    place_librdkafka "$cached/librdkafka.so" "$cached/rdkafka.h"
    # Another process may have replaced the cache's copy between the check and the copy.
    [[ $(cut -d' ' -f1 "$cached/librdkafka.so.sha256") == $(sha256sum <"$librdkafka_folder/librdkafka.so" | cut -d' ' -f1) ]]
}

# A finished folder is renamed into place, so that nobody ever sees half of one. Whoever comes second keeps the first's.
store_in_cache() {
    cache_is_on || return 0
    local cached parent fresh
    cached=$(cache_folder)
    parent=$(dirname "$cached")
    if ! mkdir -p "$parent" 2>/dev/null || ! fresh=$(mktemp -d "$parent/.new.XXXXXX" 2>/dev/null); then
        say "librdkafka is not kept for other clones: $parent cannot be written."
        return 0
    fi
    cp "$1" "$fresh/librdkafka.so"
    cp "$2" "$fresh/rdkafka.h"
    (cd "$fresh" && sha256sum librdkafka.so >librdkafka.so.sha256)
    chmod 755 "$fresh"
    if [[ -e $cached ]] && ! is_intact "$cached"; then
        mv "$cached" "$fresh/damaged" 2>/dev/null || true
    fi
    mv -T "$fresh" "$cached" 2>/dev/null || true
    rm -rf "$fresh" "$cached/damaged"
}

# --- Building -------------------------------------------------------------------------------------------------------

build_librdkafka() {
    [[ $(uname -s) == Linux ]] ||
        die "librdkafka.redist $librdkafka_version cannot be restored here, and building librdkafka in its place works on Linux only; use a registry that has the package."
    check_build_tools
    ensure_system_libraries

    local work
    work=$(mktemp -d "$librdkafka_folder/build.XXXXXX")
    # shellcheck disable=SC2064  # the folder of this build, not of a later one
    trap "rm -rf '$work'" EXIT
    say "librdkafka.redist is not in the registry: building librdkafka $librdkafka_version from source, once (about half a minute)."
    fetch_librdkafka_sources "$work"
    compile_librdkafka "$work/package/deps/librdkafka"
    place_librdkafka "$work/package/deps/librdkafka/src/librdkafka.so.1" "$work/package/deps/librdkafka/src/rdkafka.h"
    store_in_cache "$librdkafka_folder/librdkafka.so" "$librdkafka_folder/rdkafka.h"
    rm -rf "$work"
    trap - EXIT
}

check_build_tools() {
    local why="librdkafka.redist cannot be restored, so librdkafka must be compiled, and"
    have gcc || have clang || [[ -n ${CC:-} ]] || die "$why there is no C compiler; install one (Debian: apt-get install build-essential)."
    have g++ || have clang++ || [[ -n ${CXX:-} ]] || die "$why its configure script wants a C++ compiler as well; install one (Debian: apt-get install build-essential)."
    have make || die "$why there is no make; install it (Debian: apt-get install make)."
    have npm || die "$why there is no npm to fetch its sources with; install it (Debian: apt-get install npm)."
}

ensure_system_libraries() {
    has_system_headers && return
    if ((EUID == 0)) && have apt-get; then
        say "Installing ${librdkafka_system_packages[*]}."
        if logged "$librdkafka_folder/apt.log" install_system_libraries && has_system_headers; then
            return
        fi
        die "${librdkafka_system_packages[*]} could not be installed by apt-get (details: $librdkafka_folder/apt.log); install them and run this again."
    fi
    die "the headers of OpenSSL, zlib or zstd are missing; install them (Debian: sudo apt-get install ${librdkafka_system_packages[*]}) and run this again."
}

has_system_headers() {
    local compiler=${CC:-gcc}
    have "$compiler" || compiler=clang
    printf '#include <%s>\n' openssl/ssl.h zlib.h zstd.h | "$compiler" -E -x c - >/dev/null 2>&1
}

install_system_libraries() {
    apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${librdkafka_system_packages[@]}"
}

fetch_librdkafka_sources() {
    local work=$1 archive
    if ! (cd "$work" && logged "$librdkafka_folder/npm.log" npm pack --loglevel error "$librdkafka_npm_package@$librdkafka_npm_version"); then
        die "npm cannot fetch $librdkafka_npm_package $librdkafka_npm_version, which carries librdkafka's sources; check the network and npm's registry setting (details: $librdkafka_folder/npm.log)."
    fi
    archive=$(find "$work" -maxdepth 1 -name '*.tgz' | head -n 1)
    [[ -n $archive ]] || die "npm pack left no archive of $librdkafka_npm_package; run it by hand to see why."
    printf '%s  %s\n' "$librdkafka_npm_sha512" "$archive" | sha512sum --check --status ||
        die "$librdkafka_npm_package $librdkafka_npm_version has not the sha512 recorded in eng/librdkafka.sh; do not use this registry before you know why."
    tar -xzf "$archive" -C "$work" package/deps/librdkafka
    grep -q "RD_KAFKA_VERSION *$librdkafka_version_hex" "$work/package/deps/librdkafka/src/rdkafka.h" ||
        die "$librdkafka_npm_package $librdkafka_npm_version does not carry librdkafka $librdkafka_version; correct eng/librdkafka.sh."
}

# The C library alone: the C++ one and the static ones would be thrown away.
compile_librdkafka() {
    local sources=$1
    logged "$librdkafka_folder/configure.log" run_in "$sources" ./configure "${librdkafka_configure_flags[@]}" ||
        die "librdkafka's configure script failed (details: $librdkafka_folder/configure.log)."
    logged "$librdkafka_folder/make.log" make -C "$sources/src" "-j$(nproc)" librdkafka.so.1 ||
        die "librdkafka could not be compiled (details: $librdkafka_folder/make.log)."
    if have strip; then
        strip --strip-unneeded "$sources/src/librdkafka.so.1"
    fi
}

run_in() (cd "$1" && "${@:2}")

# Each file is renamed into place and the props file comes last: a build that runs meanwhile sees the old state or the new one.
place_librdkafka() {
    local fresh
    mkdir -p "$librdkafka_folder"
    fresh=$(mktemp -d "$librdkafka_folder/place.XXXXXX")
    cp "$1" "$fresh/librdkafka.so"
    cp "$2" "$fresh/rdkafka.h"
    chmod 644 "$fresh/librdkafka.so" "$fresh/rdkafka.h"
    (cd "$fresh" && sha256sum librdkafka.so >librdkafka.so.sha256)
    recipe_hash >"$fresh/recipe"
    cat >"$fresh/librdkafka.props" <<'PROPS'
<Project>

  <!-- Written by build.sh: librdkafka.redist cannot be restored here, so nothing may ask for it, and the library built in its place is used. -->
  <PropertyGroup>
    <KafkaTypedLibrdkafka>$(MSBuildThisFileDirectory)librdkafka.so</KafkaTypedLibrdkafka>
    <RestoreEnablePackagePruning>true</RestoreEnablePackagePruning>
  </PropertyGroup>

  <ItemGroup>
    <PrunePackageReference Include="librdkafka.redist" Version="99.0.0" />
  </ItemGroup>

</Project>
PROPS
    local file
    for file in librdkafka.so librdkafka.so.sha256 rdkafka.h recipe librdkafka.props; do
        mv -f "$fresh/$file" "$librdkafka_folder/$file"
    done
    rm -rf "$fresh"
}
