#include "effects/desk.h"

#include "effects/inbox.h"
#include "format/handout/handout_json.h"
#include "format/handout/programme_edit.h"
#include "format/programme/programme_json.h"
#include "format/texts_json.h"
#include "ui/kit/tree_diff.h"
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

} // namespace

void DeskPages::hear(std::string_view messages) {
    for (const std::string_view message : split(messages, order_separator)) {
        hear_one(split(message, field_separator));
    }
}

void DeskPages::hear_one(const Fields& fields) {
    if (fields.size() < 2) {
        return;
    }
    const std::string_view kind = fields[0];
    if (kind == "desk") {
        hear_desk(fields);
    } else if (kind == "programme" && fields.size() > 2 && is_shipped(fields[1])) {
        // In its own language: what is changed is written into the file.
        Result<Programme, std::vector<Error>> programme = read_programme(fields[2]);
        if (programme) {
            files_[std::string(fields[1])] = fields[2];
            act(BaseRead{{std::string(fields[1]), std::move(programme.value())}});
        }
    } else if (kind == "setting" && fields.size() > 2 && is_kept_here(fields[1])) {
        act(DraftsRead{std::string(fields[1]), std::string(fields[2])});
    }
}

void DeskPages::hear_desk(const Fields& fields) {
    const std::string_view what = fields[1];
    const auto at = [&fields](std::size_t place) {
        return std::string(place < fields.size() ? fields[place] : std::string_view{});
    };
    if (what == "texts") {
        Result<LocaleFile, std::vector<Error>> file = read_texts(at(3));
        if (file) {
            spoken_ = file->language;
            own_texts_ = std::move(file.value().texts);
        }
    } else if (what == "link") {
        act(DeskLinkMade{{at(2), at(3), rows_of(at(4)), {}}});
    } else if (what == "no-link") {
        act(DeskLinkMade{{at(2), {}, {}, at(3)}});
    } else if (what == "key") {
        act(KeyTold{{at(2), at(3), {}}});
    } else if (what == "no-key") {
        act(KeyTold{{{}, {}, at(2)}});
    } else if (what == "logo") {
        act(LogoTold{at(2)});
    } else if (what == "done") {
        act(DeskTold{at(2), {}});
    } else if (what == "failed") {
        act(DeskTold{{}, at(2)});
    } else if (what == "sharing") {
        act(DeskTold{"sharing", {}});
    }
}

/// The desk speaks what the app around it speaks.
void DeskPages::follow(const AppState& app) {
    if (!are_bases_wanted_) {
        are_bases_wanted_ = true;
        for (const std::string_view name : shipped) {
            platform_.fetch_programme(name, "en");
        }
    }
    const std::string& language = app.texts.language();
    if (!language.empty() && language != wanted_language_) {
        wanted_language_ = language;
        platform_.order("desk", {"texts", language});
    }
    today_ = app.now.date;
    if (!own_texts_.empty() && spoken_ == language && desk_.texts.language() != language) {
        act(DeskTextsRead{app.texts.with(own_texts_)});
    }
}

void DeskPages::want_figures(const AppState& app) {
    if (desk_.page != DeskPage::Sheet || !desk_.checked) {
        return;
    }
    for (const std::string& key : sheet_figures(make_preview(app, desk_))) {
        if (std::find(figures_wanted_.begin(), figures_wanted_.end(), key) ==
            figures_wanted_.end()) {
            figures_wanted_.push_back(key);
            platform_.fetch_figure(key);
        }
    }
}

bool DeskPages::draw(Ui& ui, const AppState& app) {
    follow(app);
    DeskActions actions;
    desk_ui(ui, desk_, app, actions);
    for (const DeskAction& action : actions) {
        act(action);
    }
    want_figures(app);
    return !actions.empty();
}

void DeskPages::act(const DeskAction& action) {
    DeskNext next = update_desk(std::move(desk_), action);
    desk_ = std::move(next.desk);
    for (const DeskEffect& effect : next.effects) {
        run(effect);
    }
}

void DeskPages::run(const DeskEffect& effect) {
    const auto order = [this](const std::vector<std::string>& fields) {
        platform_.order("desk", fields);
    };
    const auto flag = [](bool is_set) { return std::string(is_set ? "1" : "0"); };
    if (const auto* const checking = std::get_if<CheckDraft>(&effect)) {
        act(check(*checking));
    } else if (const auto* const kept = std::get_if<KeepText>(&effect)) {
        platform_.store_setting(kept->key, kept->text);
    } else if (const auto* const link = std::get_if<MakeDeskLink>(&effect)) {
        order({"link", link->handout, flag(link->is_signed)});
    } else if (const auto* const copy = std::get_if<CopyText>(&effect)) {
        order({"copy", copy->text});
    } else if (const auto* const share = std::get_if<ShareLink>(&effect)) {
        order({"share", share->title, share->address});
    } else if (const auto* const save = std::get_if<SaveHandout>(&effect)) {
        order({"save", save->name, save->handout, flag(save->is_signed)});
    } else if (const auto* const key = std::get_if<MakeDeskKey>(&effect)) {
        order({"key-make", key->name});
    } else if (std::get_if<OpenDeskKey>(&effect) != nullptr) {
        order({"key-open"});
    } else if (std::get_if<ForgetDeskKey>(&effect) != nullptr) {
        order({"key-forget"});
    } else if (std::get_if<OpenLogo>(&effect) != nullptr) {
        order({"logo"});
    } else if (std::get_if<LeaveDesk>(&effect) != nullptr) {
        platform_.order("go", {"./"});
    } else {
        platform_.print_page();
    }
}

DeskAction DeskPages::check(const CheckDraft& order) const {
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
    Result<Programme, std::vector<Error>> programme =
        apply_handout({file->second, wanted_language_}, handout);
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
