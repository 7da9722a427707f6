#include "app/records/send_view.h"

#include "app/log/recording.h"
#include "app/words/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace loadwise {

namespace {

const Clinic* clinic_of(const AppState& state) {
    const bool is_any = state.handout && !state.handout->handout->clinic.record_key.empty();
    return is_any ? &state.handout->handout->clinic : nullptr;
}

template <typename Kind>
bool holds_any(const std::vector<Entry>& entries) {
    return std::any_of(entries.begin(), entries.end(), [](const Entry& entry) {
        return std::get_if<Kind>(&entry.body) != nullptr;
    });
}

std::vector<std::string> lines_of(const AppState& state) {
    const Texts& texts = state.texts;
    const auto by_day = [](const Entry& one, const Entry& other) {
        return one.at.date < other.at.date;
    };
    const auto [first, last] = std::minmax_element(state.log.begin(), state.log.end(), by_day);
    std::vector<std::string> lines{texts(
        "send.days",
        {{"first", full_date(texts, first->at.date)}, {"last", full_date(texts, last->at.date)}}
    )};
    const std::array<std::pair<bool, std::string_view>, 4> kinds{
        {{holds_any<SetDone>(state.log), "send.training"},
         {holds_any<PainReported>(state.log), "send.pain"},
         {holds_any<ScreeningAnswered>(state.log), "send.questions"},
         {holds_any<MeasureTaken>(state.log), "send.measures"}}};
    for (const auto& [is_there, key] : kinds) {
        if (is_there) {
            lines.push_back(texts(key));
        }
    }
    lines.push_back(texts("send.notes"));
    lines.push_back(texts("send.no_name"));
    return lines;
}

std::string problem_words(const AppState& state) {
    const std::string& reason = state.sending.reason;
    for (const std::string_view known : {"insecure", "old-browser", "key"}) {
        if (reason == known) {
            std::string key = "send.problem." + reason;
            std::replace(key.begin(), key.end(), '-', '_');
            return state.texts(key);
        }
    }
    return state.texts("send.problem.other", {{"reason", reason}});
}

/// News of the copied link says where it goes.
std::string news_words(const AppState& state) {
    const std::string file = state.texts("send.link_name");
    const bool is_copied = state.file_news == state.texts("file.copied", {{"file", file}});
    return is_copied ? state.texts("send.copied") : state.file_news;
}

} // namespace

std::string record_mark(const std::vector<Entry>& entries) {
    constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    constexpr int length = 6;
    constexpr std::uint64_t start = 0xcbf29ce484222325U; // FNV-1a
    constexpr std::uint64_t factor = 0x100000001b3U;
    const auto oldest =
        std::min_element(entries.begin(), entries.end(), [](const Entry& one, const Entry& other) {
            return one.id.text < other.id.text;
        });
    std::string mark;
    if (oldest == entries.end()) {
        return mark;
    }
    std::uint64_t hash = start;
    for (const char letter : oldest->id.text) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * factor;
    }
    for (int place = 0; place < length; ++place) {
        mark += letters[hash % letters.size()];
        hash /= letters.size();
    }
    return mark;
}

SendView make_send_view(const AppState& state) {
    SendView view;
    const Texts& texts = state.texts;
    const Clinic* const clinic = clinic_of(state);
    if (clinic == nullptr || state.log.empty()) {
        view.words = texts("send.nobody");
        return view;
    }
    const Sending& sending = state.sending;
    view.clinic = clinic->name;
    view.words = texts("send.words", {{"clinic", clinic->name}});
    view.holds = lines_of(state);
    view.mark = record_mark(state.log);
    view.is_sealing = sending.stage == SendingStage::Sealing;
    view.is_ready = sending.stage == SendingStage::Ready;
    view.can_seal = !view.is_ready && !view.is_sealing;
    view.has_link = view.is_ready && sending.link.size() <= sealed_link_most;
    view.can_share = state.is_sharing_possible;
    if (view.is_ready) {
        const auto letters = static_cast<long long>(sending.link.size());
        view.size =
            view.has_link ? texts("send.size", {{"count", letters}}) : texts("send.as_file");
    }
    if (sending.stage == SendingStage::Failed) {
        view.problem = problem_words(state);
    }
    view.news = news_words(state);
    return view;
}

} // namespace loadwise
