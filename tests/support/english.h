#pragma once
// The words that people read, from the files they come from, for tests.

#include "app/words/texts.h"
#include "format/texts_json.h"
#include "support/files.h"

#include <string>

namespace loadwise::test {

inline Texts texts_in(const std::string& language) {
    auto file = read_texts(read_file("assets/locales/" + language + ".json"));
    return file ? Texts(file.value().language, file.value().texts) : Texts();
}

inline const Texts& english() {
    static const Texts texts = texts_in("en");
    return texts;
}

} // namespace loadwise::test
