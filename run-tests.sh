#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Installs what is needed, builds Backfile with its tests and runs them all. With "asan" as its
# argument: under the sanitizers.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
.ci/install-packages.sh
export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}
export CTEST_PARALLEL_LEVEL=${CTEST_PARALLEL_LEVEL:-$(nproc)}
cmake --workflow --preset "${1:-dev}"
