#pragma once
// The clinician's desk on a page: messages in, its pages drawn, its effects carried out. Programmes
// and hand-outs are read and written here; what is done with them is decided in src/app.
//
// Beside the messages of its own, `desk ...`, it reads two of the app's: "programme" and "setting".

#include "app/desk/builder.h"
#include "effects/pages.h"
#include "effects/returned_records.h"
#include "effects/wire.h"
#include "format/programme/programme_json.h"

#include <map>
#include <string>
#include <vector>

namespace loadwise {

class ClinicPages final : public Pages {
  public:
    explicit ClinicPages(Orders& orders)
        : orders_(orders) {}

    bool receive(std::span<const Message> messages) override;
    bool draw(Ui& ui, const AppState& app, Actions& actions) override;
    bool is_at_new_page(const AppState& app) override;

    bool is_running(const AppState&) const override { return desk_.is_ready(); }

    Branding branding(const AppState& app) const override;

    const Desk& desk() const { return desk_; }

  private:
    bool read(const Message& message);
    void read_stored_draft(const Message& message);
    void read_answer(const Message& message);
    void read_texts_message(const Message& message);
    void read_base(const Message& message);
    void read_record(const Message& message);
    void read_reopened(const Message& message);
    bool read_record_base(const Message& message);
    /// Whether it was about records that come back.
    bool run_for_records(const DeskEffect& effect);
    ProgrammeText text_of(const std::string& name, const std::string& language) const;
    void want_language(const std::string& language);
    void follow_patient();
    void follow(const AppState& app);
    void want_figures(const AppState& app);
    void act(const DeskAction& action);
    void run(const DeskEffect& effect);
    DeskAction check(const CheckDraft& order) const;

    Orders& orders_;
    Desk desk_;
    DeskPage shown_ = DeskPage::Start;                      ///< drawn last
    std::map<std::string, std::string, std::less<>> files_; ///< programmes as they came
    /// Their words in other languages: "pht de".
    std::map<std::string, std::string, std::less<>> words_;
    std::string wanted_language_;
    std::string patient_language_; ///< ordered for the draft; empty: it speaks as the desk does
    std::string spoken_;           ///< the language of the desk's texts that came
    TextTable own_texts_;
    std::optional<SentRecord> sent_; ///< opened, until its programme is here
    Date today_{};
    std::vector<std::string> figures_wanted_;
};

} // namespace loadwise
