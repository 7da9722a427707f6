// What the page of a hand-out says: how it leaves, and what it changes.
#include "app/desk/builder_view.h"

#include "app/desk/handout_record.h"

namespace loadwise {

namespace {

std::string size_words(const Texts& texts, const std::string& address) {
    return texts("giving.size", {{"count", static_cast<long long>(address.size())}});
}

bool is_plain(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
           letter == '~';
}

/// As a part of an address (RFC 3986).
std::string escaped(const std::string& text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string words;
    for (const char letter : text) {
        if (is_plain(letter)) {
            words += letter;
        } else {
            const auto byte = static_cast<unsigned char>(letter);
            words += '%';
            words += digits[byte >> 4U];
            words += digits[byte & 15U];
        }
    }
    return words;
}

/// In the patient's language, whatever the desk speaks.
SendingView sending_view(const Desk& desk) {
    const std::string message = link_message(desk);
    if (message.empty()) {
        return {};
    }
    const std::string words = escaped(message + "\n\n" + desk.link.address);
    return {
        "mailto:?subject=" + escaped(desk.checked->title) + "&body=" + words, "sms:?body=" + words};
}

} // namespace

std::string desk_reason(const Texts& texts, const std::string& reason) {
    if (reason == "no-key") {
        return texts("giving.reason_no_key");
    }
    if (reason == "insecure") {
        return texts("giving.reason_insecure");
    }
    if (reason == "no-picture") {
        return texts("builder.logo_failed");
    }
    return reason == "old-browser" ? texts("giving.reason_old_browser") : reason;
}

GivingView make_giving_view(const Desk& desk, Date today) {
    GivingView view;
    view.news = desk.news;
    if (const BaseProgramme* const base = find_base(desk, desk.draft.base)) {
        view.title = base->words().title;
        view.changes = draft_lines(desk.texts, base->words(), desk.draft);
        view.cautions = caution_lines(desk.texts, base->words(), desk.draft);
    }
    view.record = handout_record(desk, today);
    view.is_record_copied = view.news == desk.texts("giving.news.record");
    const bool is_current = desk.link.handout == desk.handout;
    view.address = is_current ? desk.link.address : std::string();
    view.code = is_current ? desk.link.code : std::vector<std::string>();
    view.is_too_long = is_current && desk.link.problem == "long";
    view.problem = view.is_too_long ? std::string() : desk_reason(desk.texts, desk.link.problem);
    view.is_pending = view.address.empty() && desk.link.problem.empty();
    view.sending = sending_view(desk);
    view.size = size_words(desk.texts, view.address);
    view.code_words = desk.texts("giving.code_words", {{"programme", view.title}});
    if (desk.key) {
        view.key = desk.key->name;
        view.fingerprint = desk.key->fingerprint;
    }
    view.is_signing = desk.is_signing;
    view.record_key = desk.record_key ? desk.record_key->id : std::string();
    view.is_asking = desk.is_asking;
    view.can_share = desk.can_share;
    view.can_make_key = !desk.draft.clinic.name.empty();
    return view;
}

} // namespace loadwise
