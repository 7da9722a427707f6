#pragma once
// What the guide says, asked for by key as the interface's texts are.

#include "app/words/texts.h"

namespace loadwise {

struct Guide;

Texts guide_words(const Guide& guide);

} // namespace loadwise
