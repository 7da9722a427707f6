#include "app/desk/finding_update.h"

#include "app/desk/builder_change.h"
#include "app/desk/builder_view.h"
#include "app/desk/variants_update.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

constexpr std::size_t own_most = 40;

/// An exercise of this programme is added to the stage that is listed.
Desk with_found(Desk desk, const FoundChosen& chosen) {
    const BaseProgramme* const base = find_base(desk, desk.draft.base);
    if (base == nullptr || chosen.base != desk.draft.base) {
        return desk;
    }
    const StageId shown = shown_stage(desk, base->programme);
    desk.draft = taken_in(base->programme, std::move(desk.draft), shown, chosen.exercise);
    return desk;
}

} // namespace

DeskNext on(Desk desk, const CellTyped& typed) {
    const TypedCell& cell = typed.cell;
    const BuilderView view = make_builder_view(desk);
    const auto found = std::find_if(view.exercises.begin(), view.exercises.end(), [&](auto& each) {
        return each.id == cell.exercise;
    });
    const BaseProgramme* const base = find_base(desk, desk.draft.base);
    if (found == view.exercises.end() || base == nullptr) {
        return desk;
    }
    std::vector<PartView> parts = found->parts;
    parts.insert(parts.end(), found->tempo.begin(), found->tempo.end());
    desk.typed = cell;
    if (const auto set = read_dose_cell(parts_in_cell(parts, cell.amount), cell.text)) {
        for (const SetPart& part : *set) {
            desk.draft = with_part_set(base->programme, std::move(desk.draft), cell.exercise, part);
        }
    }
    return desk;
}

DeskNext on(Desk desk, const SearchTyped& typed) {
    desk.search = typed.text;
    return desk;
}

/// One of another programme leads to that programme: its rules belong to it.
DeskNext on(Desk desk, const FoundChosen& chosen) {
    if (chosen.base == desk.draft.base) {
        return with_found(std::move(desk), chosen);
    }
    BuilderDraft draft = new_draft(desk.draft, chosen.base);
    DeskNext next = with_other_draft(std::move(desk), std::move(draft));
    next.desk.shown = chosen.stage;
    return next;
}

/// A new one is in the stage that is listed, and waits for its name.
DeskNext on(Desk desk, const OwnAdded&) {
    const BaseProgramme* const base = find_base(desk, desk.draft.base);
    if (base == nullptr || desk.draft.own.size() >= own_most) {
        return desk;
    }
    std::vector<OwnExercise> known = desk.draft.own;
    for (const BuilderDraft& each : desk.saved) {
        known.insert(known.end(), each.own.begin(), each.own.end());
    }
    OwnExercise own;
    own.id = new_own_id(known);
    own.stop = patient_texts(desk)("builder.own_stop_usual");
    desk.draft.own.push_back(own);
    const Programme now = with_own(base->programme, desk.draft.own);
    const StageId shown = shown_stage(desk, now);
    desk.draft = taken_in(now, std::move(desk.draft), shown, own.id);
    return desk;
}

DeskNext on(Desk desk, const OwnEdited& edited) {
    for (OwnExercise& each : desk.draft.own) {
        if (each.id == edited.exercise.id) {
            const bool is_other_dose =
                each.is_hold != edited.exercise.is_hold || each.load != edited.exercise.load;
            each = edited.exercise;
            if (is_other_dose) {
                std::erase_if(desk.draft.exercises, [&each](const ExerciseChange& change) {
                    return change.exercise == each.id;
                });
            }
        }
    }
    return desk;
}

DeskNext on(Desk desk, const OwnDeleted& deleted) {
    const ExerciseId id = deleted.exercise;
    BuilderDraft& draft = desk.draft;
    std::erase_if(draft.own, [&id](const OwnExercise& each) { return each.id == id; });
    std::erase_if(draft.exercises, [&id](const ExerciseChange& each) {
        return each.exercise == id;
    });
    if (const BaseProgramme* const base = find_base(desk, draft.base)) {
        for (const Stage& stage : base->programme.stages) {
            draft = taken_out(base->programme, std::move(draft), stage.id, id);
        }
    }
    return desk;
}

DeskNext on(Desk desk, const HandoutTyped& typed) {
    desk.handout_typed = typed.text;
    desk.reopen_problem.clear();
    return desk;
}

DeskNext on(Desk desk, const HandoutOpenWanted&) {
    if (desk.handout_typed.empty()) {
        return desk;
    }
    OpenHandout order{desk.handout_typed};
    return {std::move(desk), {std::move(order)}};
}

DeskNext on(Desk desk, const HandoutChoiceWanted&) {
    return {std::move(desk), {ChooseHandout{}}};
}

DeskNext on(Desk desk, const HandoutReopened& opened) {
    BuilderDraft draft = opened.draft;
    add_known(draft.own, desk.draft.own);
    DeskNext next = with_other_draft(std::move(desk), std::move(draft));
    next.desk.handout_typed.clear();
    next.desk.reopen_problem.clear();
    next.desk.reopened = opened.is_whole ? Reopened::Whole : Reopened::InPart;
    return next;
}

DeskNext on(Desk desk, const HandoutNotOpened& failed) {
    desk.reopen_problem = failed.reason;
    return desk;
}

} // namespace loadwise
