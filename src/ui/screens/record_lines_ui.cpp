// Lines for a clinic's own record: shown where they can be marked and copied by hand, too.

#include "ui/screens/screens.h"

namespace loadwise {

void record_lines_ui(Ui& ui, const std::string& label, const std::string& lines) {
    ui.text_area(
        {.key = "lines",
         .label = label,
         .value = lines,
         .length_max = lines.size(),
         .is_exact = true}
    ); // what is typed over it changes nothing
}

} // namespace loadwise
