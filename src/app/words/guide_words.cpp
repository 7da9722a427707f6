#include "app/words/guide_words.h"

#include "engine/programme/guide.h"

#include <utility>

namespace loadwise {

Texts guide_words(const Guide& guide) {
    TextTable table;
    for (const Label& label : guide.words) {
        table[label.key] = label.words;
    }
    return Texts(guide.language, std::move(table));
}

} // namespace loadwise
