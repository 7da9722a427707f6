// A broken promise stops the program, in a release build too: shown in a child process.
#include "base/expect.h"
#include "base/result.h"

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace loadwise;

namespace {

/// Whether a process that does this comes to an end before it is through.
template <typename Work>
bool stops(Work work) {
    const pid_t child = fork();
    if (child == 0) {
        // The test program's own reports of signals would look like a failure.
        for (const int number : {SIGILL, SIGTRAP, SIGABRT, SIGSEGV}) {
            std::signal(number, SIG_DFL);
        }
        work();
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return !WIFEXITED(status) || WEXITSTATUS(status) != 0;
}

} // namespace

TEST_CASE("a promise that holds costs nothing, a broken one stops the program", "[expect]") {
    volatile bool is_kept = true;
    CHECK_FALSE(stops([&] { EXPECT(is_kept); }));
    is_kept = false;
    CHECK(stops([&] { EXPECT(is_kept); }));
}

TEST_CASE("a result is not read for what it does not have", "[expect]") {
    const Result<int> number = 7;
    const Result<int> refused = Error{ErrorCode::Missing, "/a", "It is missing."};
    CHECK_FALSE(stops([&] { static_cast<void>(number.value()); }));
    CHECK_FALSE(stops([&] { static_cast<void>(refused.error()); }));
    CHECK(stops([&] { static_cast<void>(refused.value()); }));
    CHECK(stops([&] { static_cast<void>(*refused); }));
    CHECK(stops([&] { static_cast<void>(number.error()); }));
}

TEST_CASE("what must be found and is not stops the program", "[expect]") {
    int item = 7;
    int* there = &item;
    int* missing = nullptr;
    CHECK(must_find(there) == 7);
    CHECK(stops([&] { static_cast<void>(must_find(missing)); }));
}
