#include "effects/clinic_pages.h"

#include "app/desk/builder_programme.h"
#include "app/desk/reopened_draft.h"
#include "app/log/store_answers.h"
#include "effects/storage/desk_drafts.h"
#include "format/answers/guide_json.h"
#include "format/handout/handout_json.h"
#include "format/handout/programme_edit.h"
#include "format/programme/programme_json.h"
#include "format/texts_json.h"
#include "ui/screens/desk/desk_screens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace loadwise {

namespace {

/// The programmes that ship.
constexpr std::array<std::string_view, 2> shipped{"pht", "achilles"};

constexpr std::string_view kept_prefix = "desk-";

std::vector<std::string> rows_of(std::string_view text) {
    std::vector<std::string> rows;
    for (const std::string_view row : split(text, ' ')) {
        if (!row.empty()) {
            rows.emplace_back(row);
        }
    }
    return rows;
}

bool is_shipped(std::string_view name) {
    return std::find(shipped.begin(), shipped.end(), name) != shipped.end();
}

bool is_kept_here(std::string_view key) {
    return key.substr(0, kept_prefix.size()) == kept_prefix;
}

DraftChecked refused(std::vector<Error> problems) {
    return {std::nullopt, std::move(problems), {}};
}

DeskAction read_link(const Message& message) {
    return DeskLinkMade{{message.text(1), message.text(2), rows_of(message.field(3)), {}}};
}

DeskAction read_no_link(const Message& message) {
    return DeskLinkMade{{message.text(1), {}, {}, message.text(2)}};
}

DeskAction read_key(const Message& message) {
    return KeyTold{{message.text(1), message.text(2)}};
}

DeskAction read_record_key(const Message& message) {
    return RecordKeyTold{{message.text(1), message.text(2), message.text(3)}};
}

DeskAction read_no_record(const Message& message) {
    return RecordNotOpened{message.text(1), message.text(2)};
}

DeskAction read_sealed_came(const Message& message) {
    return SealedCame{message.text(1)};
}

DeskAction read_logo(const Message& message) {
    return LogoTold{message.text(1)};
}

DeskAction read_done(const Message& message) {
    return DeskTold{message.text(1), {}};
}

DeskAction read_no_handout(const Message& message) {
    return HandoutNotOpened{message.text(1)};
}

DeskAction read_failed(const Message& message) {
    return DeskTold{{}, message.text(1)};
}

DeskAction read_sharing(const Message&) {
    return DeskTold{"sharing", {}};
}

/// One answer of the page to the desk: how many fields follow its name, and who reads it.
struct Answer {
    std::string_view what;
    std::size_t fields_least;
    DeskAction (*read)(const Message&);
};

constexpr Answer answers[] = {
    {"link", 3, read_link},
    {"no-link", 2, read_no_link},
    {"key", 2, read_key},
    {"logo", 1, read_logo},
    {"record-key", 3, read_record_key},
    {"no-record", 2, read_no_record},
    {"record-came", 1, read_sealed_came},
    {"no-handout", 1, read_no_handout},
    {"done", 1, read_done},
    {"failed", 1, read_failed},
    {"sharing", 0, read_sharing},
};

} // namespace

bool ClinicPages::receive(std::span<const Message> messages) {
    bool is_any_own = false;
    for (const Message& message : messages) {
        is_any_own |= read(message);
    }
    return is_any_own;
}

/// Returns whether it was for the desk.
bool ClinicPages::read(const Message& message) {
    if (message.kind() == "desk") {
        read_answer(message);
        return true;
    }
    if (read_record_base(message)) {
        return true;
    }
    if (message.kind() == "programme" && is_shipped(message.field(0))) {
        read_base(message);
        return true;
    }
    if (!is_kept_here(message.field(0))) {
        return false;
    }
    if (message.kind() == "setting") {
        read_stored_draft(message);
    } else if (message.kind() == "setting-refused") {
        act(DeskTold{{}, reason_words(desk_.texts, message.text(1))});
    }
    return true;
}

