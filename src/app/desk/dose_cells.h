#pragma once
// The numbers of a dose: between two buttons, or as the cells of a table with what was typed there.

#include "app/desk/finding.h"
#include "app/words/texts.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

struct SetPart;

/// A number of a dose, between two buttons.
struct PartView {
    DosePart part;
    std::string label;
    std::string words;
    int value = 0;
    int least = 0;
    int most = 0;
    int step = 1;
};

/// The columns of the table, in their order.
enum class DoseColumn { Sets, Repetitions, Hold, Load, Tempo };

inline constexpr std::array dose_columns{
    DoseColumn::Sets,
    DoseColumn::Repetitions,
    DoseColumn::Hold,
    DoseColumn::Load,
    DoseColumn::Tempo};

/// One that cannot be set has a text at most.
struct DoseCell {
    DoseAmount amount = DoseAmount::Sets;
    std::string label;
    std::string text;
    std::string unit; ///< "kg", "RM"; empty where the column says it
    std::string hint; ///< what may stand there: "1 to 6"
    bool is_set = false;
    bool is_wrong = false; ///< as typed, it counts nothing
};

/// `typed` is what somebody typed into a cell of this exercise; null: nothing.
DoseCell dose_cell(
    const Texts& texts,
    const std::vector<PartView>& all,
    DoseColumn column,
    const TypedCell* typed = nullptr
);

/// What a typed text sets; nothing when it is no number, or none within the limits. A tempo is four
/// numbers in a row, "3-0-3-0".
std::optional<std::vector<SetPart>>
read_dose_cell(const std::vector<PartView>& parts, std::string_view text);

/// Those that stand in the cell of this amount.
std::vector<PartView> parts_in_cell(const std::vector<PartView>& all, DoseAmount amount);

} // namespace loadwise
