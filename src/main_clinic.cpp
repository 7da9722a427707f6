// The clinician's program: the desk in place of the app's pages.

#include "effects/clinic_pages.h"
#include "program.h"

int main() {
    loadwise::show(std::make_unique<loadwise::ClinicPages>(loadwise::page_orders()));
    return 0;
}
