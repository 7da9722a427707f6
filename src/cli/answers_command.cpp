#include "cli/answers_command.h"

#include "cli/commands.h"
#include "cli/input.h"
#include "format/answers/answers_check.h"
#include "format/answers/answers_json.h"

#include <algorithm>
#include <iostream>
#include <vector>

namespace loadwise::cli {

namespace {

/// "answers/pht.json" in German: "answers/texts/pht.de.json".
std::string path_in(const std::string& path, const std::string& language) {
    const std::size_t slash = path.rfind('/');
    const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
    const std::size_t dot = path.rfind('.');
    const std::string stem = path.substr(name, dot - name);
    return path.substr(0, name) + "texts/" + stem + "." + language + ".json";
}

/// The book in one language, or nothing and every problem told.
std::optional<AnswerBook>
read_book(const Programme& programme, const std::string& path, const AnswersText& text) {
    const Result<AnswerBook, std::vector<Error>> book = read_answers(text);
    const std::vector<Error> problems = book ? check_answers(*book, programme) : book.error();
    for (const Error& problem : problems) {
        tell(path, problem);
    }
    return problems.empty() ? std::optional(*book) : std::nullopt;
}

int red_flag_count(const AnswerBook& book) {
    int count = 0;
    for (const AnswerTopic& topic : book.topics) {
        const auto of_topic = [&topic](const BookAnswer& each) { return each.topic == topic.id; };
        const auto found = std::count_if(book.answers.begin(), book.answers.end(), of_topic);
        count += topic.is_red_flag ? static_cast<int>(found) : 0;
    }
    return count;
}

int check_translation(
    const Programme& programme,
    const std::string& path,
    const std::string& file,
    const std::string& language
) {
    const std::string place = path_in(path, language);
    const std::optional<std::string> beside = read_text(place);
    if (!beside) {
        std::cerr << place << ": this file cannot be read, and the programme speaks " << language
                  << "\n";
        return exit_unsound;
    }
    return read_book(programme, place, {file, language, *beside}) ? exit_fine : exit_unsound;
}

} // namespace

int check_answers_of(const Programme& programme, const std::string& path) {
    const std::optional<std::string> file = read_text(path);
    if (!file) {
        std::cerr << path << ": this file cannot be read\n";
        return exit_no_file;
    }
    const std::optional<AnswerBook> book = read_book(programme, path, {*file});
    int exit = book ? exit_fine : exit_unsound;
    const std::vector<std::string>& languages = programme.translations;
    for (const std::string& language : languages) {
        exit = std::max(exit, check_translation(programme, path, *file, language));
    }
    if (exit == exit_fine) {
        std::cout << path << ": sound. " << book->answers.size() << " answers in "
                  << languages.size() + 1 << " languages, " << red_flag_count(*book)
                  << " of them on warning signs.\n";
    }
    return exit;
}

} // namespace loadwise::cli
