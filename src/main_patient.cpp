// The patient's program.

#include "effects/patient_pages.h"
#include "program.h"

int main() {
    loadwise::show(std::make_unique<loadwise::PatientPages>());
    return 0;
}
