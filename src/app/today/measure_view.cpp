#include "app/today/measure_view.h"

#include "app/words/words.h"
#include "base/numbers.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string last_words(const AppState& state, const Measure& measure, Side side) {
    for (const MeasureReading& reading : state.patient.measures) {
        if (reading.measure == measure.id && reading.side == side) {
            const std::string value = measured_words(state.texts, measure, reading.value);
            return state.texts(
                "measure.last", {{"value", value}, {"day", day_words(state.texts, reading.at.date)}}
            );
        }
    }
    return state.texts("measure.not_taken");
}

std::string typed_in(const AppState& state, const MeasureId& measure, Side side) {
    for (const MeasureDraft& draft : state.measures) {
        if (draft.measure == measure && draft.side == side) {
            return draft.text;
        }
    }
    return "";
}

MeasureLine line_of(const AppState& state, const Measure& measure, Side side) {
    MeasureLine line;
    line.measure = measure.id;
    line.side = side;
    line.label = side == Side::Both ? measure.title : side_words(state.texts, side);
    line.unit = measure.unit;
    line.typed = typed_in(state, measure.id, side);
    line.last = last_words(state, measure, side);
    line.least = measure.least;
    line.most = measure.most;
    line.kind = measure.kind;
    if (measure.kind == MeasureKind::YesNo && !line.typed.empty()) {
        line.yes = line.typed == "1";
    }
    return line;
}

void check_line(
    const Texts& texts, const Measure& measure, const MeasureLine& line, MeasuresView& view
) {
    if (line.typed.empty()) {
        return;
    }
    if (measure_value(measure, line.typed)) {
        view.can_save = true;
    } else {
        view.problem = texts(
            "measure.outside",
            {{"measure", measure.title}, {"least", measure.least}, {"most", measure.most}}
        );
    }
}

} // namespace

std::optional<int> measure_value(const Measure& measure, std::string_view text) {
    const bool is_yes_no = measure.kind == MeasureKind::YesNo;
    return read_whole(text, is_yes_no ? 0 : measure.least, is_yes_no ? 1 : measure.most);
}

MeasuresView make_measures_view(const AppState& state) {
    MeasuresView view;
    const std::vector<MeasureId>& due = state.day.measures_due;
    for (const Measure& measure : state.programme->measures) {
        MeasureGroup group{measure.id, measure.title, measure.question, false, {}};
        group.is_due = std::find(due.begin(), due.end(), measure.id) != due.end();
        const std::vector<Side> sides = measure.has_sides
                                            ? std::vector<Side>{Side::Left, Side::Right}
                                            : std::vector<Side>{Side::Both};
        for (const Side side : sides) {
            group.lines.push_back(line_of(state, measure, side));
            check_line(state.texts, measure, group.lines.back(), view);
        }
        view.groups.push_back(std::move(group));
    }
    std::stable_partition(view.groups.begin(), view.groups.end(), [](const MeasureGroup& group) {
        return group.is_due;
    });
    view.can_save = view.can_save && view.problem.empty();
    return view;
}

} // namespace loadwise
