#pragma once
// What a clinic shows of an exercise of its own: a file in the folder clinic/ beside the app.

#include <cstddef>
#include <string_view>

namespace loadwise {

enum class MediaKind {
    None, ///< nothing that is shown
    Picture,
    Video,
};

inline constexpr std::size_t media_most = 3;       ///< of one exercise
inline constexpr std::size_t media_name_most = 80; ///< letters
inline constexpr std::size_t web_page_most = 200;  ///< letters

/// What a file is by its name: small or large letters of English, digits, `.`, `_` and `-`, and an
/// ending that every browser shows. A name with a folder is none: what is shown of an exercise lies
/// where its operator put it, and nowhere else.
MediaKind media_kind(std::string_view name);

/// Of a page on the web: begins with https:// and has a host.
bool is_web_page(std::string_view address);

/// "video.example.org" of "https://video.example.org/clam"; empty when it is none.
std::string_view host_of(std::string_view address);

} // namespace loadwise
