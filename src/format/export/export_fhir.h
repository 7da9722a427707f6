#pragma once
// The log as a FHIR R4 bundle: pain as numbers, sessions, measures and the plan, about a patient
// without a name. What is in it, and what is not, is described in docs/exports.md.

#include "engine/log/log.h"
#include "engine/programme/programme.h"

#include <span>
#include <string>

namespace loadwise {

struct FhirOptions {
    bool has_notes = true; // words the patient wrote
};

/// A bundle of type "collection". The same log gives the same text and the same resource ids.
std::string write_fhir(
    const Programme& programme,
    std::span<const Entry> entries,
    LocalTime now,
    FhirOptions options = {}
);

} // namespace loadwise
