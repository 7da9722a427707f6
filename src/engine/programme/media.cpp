#include "engine/programme/media.h"

#include <algorithm>
#include <array>

namespace loadwise {

namespace {

bool is_letter_of_name(char letter) {
    const bool is_word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                         (letter >= '0' && letter <= '9');
    return is_word || letter == '.' || letter == '_' || letter == '-';
}

/// Of an address. A name before the host, as in https://clinic.example@other.example, is there to
/// mislead.
bool is_plain(char letter) {
    return letter > ' ' && letter < '\x7f' &&
           std::string_view("\"<>\\@`{}|^").find(letter) == std::string_view::npos;
}

bool ends_in(std::string_view name, std::string_view ending) {
    return name.size() > ending.size() &&
           std::equal(ending.rbegin(), ending.rend(), name.rbegin(), [](char small, char any) {
               return small == any || (any >= 'A' && any <= 'Z' && small == any - 'A' + 'a');
           });
}

template <std::size_t Count>
bool ends_in_one_of(std::string_view name, const std::array<std::string_view, Count>& endings) {
    return std::any_of(endings.begin(), endings.end(), [name](std::string_view each) {
        return ends_in(name, each);
    });
}

} // namespace

MediaKind media_kind(std::string_view name) {
    constexpr std::array<std::string_view, 6> pictures{
        ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"};
    constexpr std::array<std::string_view, 2> videos{".mp4", ".webm"};
    if (name.empty() || name.size() > media_name_most || name.front() == '.' ||
        !std::all_of(name.begin(), name.end(), is_letter_of_name)) {
        return MediaKind::None;
    }
    if (ends_in_one_of(name, pictures)) {
        return MediaKind::Picture;
    }
    return ends_in_one_of(name, videos) ? MediaKind::Video : MediaKind::None;
}

std::string_view host_of(std::string_view address) {
    constexpr std::string_view scheme = "https://";
    if (!address.starts_with(scheme) || !std::all_of(address.begin(), address.end(), is_plain)) {
        return {};
    }
    address.remove_prefix(scheme.size());
    const std::string_view host = address.substr(0, address.find_first_of("/?#"));
    return host.find('.') != std::string_view::npos ? host : std::string_view();
}

bool is_web_page(std::string_view address) {
    return address.size() <= web_page_most && !host_of(address).empty();
}

} // namespace loadwise
