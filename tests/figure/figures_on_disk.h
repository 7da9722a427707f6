#pragma once
// The shipped figures, for tests.

#include "format/figure_json.h"
#include "support/files.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace loadwise {

inline std::vector<std::string> files_in(const std::string& folder, const std::string& ending) {
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(LOADWISE_SOURCE_DIR "/" + folder)) {
        if (entry.path().extension() == ending) {
            names.push_back(folder + "/" + entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

inline Figure figure_of(const std::string& file) {
    const auto figure = read_figure(read_file(file));
    INFO(file << (figure ? "" : figure.error()[0].where + ": " + figure.error()[0].message));
    REQUIRE(figure);
    return *figure;
}

inline Figure figure_named(const std::string& id) {
    return figure_of("assets/figures/" + id + ".json");
}

inline std::vector<Figure> all_figures() {
    std::vector<Figure> figures;
    for (const std::string& file : files_in("assets/figures", ".json")) {
        figures.push_back(figure_of(file));
    }
    return figures;
}

/// Those of a body that is seen from the side or the front.
inline std::vector<Figure> all_bodies() {
    std::vector<Figure> figures = all_figures();
    std::erase_if(figures, [](const Figure& figure) { return figure.aims.is_above; });
    return figures;
}

} // namespace loadwise
