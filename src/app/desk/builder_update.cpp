#include "app/desk/builder_change.h"
#include "app/desk/builder_programme.h"
#include "app/desk/builder_view.h"
#include "app/desk/finding_update.h"
#include "app/desk/returned_update.h"
#include "app/desk/variants_update.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace loadwise {

namespace {

const Programme* base_of(const Desk& desk) {
    const BaseProgramme* const base = find_base(desk, desk.draft.base);
    return base == nullptr ? nullptr : &base->programme;
}

/// Changes the draft by a pure step that needs its base.
template <typename Step>
Desk changed(Desk desk, Step step) {
    if (const Programme* const base = base_of(desk)) {
        desk.draft = step(*base, std::move(desk.draft));
    }
    return desk;
}

DeskNext on(Desk desk, const DeskTextsRead& read) {
    desk.texts = read.texts;
    return desk;
}

DeskNext on(Desk desk, const PatientTextsRead& read) {
    desk.patient_texts = read.texts;
    return desk;
}

DeskNext on(Desk desk, const BaseRead& read) {
    std::erase_if(desk.bases, [&](const BaseProgramme& each) {
        return each.name == read.base.name;
    });
    desk.bases.push_back(read.base);
    std::sort(desk.bases.begin(), desk.bases.end(), [](const auto& one, const auto& other) {
        return one.words().title < other.words().title;
    });
    return desk;
}

/// What is being written on this page already is newer than what was kept.
DeskNext on(Desk desk, const DeskDraftRead& read) {
    if (desk.draft == BuilderDraft{}) {
        desk.draft = read.draft;
    }
    return desk;
}

template <typename Fact>
void take_over(Fact& now, const Fact& before, const Fact& after) {
    if (!(before == after)) {
        now = after;
    }
}

DeskNext on(Desk desk, const DraftEdited& edited) {
    const BuilderDraft& from = edited.before;
    const BuilderDraft& to = edited.after;
    BuilderDraft& draft = desk.draft;
    if (from.start != to.start) {
        desk.shown = to.start;
    }
    take_over(draft.start, from.start, to.start);
    take_over(draft.pain_rule, from.pain_rule, to.pain_rule);
    take_over(draft.own_limits, from.own_limits, to.own_limits);
    take_over(draft.days_per_week, from.days_per_week, to.days_per_week);
    take_over(draft.advice, from.advice, to.advice);
    take_over(draft.clinic.name, from.clinic.name, to.clinic.name);
    take_over(draft.clinic.phone, from.clinic.phone, to.clinic.phone);
    take_over(draft.clinic.link, from.clinic.link, to.clinic.link);
    take_over(draft.note, from.note, to.note);
    take_over(draft.accent, from.accent, to.accent);
    take_over(draft.logo, from.logo, to.logo);
    take_over(draft.language, from.language, to.language);
    take_over(draft.name, from.name, to.name);
    return desk;
}

DeskNext on(Desk desk, const StageShown& shown) {
    desk.shown = shown.stage;
    return desk;
}

DeskNext on(Desk desk, const ExerciseMoved& each) {
    const auto step = [&](const Programme& base, BuilderDraft draft) {
        return moved(base, std::move(draft), shown_stage(desk, base), each.exercise, each.by);
    };
    return {changed(desk, step), {}};
}

DeskNext on(Desk desk, const ExerciseTakenOut& each) {
    const auto step = [&](const Programme& base, BuilderDraft draft) {
        return taken_out(base, std::move(draft), shown_stage(desk, base), each.exercise);
    };
    if (const Programme* const base = base_of(desk)) {
        desk.taken_out = taken_of(*base, desk.draft, shown_stage(desk, *base), each.exercise);
    }
    return {changed(desk, step), {}};
}

DeskNext on(Desk desk, const ExercisePutBack&) {
    const std::optional<TakenOut> taken = std::exchange(desk.taken_out, std::nullopt);
    if (!taken) {
        return desk;
    }
    desk.shown = taken->stage;
    const auto step = [&taken](const Programme& base, BuilderDraft draft) {
        return put_back(base, std::move(draft), *taken);
    };
    return {changed(std::move(desk), step), {}};
}

DeskNext on(Desk desk, const ExerciseTakenIn& each) {
    const auto step = [&](const Programme& base, BuilderDraft draft) {
        return taken_in(base, std::move(draft), shown_stage(desk, base), each.exercise);
    };
    if (desk.taken_out && desk.taken_out->change.exercise == each.exercise) {
        desk.taken_out.reset();
    }
    return {changed(desk, step), {}};
}

DeskNext on(Desk desk, const RungChosen& each) {
    const auto step = [&](const Programme& base, BuilderDraft draft) {
        return on_rung(base, std::move(draft), each.exercise, each.rung);
    };
    return {changed(std::move(desk), step), {}};
}

DeskNext on(Desk desk, const PartSet& each) {
    const auto step = [&](const Programme& base, BuilderDraft draft) {
        return with_part_set(base, std::move(draft), each.exercise, each.part);
    };
    return {changed(std::move(desk), step), {}};
}

DeskNext on(Desk desk, const DoseLocked& each) {
    desk.draft = with_dose_locked(std::move(desk.draft), each.exercise, each.is_locked);
    return desk;
}

DeskNext on(Desk desk, const EntryLocked& each) {
    desk.draft = with_entry_locked(std::move(desk.draft), each.stage, each.is_locked);
    return desk;
}

DeskNext on(Desk desk, const DeskLeft&) {
    return {std::move(desk), {LeaveDesk{}}};
}

bool needs_handout(DeskPage page) {
    return page != DeskPage::Start && page != DeskPage::Record;
}

DeskNext on(Desk desk, const DeskPageChosen& chosen) {
    const bool is_free = chosen.page == DeskPage::Start || chosen.page == DeskPage::Record;
    const bool is_possible = is_free || base_of(desk) != nullptr;
    const bool is_ready = chosen.page != DeskPage::Sheet || !desk.handout.empty();
    if (is_possible && is_ready) {
        desk.page = chosen.page;
        desk.news.clear();
    }
    return desk;
}

DeskNext on(Desk desk, const PreviewChosen& chosen) {
    desk.preview = chosen.part;
    return desk;
}

DeskNext on(Desk desk, const DraftChecked& checked) {
    desk.checked = checked.programme;
    desk.problems = checked.problems;
    desk.handout = checked.handout;
    if (desk.handout.empty() && desk.page == DeskPage::Sheet) {
        desk.page = DeskPage::HandOut;
    }
    return desk;
}

/// An answer about a hand-out that was changed meanwhile says nothing.
DeskNext on(Desk desk, const DeskLinkMade& made) {
    if (made.link.handout == desk.handout) {
        desk.link = made.link;
    }
    return desk;
}

DeskNext on(Desk desk, const LinkCopyWanted&) {
    if (desk.link.address.empty()) {
        return desk;
    }
    CopyText order{desk.link.address, "copied"};
    return {std::move(desk), {std::move(order)}};
}

DeskNext on(Desk desk, const RecordCopyWanted& wanted) {
    return {std::move(desk), {CopyText{wanted.lines, "record"}}};
}

DeskNext on(Desk desk, const LinkShareWanted&) {
    if (!desk.checked || desk.link.address.empty()) {
        return desk;
    }
    ShareLink order{desk.checked->title, link_message(desk), desk.link.address};
    return {std::move(desk), {std::move(order)}};
}

DeskNext on(Desk desk, const HandoutFileWanted&) {
    if (desk.handout.empty()) {
        return desk;
    }
    SaveHandout order{"loadwise-" + desk.draft.base + ".json", desk.handout};
    return {std::move(desk), {std::move(order)}};
}

DeskNext on(Desk desk, const SheetPrintWanted&) {
    return {std::move(desk), {PrintSheet{}}};
}

DeskNext on(Desk desk, const PaperChosen& chosen) {
    desk.paper = chosen.paper;
    return desk;
}

DeskNext on(Desk desk, const KeyMakeWanted&) {
    MakeDeskKey order{desk.draft.clinic.name};
    return {std::move(desk), {std::move(order)}};
}

DeskNext on(Desk desk, const KeyLoadWanted&) {
    return {std::move(desk), {OpenDeskKey{}}};
}

DeskNext on(Desk desk, const KeyForgotten&) {
    desk.key.reset();
    desk.is_signing = false;
    desk.link = {};
    return {std::move(desk), {ForgetDeskKey{}}};
}

DeskNext on(Desk desk, const SigningChosen& chosen) {
    desk.is_signing = chosen.is_wanted && desk.key.has_value();
    desk.link = {};
    return desk;
}

DeskNext on(Desk desk, const KeyTold& told) {
    desk.key = told.key;
    desk.news.clear();
    desk.is_signing = true;
    desk.link = {};
    return desk;
}

DeskNext on(Desk desk, const LogoWanted&) {
    return {std::move(desk), {OpenLogo{}}};
}

DeskNext on(Desk desk, const LogoTold& told) {
    if (!desk.draft.base.empty()) {
        desk.draft.logo = told.source;
    }
    return desk;
}

DeskNext on(Desk desk, const DeskTold& told) {
    if (told.what == "sharing") {
        desk.can_share = true;
        return desk;
    }
    const std::string reason = desk_reason(desk.texts, told.reason);
    desk.news = reason.empty() ? desk.texts("giving.news." + told.what)
                               : desk.texts("giving.news_failed", {{"reason", reason}});
    return desk;
}

/// The draft's programme and the words for it are here.
bool can_check(const Desk& desk) {
    return base_of(desk) != nullptr && !desk.texts.is_empty();
}

/// The clinic's own exercises stand beside those of the programme that is worked on.
void follow_own(Desk& desk) {
    for (BaseProgramme& base : desk.bases) {
        const bool is_open = base.name == desk.draft.base;
        const std::vector<OwnExercise> own = is_open ? desk.draft.own : std::vector<OwnExercise>{};
        base.programme = with_own(std::move(base.programme), own);
        if (!base.shown.stages.empty()) {
            base.shown = with_own(std::move(base.shown), own);
        }
    }
}

/// What changed is checked at once, so that what the page says of it is always true.
void follow_draft(DeskNext& next, const BuilderDraft& before, bool was_checked) {
    const Programme* const base = base_of(next.desk);
    const bool is_new = !(next.desk.draft == before);
    if (is_new) {
        next.effects.push_back(StoreDeskDraft{next.desk.draft});
    }
    if (can_check(next.desk) && (is_new || !was_checked)) {
        next.desk.news = is_new ? std::string() : std::move(next.desk.news);
        CheckDraft order{
            next.desk.draft.base,
            drafted_programme(*base, next.desk.draft),
            drafted_handout(*base, next.desk.draft, {})};
        order.handout.clinic.record_key = asked_key(next.desk);
        next.effects.push_back(std::move(order));
    }
}

/// The link is made where it is shown, once for each hand-out.
void follow_link(DeskNext& next) {
    Desk& desk = next.desk;
    if (needs_handout(desk.page) && !desk.handout.empty() && desk.link.handout != desk.handout) {
        desk.link = {desk.handout, {}, {}, {}};
        next.effects.push_back(MakeDeskLink{desk.handout, desk.is_signing && desk.key});
    }
}

} // namespace

