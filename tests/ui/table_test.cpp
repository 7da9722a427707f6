// Tables on a narrow screen: a word stays whole as long as there is room for all of them.
#include "ui/screen.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace loadwise;
using loadwise::test::Screen;

namespace {

const std::string long_word = "Kniebeugewiederholungen";

Screen with_table() {
    return Screen([](Ui& ui) {
        const std::array<TableColumn, 3> columns{{{"Week", 1}, {"Days", 2}, {long_word, 1}}};
        const std::array<std::vector<std::string>, 2> rows{{{"1", "3 of 4", "9"}, {"2", "4 of 4"}}};
        ui.table({.key = "weeks", .caption = "Weeks", .columns = columns, .rows = rows});
    });
}

} // namespace

TEST_CASE("a column is never narrower than its longest word while all of them fit", "[table]") {
    Screen screen = with_table();
    const float height = screen.get(Role::ColumnHeader, "Week").rect.height;
    const float week = screen.get(Role::ColumnHeader, "Week").rect.width;
    const float days = screen.get(Role::ColumnHeader, "Days").rect.width;
    const float named = screen.get(Role::ColumnHeader, long_word).rect.width;
    CHECK(named > week);
    CHECK(days > week);
    CHECK(height < 40); // one line
    const Node& table = screen.get(Role::Table, "Weeks");
    CHECK(table.look == "whole-words");
    CHECK(week + days + named <= table.rect.width + 0.5F);
}

TEST_CASE(
    "columns go by weight where no word breaks by that, or where all is too narrow", "[table]"
) {
    Screen screen = with_table();
    for (const float width : {1200.0F, 120.0F}) {
        screen.around.width = width;
        screen.frame();
        const float week = screen.get(Role::ColumnHeader, "Week").rect.width;
        CHECK(screen.get(Role::ColumnHeader, "Days").rect.width == Catch::Approx(2 * week));
        const bool is_whole = screen.get(Role::Table, "Weeks").look == "whole-words";
        CHECK(is_whole == (width > 1000));
    }
}
