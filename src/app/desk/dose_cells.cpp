#include "app/desk/dose_cells.h"

#include "app/desk/builder.h"

#include <algorithm>
#include <charconv>

namespace loadwise {

namespace {

constexpr int grams_in_kilogram = 1000;
constexpr std::size_t digits_most = 6;

bool is_in_column(DoseAmount amount, DoseColumn column) {
    switch (column) {
    case DoseColumn::Sets:
        return amount == DoseAmount::Sets;
    case DoseColumn::Repetitions:
        return amount == DoseAmount::Repetitions;
    case DoseColumn::Hold:
        return amount == DoseAmount::Hold;
    case DoseColumn::Tempo:
        return amount == DoseAmount::Tempo;
    case DoseColumn::Load:
        break;
    }
    return amount == DoseAmount::RepetitionMax || amount == DoseAmount::Grams ||
           amount == DoseAmount::Band || amount == DoseAmount::PercentOfMax;
}

std::string kilograms(const Texts& texts, int grams) {
    std::string words = std::to_string(grams / grams_in_kilogram);
    const int rest = grams % grams_in_kilogram;
    if (rest > 0) {
        std::string digits = std::to_string(grams_in_kilogram + rest).substr(1);
        digits.erase(digits.find_last_not_of('0') + 1);
        words += texts("number.point") + digits;
    }
    return words;
}

std::string cell_text(const Texts& texts, const std::vector<PartView>& parts) {
    std::string words;
    for (const PartView& part : parts) {
        words += words.empty() ? "" : "-";
        words += part.part.amount == DoseAmount::Grams ? kilograms(texts, part.value)
                                                       : std::to_string(part.value);
    }
    return words;
}

std::string unit_words(const Texts& texts, DoseAmount amount) {
    switch (amount) {
    case DoseAmount::RepetitionMax:
        return texts("builder.unit_rm");
    case DoseAmount::Grams:
        return texts("builder.unit_kg");
    case DoseAmount::Band:
        return texts("builder.unit_band");
    case DoseAmount::PercentOfMax:
        return texts("builder.unit_percent");
    case DoseAmount::Sets:
    case DoseAmount::Repetitions:
    case DoseAmount::Hold:
    case DoseAmount::Tempo:
        break;
    }
    return {};
}

std::string hint_words(const Texts& texts, const PartView& part) {
    const bool is_weight = part.part.amount == DoseAmount::Grams;
    const auto words = [&](int value) {
        return is_weight ? kilograms(texts, value) : std::to_string(value);
    };
    const bool is_tempo = part.part.amount == DoseAmount::Tempo;
    return texts(
        is_tempo ? "builder.cell_tempo" : "builder.cell_range",
        {{"least", words(part.least)}, {"most", words(part.most)}}
    );
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Digits, each run a number; what stands between them parts them.
std::vector<std::string> runs_of_digits(std::string_view text) {
    std::vector<std::string> runs;
    bool is_inside = false;
    for (const char letter : text) {
        if (is_digit(letter) && !is_inside) {
            runs.emplace_back();
        }
        is_inside = is_digit(letter);
        if (is_inside) {
            runs.back() += letter;
        }
    }
    return runs;
}

bool holds_only(std::string_view text, std::string_view letters) {
    return std::all_of(text.begin(), text.end(), [letters](char letter) {
        return is_digit(letter) || letter == ' ' || letters.find(letter) != std::string_view::npos;
    });
}

std::optional<int> number_of(const std::string& digits) {
    int number = 0;
    const char* const end = digits.data() + digits.size();
    const std::from_chars_result read = std::from_chars(digits.data(), end, number);
    const bool is_read = read.ec == std::errc{} && read.ptr == end;
    return is_read && digits.size() <= digits_most ? std::optional(number) : std::nullopt;
}

/// "7.5" and "7,5" kilograms.
std::optional<int> grams_of(std::string_view text) {
    const std::vector<std::string> runs = runs_of_digits(text);
    if (!holds_only(text, ".,") || runs.empty() || runs.size() > 2) {
        return std::nullopt;
    }
    const std::optional<int> whole = number_of(runs.front());
    const std::string part = runs.size() == 2 ? runs.back() : std::string();
    if (!whole || *whole > grams_in_kilogram || part.size() > 3) {
        return std::nullopt;
    }
    const int rest = number_of((part + "000").substr(0, 3)).value_or(0);
    return *whole * grams_in_kilogram + rest;
}

std::optional<std::vector<int>>
numbers_of(const std::vector<PartView>& parts, std::string_view text) {
    if (parts.front().part.amount == DoseAmount::Grams) {
        const std::optional<int> grams = grams_of(text);
        return grams ? std::optional(std::vector<int>{*grams}) : std::nullopt;
    }
    const std::vector<std::string> runs = runs_of_digits(text);
    const bool is_tempo = parts.size() > 1;
    if (!holds_only(text, is_tempo ? "-/." : "") || runs.size() != parts.size()) {
        return std::nullopt;
    }
    std::vector<int> numbers;
    for (const std::string& run : runs) {
        const std::optional<int> number = number_of(run);
        if (!number) {
            return std::nullopt;
        }
        numbers.push_back(*number);
    }
    return numbers;
}

} // namespace

std::vector<PartView> parts_in_cell(const std::vector<PartView>& all, DoseAmount amount) {
    std::vector<PartView> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [amount](const auto& each) {
        return each.part.amount == amount;
    });
    return found;
}

std::optional<std::vector<SetPart>>
read_dose_cell(const std::vector<PartView>& parts, std::string_view text) {
    const auto numbers = parts.empty() ? std::nullopt : numbers_of(parts, text);
    if (!numbers) {
        return std::nullopt;
    }
    std::vector<SetPart> set;
    for (std::size_t place = 0; place < parts.size(); ++place) {
        const int value = (*numbers)[place];
        if (value < parts[place].least || value > parts[place].most) {
            return std::nullopt;
        }
        set.push_back({parts[place].part, value});
    }
    return set;
}

DoseCell dose_cell(
    const Texts& texts, const std::vector<PartView>& all, DoseColumn column, const TypedCell* typed
) {
    DoseCell cell;
    std::vector<PartView> parts;
    std::copy_if(all.begin(), all.end(), std::back_inserter(parts), [column](const auto& each) {
        return is_in_column(each.part.amount, column);
    });
    if (parts.empty()) {
        return cell;
    }
    cell.is_set = true;
    cell.amount = parts.front().part.amount;
    const bool is_tempo = cell.amount == DoseAmount::Tempo;
    cell.label = is_tempo ? texts("builder.tempo") : parts.front().label;
    cell.text = cell_text(texts, parts);
    cell.unit = unit_words(texts, cell.amount);
    cell.hint = hint_words(texts, parts.front());
    if (typed != nullptr && typed->amount == cell.amount) {
        cell.text = typed->text;
        cell.is_wrong = !read_dose_cell(parts, cell.text);
    }
    return cell;
}

} // namespace loadwise