const Texts& patient_texts(const Desk& desk) {
    const bool is_other =
        !desk.draft.language.empty() && desk.draft.language == desk.patient_texts.language();
    return is_other ? desk.patient_texts : desk.texts;
}

StageId shown_stage(const Desk& desk, const Programme& base) {
    for (const StageId& id : {desk.shown, desk.draft.start}) {
        if (find_by_id(base.stages, id) != nullptr) {
            return id;
        }
    }
    return base.stages.empty() ? StageId{} : base.stages.front().id;
}

std::string link_message(const Desk& desk) {
    if (desk.link.address.empty() || !desk.checked) {
        return {};
    }
    return patient_texts(desk)("giving.message", {{"clinic", desk.draft.clinic.name}});
}

const BaseProgramme* find_base(const Desk& desk, std::string_view name) {
    for (const BaseProgramme& base : desk.bases) {
        if (base.name == name) {
            return &base;
        }
    }
    return nullptr;
}

DeskNext update_desk(Desk desk, const DeskAction& action) {
    const BuilderDraft before = desk.draft;
    // A programme that comes in other words is read anew.
    const bool was_checked = can_check(desk) && std::get_if<BaseRead>(&action) == nullptr;
    const std::string key = asked_key(desk);
    const bool is_typed = std::get_if<CellTyped>(&action) != nullptr;
    DeskNext next = visit_kind([&](const auto& each) { return on(std::move(desk), each); }, action);
    if (!is_typed && !(next.desk.draft == before)) {
        next.desk.typed.reset(); // what was typed gives way to what the number became
    }
    follow_own(next.desk);
    follow_draft(next, before, was_checked && asked_key(next.desk) == key);
    follow_link(next);
    return next;
}

} // namespace loadwise
