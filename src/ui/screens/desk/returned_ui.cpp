// Records that come back: the key they are sealed for, the way in, and the report.

#include "app/desk/returned_view.h"
#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void open_ui(const DeskScreen& screen, const ReturnedView& view) {
    const Scope card = screen.ui.card("open", CardKind::Accent);
    screen.heading(2, "returned.open");
    screen.send<SealedTyped>(screen.ui.text_area(
        {.key = "sealed",
         .label = screen.texts("returned.link"),
         .value = view.typed,
         .hint = screen.texts("returned.link_hint"),
         .length_max = 60'000,
         .is_exact = true}
    ));
    screen.button("open", "returned.open_link", SealedOpenWanted{}, ButtonKind::Primary);
    screen.button("file", "returned.open_file", SealedFileWanted{});
    if (view.is_opening) {
        screen.ui.status("opening", screen.texts("returned.opening"));
    }
    if (!view.problem.empty()) {
        screen.ui.alert("problem", view.problem);
        screen.ui.text(view.help);
    }
}

void key_ui(const DeskScreen& screen, const ReturnedView& view) {
    const Scope card = screen.ui.card("key");
    screen.heading(2, "returned.key");
    if (view.key_of.empty()) {
        screen.text("returned.key_words");
        screen.button("make", "returned.key_make", RecordKeyMakeWanted{});
    } else {
        screen.ui.definition(screen.texts("giving.key_of"), view.key_of);
        screen.ui.definition(screen.texts("giving.key_print"), view.key_mark);
        screen.text("returned.key_here");
        screen.button("save", "returned.key_save", RecordKeySaveWanted{});
        screen.text("returned.key_warning", TextKind::Small, Ink::TextSoft);
    }
    screen.button("load", "returned.key_load", RecordKeyOpenWanted{});
    screen.ui.status("news", view.news);
}

/// What is pressed in the report, which is the patient app's own, does here what it does there.
void answer(const DeskScreen& screen, const Action& action) {
    if (const auto* const period = std::get_if<PatientPeriodChosen>(&action)) {
        screen.send(RecordPeriodChosen{period->periods_back});
    } else if (const auto* const rule = std::get_if<PatientRuleChosen>(&action)) {
        screen.send(RecordRuleChosen{rule->pain_rule});
    }
}

void record_ui(const DeskScreen& screen, const ReturnedView& view, const AppState& reading) {
    {
        const Scope card = screen.ui.card("record-head", CardKind::Good);
        screen.ui.heading(2, view.title);
        bullets(screen.ui, "lines", view.title, view.lines);
        bullets(screen.ui, "doubts", screen.texts("returned.doubts"), view.doubts);
        screen.button("away", "returned.put_away", RecordPutAway{});
    }
    Actions asked;
    const PatientFileView file = make_patient_file_view(reading);
    if (file.periods.empty()) {
        screen.ui.alert("problem", file.problem);
        return;
    }
    read_record_ui({screen.ui, reading.texts, asked}, file);
    for (const Action& action : asked) {
        if (std::get_if<RecordEntryWanted>(&action) != nullptr) {
            screen.send(RecordCopyWanted{lines_of(file.record)});
        } else {
            answer(screen, action);
        }
    }
}

} // namespace

void returned_ui(const DeskScreen& screen, const ReturnedView& view, const AppState& reading) {
    screen.back_link("returned.back", DeskPageChosen{DeskPage::Start});
    screen.heading(1, "returned.title");
    screen.text("returned.words");
    open_ui(screen, view);
    if (!view.title.empty()) {
        record_ui(screen, view, reading);
    }
    key_ui(screen, view);
}

} // namespace loadwise