/// The desk opens without a draft that cannot be read.
void ClinicPages::read_stored_draft(const Message& message) {
    if (message.field(0) == variants_key) {
        act(VariantsRead{read_variants(message.field(1))});
    } else if (message.field(0) == desk_draft_key) {
        if (const Result<BuilderDraft, std::vector<Error>> draft =
                read_desk_draft(message.field(1))) {
            act(DeskDraftRead{*draft});
        }
    }
}

void ClinicPages::read_answer(const Message& message) {
    if (message.field(0) == "texts") {
        read_texts_message(message);
    } else if (message.field(0) == "record") {
        read_record(message);
    } else if (message.field(0) == "handout") {
        read_reopened(message);
    }
    for (const Answer& answer : answers) {
        if (answer.what == message.field(0) && message.size() > answer.fields_least) {
            act(answer.read(message));
        }
    }
}

void ClinicPages::read_texts_message(const Message& message) {
    Result<LocaleFile, std::vector<Error>> file = read_texts(message.field(2));
    if (!file) {
        return;
    }
    if (file->language == wanted_language_) {
        spoken_ = file->language;
        own_texts_ = std::move(file.value().texts);
    } else if (Result<LocaleFile, std::vector<Error>> app = read_texts(message.field(3))) {
        act(PatientTextsRead{
            Texts(app->language, std::move(app.value().texts)).with(file.value().texts)});
    }
}

ProgrammeText ClinicPages::text_of(const std::string& name, const std::string& language) const {
    const auto file = files_.find(name);
    const auto words = words_.find(name + " " + language);
    return {
        file == files_.end() ? std::string_view() : std::string_view(file->second),
        language,
        words == words_.end() ? std::string_view() : std::string_view(words->second)};
}

/// Kept in its own language, in which changes are written into the file, and as the desk speaks.
void ClinicPages::read_base(const Message& message) {
    const std::string name = message.text(0);
    const std::string language = message.size() > 2 ? message.text(2) : std::string();
    Result<Programme, std::vector<Error>> programme = read_programme(message.field(1));
    if (!programme) {
        return;
    }
    files_[name] = message.field(1);
    words_[name + " " + language] = message.size() > 3 ? message.text(3) : std::string();
    BaseProgramme base{name, std::move(programme.value()), {}};
    if (Result<Programme, std::vector<Error>> shown =
            read_programme(text_of(name, wanted_language_))) {
        base.shown = std::move(shown.value());
    }
    act(BaseRead{std::move(base)});
}

/// A hand-out as the draft it was made of, upon the programme as it ships now.
void ClinicPages::read_reopened(const Message& message) {
    const Result<Handout, std::vector<Error>> handout = read_handout(message.field(1));
    if (!handout) {
        act(HandoutNotOpened{"unread"});
        return;
    }
    const auto base =
        std::find_if(desk_.bases.begin(), desk_.bases.end(), [&](const BaseProgramme& each) {
            return each.programme.id == handout->base;
        });
    if (base == desk_.bases.end()) {
        act(HandoutNotOpened{"base"});
        return;
    }
    const std::string& spoken = handout->language.empty() ? wanted_language_ : handout->language;
    const Result<Programme, std::vector<Error>> given =
        apply_handout(text_of(base->name, spoken), *handout);
    if (!given) {
        act(HandoutNotOpened{"misfit"});
        return;
    }
    BuilderDraft draft = draft_of(base->programme, *handout, *given);
    draft.base = base->name;
    const Handout again = drafted_handout(base->programme, draft, {});
    const DeskAction checked =
        check({draft.base, drafted_programme(base->programme, draft), again});
    const auto* const made = std::get_if<DraftChecked>(&checked);
    const bool is_whole = made != nullptr && made->programme && *made->programme == *given &&
                          again.rungs == handout->rungs && again.stage == handout->stage &&
                          handout->base_version == base->programme.version;
    act(HandoutReopened{std::move(draft), is_whole});
}

