#include "app/desk/handout_record.h"

#include "app/desk/builder_change.h"
#include "app/desk/builder_view.h"
#include "app/words/pain_rule_words.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <utility>

namespace loadwise {

namespace {

constexpr std::size_t exercise_lines_most = 4;

const Stage* start_of(const Programme& base, const BuilderDraft& draft) {
    const Stage* const chosen = find_by_id(base.stages, draft.start);
    return chosen != nullptr || base.stages.empty() ? chosen : &base.stages.front();
}

/// Those of the first day. What does not fit four lines shares the last of them.
std::vector<std::string>
exercise_lines(const Texts& texts, const Programme& base, const BuilderDraft& draft) {
    std::vector<std::string> lines;
    const Stage* const start = start_of(base, draft);
    for (const ExerciseId& id :
         exercises_in(base, draft, start == nullptr ? StageId{} : start->id)) {
        const Exercise* const exercise = find_by_id(base.exercises, id);
        if (exercise == nullptr || exercise->ladder.empty() || !is_from_start(base, draft, id)) {
            continue;
        }
        const Dose dose = start_dose(base, draft, id);
        std::string line = texts(
            "giving.record_exercise",
            {{"exercise", exercise->name},
             {"dose", dose_words(texts, dose, exercise->sides) + "."},
             {"details", dose_details(texts, dose, exercise->range_of)}}
        );
        if (lines.size() < exercise_lines_most) {
            lines.push_back(std::move(line));
        } else {
            lines.back() += "; " + line;
        }
    }
    return lines;
}

std::string link_line(const Desk& desk) {
    const Texts& texts = desk.texts;
    const bool is_link = desk.link.handout == desk.handout && !desk.link.address.empty();
    std::string line = is_link ? texts("giving.record_link", {{"address", desk.link.address}})
                               : texts("giving.record_file");
    if (desk.is_signing && desk.key) {
        line += " · " + texts("giving.record_signed", {{"name", desk.key->name}});
    }
    return line;
}

} // namespace

std::vector<std::string> handout_record(const Desk& desk, Date today) {
    const BaseProgramme* const found = find_base(desk, desk.draft.base);
    if (found == nullptr || !desk.checked || desk.handout.empty()) {
        return {};
    }
    const Texts& texts = desk.texts;
    const Programme& base = found->words();
    std::vector<std::string> lines{
        texts(
            "giving.record_head",
            {{"date", full_date(texts, today)}, {"title", base.title}, {"version", base.version}}
        ),
        texts("giving.record_from", {{"clinic", desk.draft.clinic.name}})};
    if (const Stage* const start = start_of(base, desk.draft)) {
        lines.push_back(texts("giving.record_start", {{"stage", start->title}}));
    }
    for (std::string& line : exercise_lines(texts, base, desk.draft)) {
        lines.push_back(std::move(line));
    }
    const Programme& made = *desk.checked;
    if (const PainRule* const rule = find_by_id(made.pain_rules, made.pain_rule)) {
        const std::string words = pain_rule_words(texts, *rule).words;
        lines.push_back(texts("giving.record_pain", {{"words", words}}));
    }
    const std::vector<std::string> changes = draft_lines(texts, base, desk.draft);
    lines.push_back(texts(
        "giving.record_changes",
        {{"changes", changes.empty() ? texts("giving.unchanged") : in_a_row(changes)}}
    ));
    lines.push_back(link_line(desk));
    return lines;
}

} // namespace loadwise
