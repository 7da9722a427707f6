#pragma once
// The patient's pages: all they show is in the app's state.

#include "effects/pages.h"

namespace loadwise {

class PatientPages final : public Pages {
  public:
    bool receive(std::span<const Message>) override { return false; }

    bool draw(Ui& ui, const AppState& app, Actions& actions) override;
    bool is_at_new_page(const AppState& app) override;
    bool is_running(const AppState& app) const override;
    Branding branding(const AppState& app) const override;

  private:
    bool is_at_new_phase(const AppState& app);

    Page page_ = Page::Today;
    std::size_t question_ = 0; ///< of the page of measures
    ActivityId activity_;      ///< of the patient's own, that is asked about
    PlayerPhase phase_ = PlayerPhase::Ready;
    SetKey set_;
    Annex annex_ = Annex::Away;
};

} // namespace loadwise