/// What came out of the seal; its programme is asked for, as it was when it was handed out.
void ClinicPages::read_record(const Message& message) {
    sent_ = read_sent(message.field(1));
    if (sent_) {
        orders_.add("programme", {sent_->base, wanted_language_});
        orders_.add("answers", {std::string(guide_name), wanted_language_});
    } else {
        act(RecordNotOpened{"content", {}});
    }
}

/// Whether it was the programme of a record that is being opened, or that there is none.
bool ClinicPages::read_record_base(const Message& message) {
    const bool is_told = message.kind() == "programme" || message.kind() == "no-programme";
    if (!sent_ || !is_told || message.field(0) != sent_->base) {
        return false;
    }
    SentRecord sent = std::move(*sent_);
    sent_.reset();
    if (message.kind() == "programme") {
        const bool has_words = message.size() > 3;
        act(joined_record(
            std::move(sent),
            {message.field(1),
             has_words ? message.field(2) : std::string_view(),
             has_words ? message.field(3) : std::string_view()}
        ));
    } else {
        act(RecordNotOpened{"content", {}});
    }
    return true;
}

void ClinicPages::want_language(const std::string& language) {
    for (const std::string_view name : shipped) {
        orders_.add("programme", {name, language});
    }
    orders_.add("desk", {"texts", language});
}

/// The preview and the paper speak the language that the draft is handed out in.
void ClinicPages::follow_patient() {
    const std::string& language = desk_.draft.language;
    const bool is_other = !language.empty() && language != wanted_language_;
    if (is_other && language != patient_language_) {
        patient_language_ = language;
        want_language(language);
    }
}

/// The desk speaks what the app around it speaks.
void ClinicPages::follow(const AppState& app) {
    const std::string& language = app.texts.language();
    if (!language.empty() && language != wanted_language_) {
        wanted_language_ = language;
        want_language(language);
    }
    follow_patient();
    today_ = app.now.date;
    if (!own_texts_.empty() && spoken_ == language && desk_.texts.language() != language) {
        act(DeskTextsRead{app.texts.with(own_texts_)});
    }
}

void ClinicPages::want_figures(const AppState& app) {
    std::vector<std::string> shown;
    if (desk_.page == DeskPage::Edit) {
        shown = draft_figures(desk_);
        if (desk_.checked) {
            const std::vector<std::string> beside = sheet_figures(make_preview(app, desk_));
            shown.insert(shown.end(), beside.begin(), beside.end());
        }
    } else if (desk_.page != DeskPage::Start && desk_.checked) {
        shown = sheet_figures(make_preview(app, desk_));
    }
    for (const std::string& key : shown) {
        if (std::find(figures_wanted_.begin(), figures_wanted_.end(), key) ==
            figures_wanted_.end()) {
            figures_wanted_.push_back(key);
            orders_.add("figure", {key});
        }
    }
}

bool ClinicPages::draw(Ui& ui, const AppState& app, Actions&) {
    follow(app);
    DeskActions actions;
    desk_ui(ui, desk_, app, actions);
    for (const DeskAction& action : actions) {
        act(action);
    }
    want_figures(app);
    return !actions.empty();
}

bool ClinicPages::is_at_new_page(const AppState&) {
    const bool is_new = desk_.page != shown_;
    shown_ = desk_.page;
    return is_new;
}

/// What was chosen for the patient is seen at once.
Branding ClinicPages::branding(const AppState&) const {
    const BuilderDraft& draft = desk_.draft;
    return desk_.page == DeskPage::Start ? Branding{}
                                         : Branding{draft.accent, draft.logo, draft.clinic.name};
}

void ClinicPages::act(const DeskAction& action) {
    DeskNext next = update_desk(std::move(desk_), action);
    desk_ = std::move(next.desk);
    for (const DeskEffect& effect : next.effects) {
        run(effect);
    }
}

