#pragma once
// Where a clinical statement comes from, and how far it was checked.

#include "base/ids.h"

#include <string>
#include <vector>

namespace loadwise {

enum class EvidenceTag {
    Read,      // read in the source named
    Secondary, // read in another source that reports it
    General,   // general knowledge, not checked against a paper
    Proposal,  // our own proposal
    Clinic,    // a clinic's own
};

struct Evidence {
    EvidenceTag tag = EvidenceTag::Proposal;
    SourceId source;                 // empty when there is none
    std::string note;                // what the source says, or whose tendon it was
    std::vector<std::string> fields; // the fields it speaks for; none means all

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

using EvidenceList = std::vector<Evidence>;

struct Source {
    SourceId id;
    std::string citation;
    std::string url;
    std::string about; // population and kind, such as "one patient" or "Achilles, not hamstring"

    friend bool operator==(const Source&, const Source&) = default;
};

} // namespace loadwise
