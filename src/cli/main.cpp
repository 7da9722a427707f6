// loadwise: the engine on the command line, for people who write programmes and for tests.
#include "cli/commands.h"

int main(int count, char** values) {
    const loadwise::cli::Arguments arguments(values + (count > 0 ? 1 : 0), values + count);
    return loadwise::cli::run_command(arguments);
}
