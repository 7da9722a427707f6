#pragma once
// Whom the patient calls: a name and two ways to reach it. A claim of whoever wrote it, not a
// proof.

#include <string>

namespace loadwise {

struct ClinicCard {
    std::string name;
    std::string phone; ///< as it is written: "+49 30 123 45 67"
    std::string link;  ///< "https://..."

    bool is_empty() const { return name.empty() && phone.empty() && link.empty(); }

    friend bool operator==(const ClinicCard&, const ClinicCard&) = default;
};

} // namespace loadwise
