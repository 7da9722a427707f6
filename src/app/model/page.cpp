#include "app/model/page.h"

#include <array>
#include <cstdint>

namespace loadwise {
namespace {

enum class Use : std::uint8_t { Look, FillIn, Train };

struct Facts {
    Page page;
    Page tab;
    bool needs_annex;
    Use use;
};

/// In the order of the pages.
constexpr std::array<Facts, static_cast<std::size_t>(Page::About) + 1> page_facts{{
    {Page::Today, Page::Today, false, Use::Look},
    {Page::Session, Page::Today, true, Use::Train},
    {Page::Player, Page::Today, true, Use::Train},
    {Page::SessionEnd, Page::Today, true, Use::Look},
    {Page::Pain, Page::Today, true, Use::FillIn},
    {Page::Answers, Page::Today, true, Use::Look},
    {Page::Measure, Page::Today, true, Use::FillIn},
    {Page::GradedPlan, Page::Today, true, Use::Look},
    {Page::BeforeStart, Page::Today, true, Use::Look},
    {Page::FirstStage, Page::Today, true, Use::Look},
    {Page::Programme, Page::Programme, true, Use::Look},
    {Page::Handout, Page::Today, true, Use::Look},
    {Page::Progress, Page::Progress, true, Use::Look},
    {Page::More, Page::More, true, Use::Look},
    {Page::Records, Page::More, true, Use::Look},
    {Page::Report, Page::More, true, Use::Look},
    {Page::PatientFile, Page::More, true, Use::Look},
    {Page::SendRecord, Page::More, true, Use::Look},
    {Page::Deletion, Page::More, true, Use::Look},
    {Page::Reminders, Page::More, true, Use::Look},
    {Page::Settings, Page::More, true, Use::Look},
    {Page::Safety, Page::More, true, Use::Look},
    {Page::History, Page::Progress, true, Use::Look},
    {Page::EntryEdit, Page::Progress, true, Use::FillIn},
    {Page::About, Page::More, true, Use::Look},
}};

constexpr bool is_in_order() {
    for (std::size_t index = 0; index < page_facts.size(); ++index) {
        if (static_cast<std::size_t>(page_facts[index].page) != index) {
            return false;
        }
    }
    return true;
}

static_assert(is_in_order());

const Facts& facts_of(Page page) {
    return page_facts[static_cast<std::size_t>(page)];
}

} // namespace

Page tab_of(Page page) {
    return facts_of(page).tab;
}

bool needs_annex(Page page) {
    return facts_of(page).needs_annex;
}

bool is_form(Page page) {
    return facts_of(page).use == Use::FillIn;
}

bool is_session_page(Page page) {
    return facts_of(page).use == Use::Train;
}

} // namespace loadwise
