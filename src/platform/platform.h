#pragma once
// The functions that touch the world outside. The browser's twin posts orders to the page; tests
// use one in memory. Answers come back as messages, never inside these calls.

#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

struct OutgoingFile {
    std::string_view name;
    std::string_view media_type;
    std::string_view text;
    std::string_view passphrase; ///< empty: it is not locked
    bool is_shared = false;      ///< through the share sheet, where there is one
};

class Platform {
  public:
    Platform() = default;
    Platform(const Platform&) = delete;
    Platform& operator=(const Platform&) = delete;
    virtual ~Platform() = default;

    /// With the texts of `language` ("de") where they stand in a file of their own; an empty one
    /// leaves the page to guess.
    virtual void fetch_programme(std::string_view name, std::string_view language) = 0;
    virtual void fetch_texts(std::string_view language) = 0;
    virtual void fetch_figure(std::string_view key) = 0;
    /// Loads the code of the pages that a first screen does without.
    virtual void fetch_annex() = 0;
    virtual void read_log() = 0;
    /// Appends rows in one transaction; the answer names the batch.
    virtual void store(int batch, const std::vector<std::string>& rows) = 0;
    virtual void store_setting(std::string_view key, std::string_view value) = 0;
    virtual void ask_to_persist() = 0;
    /// The answer says how the file left, or why it did not.
    virtual void save_file(const OutgoingFile& file) = 0;
    /// Lets the person choose a file; the answer names the purpose. None when they chose none.
    virtual void open_file(std::string_view purpose) = 0;
    virtual void use_new_version() = 0;
    /// Cues as "KIND MILLISECONDS WORDS", counted from the time told last; they take the place of
    /// all that have not begun.
    virtual void plan_cues(const std::vector<std::string>& cues) = 0;
    virtual void use_senses(bool has_sound, bool has_vibration, bool has_voice) = 0;
    virtual void keep_awake(bool is_wanted) = 0;
    /// Opens the locked file that was chosen last.
    virtual void unlock_file(std::string_view purpose, std::string_view passphrase) = 0;
    /// Asks what the browser says of itself and of the space it gives.
    virtual void ask_facts() = 0;
    virtual void delete_everything() = 0;
    virtual void print_page() = 0;
    /// An order of a page that not every program has; its answers are messages of their own.
    virtual void order(std::string_view kind, const std::vector<std::string>& fields) = 0;
    /// Reads a link that was typed in; the answer is what it would be had it been followed.
    virtual void open_link(std::string_view text) = 0;
};

} // namespace loadwise
