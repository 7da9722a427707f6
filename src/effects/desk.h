#pragma once
// The clinician's desk on a page: messages in, its pages drawn, its effects carried out. Programmes
// and hand-outs are read and written here; what is done with them is decided in src/app.
//
// Messages, beside those of the app (see inbox.h), of which it reads "programme" and "setting":
//   desk texts LANGUAGE TEXT
//   desk link HANDOUT ADDRESS ROWS      ROWS of the QR code, '1' for dark, with spaces between
//   desk no-link HANDOUT REASON         "long": too much for a link
//   desk key NAME FINGERPRINT | desk no-key REASON
//   desk logo PICTURE                   "data:image/webp;base64,..."
//   desk done WHAT | desk failed REASON | desk sharing
// Orders:
//   desk texts LANGUAGE | desk link HANDOUT SIGNED | desk copy TEXT | desk share TITLE ADDRESS
//   desk save NAME HANDOUT SIGNED | desk key-make NAME | desk key-open | desk key-forget | desk
//   logo

#include "app/desk/builder.h"
#include "effects/other_pages.h"
#include "platform/platform.h"

#include <map>
#include <string>
#include <vector>

namespace loadwise {

class DeskPages final : public OtherPages {
  public:
    explicit DeskPages(Platform& platform)
        : platform_(platform) {}

    void hear(std::string_view messages) override;
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
    using Fields = std::vector<std::string_view>;

    void hear_one(const Fields& fields);
    void hear_desk(const Fields& fields);
    void follow(const AppState& app);
    void want_figures(const AppState& app);
    void act(const DeskAction& action);
    void run(const DeskEffect& effect);
    DeskAction check(const CheckDraft& order) const;

    Platform& platform_;
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
