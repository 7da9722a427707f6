#pragma once
// The page without a browser: a store, settings and a server in memory, and a reader who finds
// things by role and name and sends the messages a real page would.

#include "effects/loop.h"
#include "support/files.h"
#include "ui/kit/start_drawing.h"
#include "ui/kit/tree_diff.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;

namespace loadwise::test {

std::string message(const std::vector<std::string>& fields);

/// What outlives a page: rows, settings, and whether the store and the server work.
class FakeWorld : public Platform {
  public:
    void fetch_programme(std::string_view name, std::string_view language) override;
    void fetch_texts(std::string_view language) override;
    void fetch_figure(std::string_view key) override;
    void fetch_annex() override;
    void read_log() override;
    void store(int batch, const std::vector<std::string>& written) override;
    void store_setting(std::string_view key, std::string_view value) override;
    void ask_to_persist() override;
    void save_file(const OutgoingFile& file) override;
    void open_file(std::string_view purpose) override;
    void use_new_version() override;
    void plan_cues(const std::vector<std::string>& cues) override;
    void use_senses(bool has_sound, bool has_vibration, bool has_voice) override;
    void keep_awake(bool is_wanted) override;
    void unlock_file(std::string_view purpose, std::string_view passphrase) override;
    void ask_facts() override;
    void delete_everything() override;
    void print_page() override;
    void order(std::string_view kind, const std::vector<std::string>& fields) override;
    void open_link(std::string_view text) override;

    std::string programme = read_file("assets/programmes/pht.json");
    std::vector<std::string> rows;
    std::map<std::string, std::string> settings;
    std::map<std::string, std::string> locales; ///< instead of the files
    std::vector<std::string> answers;           ///< messages that wait for the next frame
    bool is_refusing = false;
    bool is_offline = false;
    bool is_untranslated = false; ///< the file with a programme's texts cannot be loaded
    bool is_annex_away = false;   ///< it cannot be loaded
    int annex_asked = 0;
    std::map<std::string, std::string> saved_files; ///< name to text
    std::vector<std::string> file_to_open;        ///< name and text of what the person will choose
    std::string last_passphrase;                  ///< that a file was saved or opened with
    std::vector<std::vector<std::string>> orders; ///< of pages that not every program has
    int printed = 0;
    std::string opened_link;
    int persist_asked = 0;
    int new_version_asked = 0;
    int stores_asked = 0;
    std::vector<std::string> cues; ///< planned last
    bool has_sound = false;
    bool is_awake = false;
};

class FakePage {
  public:
    FakePage(FakeWorld& world, std::string writer, OtherPages* other_pages = nullptr);
    FakePage(const FakePage&) = delete;
    FakePage& operator=(const FakePage&) = delete;
    ~FakePage();

    /// Moves the clock (day 0 is Monday 2 March 2026) and lets everything settle.
    void at(int day, int hour, int minute = 0);
    /// Lets seconds pass, with a frame whenever the page asked for one.
    void pass(int seconds);
    /// Runs frames until nothing is waiting.
    void settle();
    /// Sends a message of the page and lets everything settle.
    void tell(const std::vector<std::string>& fields);
    /// One frame with these messages and nothing else.
    void frame(const std::string& messages);
    /// The same, unwatched: for measuring.
    void frame_alone(const std::string& messages);

    const Node* find(Role role, std::string_view name) const;
    const Node& get(Role role, std::string_view name) const;
    bool says(std::string_view words) const; ///< somewhere in the names of the tree

    void press(Role role, std::string_view name);
    /// Both before the page draws again, as quick fingers do on a slow phone.
    void press_both(Role role, std::string_view first, std::string_view second);
    void press(NodeId id);
    void type(Role role, std::string_view name, const std::string& text);
    /// Chooses in every group of choices that offers this.
    void choose_everywhere(std::string_view name);
    void tick_everything();

    const Tree& tree() const { return loop_.tree(); }

    /// By the last drawing.
    const std::vector<Drawn>& drawn() const { return drawn_; }

    const AppState& state() const { return loop_.state(); }

    FrameResult last;
    Logo logo; ///< the last that was told
    std::string around = message({"around", "390", "844", "0", "3", "0", "0", "light", "0", "0"});

  private:
    std::string clock() const;

    FakeWorld& world_;
    std::string no_font_;
    Fonts fonts_;
    ImGuiContext* drawing_; ///< each page has its own
    Loop loop_;
    std::string clock_;
    long long run_ms_ = 0; ///< since the page was opened
    bool is_hidden_ = false;
    std::vector<std::string> outbox_;
    std::vector<Drawn> drawn_;
};

/// Fails when the tree is not one: ids twice, a child before its parent, a control without a name.
void check_tree(const Tree& tree);

/// From the first visit to the end of the first session, with these scores.
void first_visit(FakePage& page, int usual);
void train(FakePage& page, int during, int after);
void morning(FakePage& page, int score);

} // namespace loadwise::test
