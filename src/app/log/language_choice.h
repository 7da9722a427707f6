#pragma once
// Which language is spoken, and what happens when its texts come, or do not.

#include "app/model/state.h"

namespace loadwise {

/// Orders the texts of the language that is wanted now, if that is another than before. What was
/// chosen is known once the records were read.
void want_texts(Next& next);

/// The translation of a programme that was asked for, else the one it was read in, whether or not
/// its texts came; empty where it has none.
std::string translation_of(const Programme& programme, const std::string& asked = {});

/// Orders the programme in the language that is spoken now, where it has texts for it.
void want_programme_texts(Next& next);

/// The language a programme's texts are in, when that is not the one spoken: "en-GB". Else empty.
std::string foreign_language(const AppState& state);

/// Texts of a language that is no longer wanted are too late, unless there are none yet.
AppState with_texts(AppState state, const Texts& texts);

/// A first visit without its language goes on in the one that is always there.
Next without_texts(AppState state, const TextsRejected& rejected);

} // namespace loadwise
