#include "app/desk/variants_update.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

constexpr std::size_t saved_most = 50;

void keep_saved(DeskNext& next) {
    next.effects.push_back(StoreVariants{{next.desk.saved, next.desk.unreadable}});
}

/// Puts a draft among the variants, in place of one that had its name. False when there is no room.
bool keep(Desk& desk, const BuilderDraft& draft) {
    std::erase_if(desk.saved, [&draft](const BuilderDraft& each) {
        return each.name == draft.name;
    });
    if (desk.saved.size() >= saved_most) {
        return false;
    }
    desk.saved.push_back(draft);
    return true;
}

} // namespace

BuilderDraft new_draft(const BuilderDraft& before, const std::string& base) {
    BuilderDraft draft;
    draft.base = base;
    draft.clinic = before.clinic;
    draft.accent = before.accent;
    draft.logo = before.logo;
    draft.language = before.language;
    draft.own = before.own;
    return draft;
}

DeskNext with_other_draft(Desk desk, BuilderDraft other) {
    BuilderDraft old = std::move(desk.draft);
    const bool is_known = std::find(desk.saved.begin(), desk.saved.end(), old) != desk.saved.end();
    DeskNext next(std::move(desk));
    const BaseProgramme* const base = find_base(next.desk, old.base);
    if (base != nullptr && !is_known && !(old == new_draft(old, old.base))) {
        if (old.name.empty()) {
            old.name = next.desk.texts("desk.unnamed", {{"programme", base->words().title}});
        }
        keep(next.desk, old);
        keep_saved(next);
    }
    next.desk.draft = std::move(other);
    next.desk.shown = {};
    next.desk.taken_out.reset();
    next.desk.search.clear();
    next.desk.reopened = Reopened::None;
    next.desk.page = DeskPage::Edit;
    return next;
}

DeskNext on(Desk desk, const DraftBegun& chosen) {
    BuilderDraft draft = new_draft(desk.draft, chosen.base);
    return with_other_draft(std::move(desk), std::move(draft));
}

DeskNext on(Desk desk, const VariantsRead& read) {
    if (desk.saved.empty()) {
        desk.saved = read.variants.drafts;
        desk.unreadable = read.variants.unreadable;
    }
    return desk;
}

/// Under its name, in place of one that had the same.
DeskNext on(Desk desk, const VariantKept&) {
    if (desk.draft.base.empty() || desk.draft.name.empty()) {
        return desk;
    }
    if (!keep(desk, desk.draft)) {
        desk.news = desk.texts("builder.too_many_variants");
        return desk;
    }
    desk.news = desk.texts("builder.variant_kept", {{"name", desk.draft.name}});
    DeskNext next(std::move(desk));
    keep_saved(next);
    return next;
}

DeskNext on(Desk desk, const VariantOpened& opened) {
    if (opened.place >= desk.saved.size()) {
        return desk;
    }
    BuilderDraft draft = desk.saved[opened.place];
    add_known(draft.own, desk.draft.own);
    return with_other_draft(std::move(desk), std::move(draft));
}

DeskNext on(Desk desk, const VariantDeleted& deleted) {
    if (deleted.place >= desk.saved.size()) {
        return desk;
    }
    desk.saved.erase(desk.saved.begin() + static_cast<std::ptrdiff_t>(deleted.place));
    DeskNext next(std::move(desk));
    keep_saved(next);
    return next;
}

} // namespace loadwise
