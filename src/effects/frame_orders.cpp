#include "effects/frame_orders.h"

namespace loadwise {

namespace {

/// 125 percent as "1.25".
std::string factor_of(int percent) {
    return std::to_string(percent / 100) + "." + (percent % 100 < 10 ? "0" : "") +
           std::to_string(percent % 100);
}

void order_look(const FrameResult& result, PageShown& shown, Orders& orders) {
    if (result.is_theme_changed || !shown.is_ready) {
        const std::string scale = "--text-scale:" + factor_of(result.text_percent);
        orders.add("css", {css_properties(result.theme), scale});
    }
    if (result.logo) {
        orders.add("logo", {result.logo->source, result.logo->name});
    }
    if (result.is_plain != shown.is_plain) {
        shown.is_plain = result.is_plain;
        orders.add("plain", {yes_or_no(result.is_plain)});
    }
}

} // namespace

void order_frame(const FrameResult& result, PageShown& shown, Orders& orders) {
    order_look(result, shown, orders);
    // Before the focus: nothing that is hidden can have it.
    if (!shown.is_ready && result.is_running) {
        shown.is_ready = true;
        orders.add("ready");
    }
    if (result.depth != shown.depth) {
        shown.depth = result.depth;
        orders.add("depth", {std::to_string(result.depth)});
    }
    if (result.requests.scroll_to) {
        orders.add("scroll", {std::to_string(static_cast<int>(*result.requests.scroll_to))});
    }
    if (result.requests.focus) {
        orders.add("focus", {std::to_string(*result.requests.focus)});
    }
    if (result.language != shown.language) {
        shown.language = result.language;
        orders.add("language", {result.language});
    }
    if (!result.failure.empty()) {
        orders.add("fail", {result.failure});
    }
}

} // namespace loadwise
