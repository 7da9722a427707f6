#pragma once
// The clinician's desk on a page: messages in, its pages drawn, its effects carried out. Programmes
// and hand-outs are read and written here; what is done with them is decided in src/app.
//
// Beside the messages of its own, `desk ...`, it reads two of the app's: "programme" and "setting".

#include "app/desk/builder.h"
#include "effects/other_pages.h"
#include "effects/wire.h"

#include <map>
#include <string>
#include <vector>

namespace loadwise {

class DeskPages final : public OtherPages {
  public:
    explicit DeskPages(Orders& orders)
        : orders_(orders) {}

    void hear(std::span<const Message> messages) override;
    bool draw(Ui& ui, const AppState& app) override;

    int page() const override { return static_cast<int>(desk_.page); }

    bool is_running() const override { return desk_.is_ready(); }

    /// What was chosen for the patient is seen at once.
    Dress dress() const override {
        const BuilderDraft& draft = desk_.draft;
        return desk_.page == DeskPage::Start ? Dress{}
                                             : Dress{draft.accent, draft.logo, draft.clinic.name};
    }

    const Desk& desk() const { return desk_; }

  private:
    void hear_desk(const Message& message);
    void read_texts_message(const Message& message);
    void read_programme_message(const Message& message);
    void follow(const AppState& app);
    void want_figures(const AppState& app);
    void act(const DeskAction& action);
    void run(const DeskEffect& effect);
    DeskAction check(const CheckDraft& order) const;

    Orders& orders_;
    Desk desk_;
    std::map<std::string, std::string, std::less<>> files_; ///< programmes as they came
    bool are_bases_wanted_ = false;
    std::string wanted_language_;
    std::string spoken_; ///< the language of the desk's texts that came
    TextTable own_texts_;
    Date today_{};
    std::vector<std::string> figures_wanted_;
};

} // namespace loadwise
