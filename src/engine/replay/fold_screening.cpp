// Answers to red flags and to questions before the start. A yes locks until a clinician has cleared
// it: a later no is not enough.
#include "engine/replay/fold.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr std::size_t answers_most = 50; // of one question; more are compared by time alone

AnswersTold& told_of(Fold& fold, const ScreeningId& question) {
    const auto [place, is_new] = fold.answers_told.try_emplace(question.text);
    if (is_new) {
        place->second.place = fold.state.screening.size();
        fold.state.screening.emplace_back().question = question;
    }
    return place->second;
}

/// Entries come in the order in which they happened. A clock that was wrong puts a yes after the
/// word that cleared it; whoever wrote that word and knew of the yes has cleared it all the same.
bool is_cleared_already(const Fold& fold, const AnswersTold& told, const EntryId& yes) {
    return std::any_of(told.clearing.begin(), told.clearing.end(), [&](const EntryId& clearing) {
        return fold.writing_order.order(clearing, yes) == Sequence::After;
    });
}

} // namespace

void apply_screening(Fold& fold, const Entry& entry, const ScreeningAnswered& body) {
    AnswersTold& told = told_of(fold, body.question);
    ScreeningState& known = fold.state.screening[told.place];
    if (body.answer == ScreeningAnswer::Yes && !is_cleared_already(fold, told, entry.id) &&
        told.locking.size() < answers_most) {
        told.locking.push_back(entry.id);
    }
    if (body.answer == ScreeningAnswer::Cleared) {
        std::erase_if(told.locking, [&](const EntryId& yes) {
            return fold.writing_order.order(entry.id, yes) != Sequence::Before;
        });
        if (told.clearing.size() < answers_most) {
            told.clearing.push_back(entry.id);
        }
    }
    known.answer = body.answer;
    known.at = entry.at;
    known.is_locking = !told.locking.empty();
}

} // namespace loadwise