void ClinicPages::run(const DeskEffect& effect) {
    if (const auto* const checking = std::get_if<CheckDraft>(&effect)) {
        act(check(*checking));
    } else if (const auto* const stored = std::get_if<StoreDeskDraft>(&effect)) {
        orders_.add("setting", {desk_draft_key, write_desk_draft(stored->draft)});
    } else if (const auto* const named = std::get_if<StoreVariants>(&effect)) {
        orders_.add("setting", {variants_key, write_variants(named->variants)});
    } else if (const auto* const link = std::get_if<MakeDeskLink>(&effect)) {
        orders_.add("desk", {"link", link->handout, yes_or_no(link->is_signed)});
    } else if (const auto* const copy = std::get_if<CopyText>(&effect)) {
        orders_.add("desk", {"copy", copy->text, copy->what});
    } else if (const auto* const share = std::get_if<ShareLink>(&effect)) {
        orders_.add("desk", {"share", share->title, share->words, share->address});
    } else if (const auto* const save = std::get_if<SaveHandout>(&effect)) {
        orders_.add("desk", {"save", save->name, save->handout});
    } else if (const auto* const key = std::get_if<MakeDeskKey>(&effect)) {
        orders_.add("desk", {"key-make", key->name});
    } else if (std::get_if<OpenDeskKey>(&effect) != nullptr) {
        orders_.add("desk", {"key-open"});
    } else if (std::get_if<ForgetDeskKey>(&effect) != nullptr) {
        orders_.add("desk", {"key-forget"});
    } else if (std::get_if<OpenLogo>(&effect) != nullptr) {
        orders_.add("desk", {"logo"});
    } else if (std::get_if<LeaveDesk>(&effect) != nullptr) {
        orders_.add("leave-for", {"./"});
    } else if (const auto* const found = std::get_if<OpenHandout>(&effect)) {
        orders_.add("desk", {"handout-open", found->text});
    } else if (std::get_if<ChooseHandout>(&effect) != nullptr) {
        orders_.add("desk", {"handout-choose"});
    } else if (!run_for_records(effect)) {
        orders_.add("print");
    }
}

bool ClinicPages::run_for_records(const DeskEffect& effect) {
    if (const auto* const make = std::get_if<MakeRecordKey>(&effect)) {
        orders_.add("desk", {"record-key-make", make->name});
    } else if (const auto* const save = std::get_if<SaveRecordKey>(&effect)) {
        orders_.add("desk", {"record-key-save", save->id});
    } else if (std::get_if<OpenRecordKey>(&effect) != nullptr) {
        orders_.add("desk", {"record-key-open"});
    } else if (const auto* const sealed = std::get_if<OpenSealed>(&effect)) {
        orders_.add("desk", {"record-open", sealed->text});
    } else if (std::get_if<ChooseSealed>(&effect) != nullptr) {
        orders_.add("desk", {"record-choose"});
    } else {
        return false;
    }
    return true;
}

DeskAction ClinicPages::check(const CheckDraft& order) const {
    const auto file = files_.find(order.base);
    if (file == files_.end()) {
        return refused({});
    }
    const Result<std::string, std::vector<Error>> edited =
        edit_programme(file->second, order.wanted);
    if (!edited) {
        return refused(edited.error());
    }
    Result<std::string, std::vector<Error>> patch = make_patch(file->second, *edited);
    if (!patch) {
        return refused(patch.error());
    }
    Handout handout = order.handout;
    handout.made = today_;
    handout.patch = std::move(patch.value());
    std::string text = write_handout(handout);
    const Result<Handout, std::vector<Error>> read = read_handout(text);
    const std::string& spoken = handout.language.empty() ? wanted_language_ : handout.language;
    Result<Programme, std::vector<Error>> programme =
        apply_handout(text_of(order.base, spoken), handout);
    std::vector<Error> problems = read ? std::vector<Error>{} : read.error();
    if (!programme) {
        problems.insert(problems.end(), programme.error().begin(), programme.error().end());
    }
    DraftChecked checked{std::nullopt, std::move(problems), {}};
    if (programme) {
        checked.programme = std::move(programme.value());
    }
    if (checked.problems.empty()) {
        checked.handout = std::move(text);
    }
    return checked;
}

} // namespace loadwise
