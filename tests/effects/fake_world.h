#pragma once
// The world behind the page, without a browser: a store, settings and a server in memory. It reads
// orders and answers with messages as web/start.mjs does.

#include "effects/wire.h"
#include "support/files.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise::test {

/// A message as the page writes it.
std::string message(const std::vector<std::string>& fields);

/// What outlives a page: rows, settings, and whether the store and the server work.
class FakeWorld {
  public:
    FakeWorld();
    FakeWorld(const FakeWorld&) = delete;
    FakeWorld& operator=(const FakeWorld&) = delete;
    virtual ~FakeWorld() = default;

    /// Reads the orders that gathered and carries them out; one that is not known is a failure.
    void carry_out();

    Orders orders;
    std::string programme = read_file("assets/programmes/pht.json");
    std::vector<std::string> rows;
    std::map<std::string, std::string> settings;
    std::map<std::string, std::string> locales; ///< instead of the files
    std::vector<std::string> answers;           ///< messages that wait for the next frame
    bool is_refusing = false;
    bool is_refusing_settings = false;
    long long passed_ms = 0; ///< on the wall, over all pages
    bool is_offline = false;
    bool is_untranslated = false; ///< the file with a programme's texts cannot be loaded
    bool is_annex_away = false;   ///< it cannot be loaded
    int annex_asked = 0;
    std::map<std::string, std::string> saved_files; ///< name to text
    std::vector<std::string> file_to_open; ///< name and text of what the person will choose
    std::string last_passphrase;           ///< that a file was saved or opened with
    int printed = 0;
    std::string opened_link;
    std::string left_for; ///< the page that was gone to
    int persist_asked = 0;
    int updates_applied = 0;
    int stores_asked = 0;
    std::vector<std::string> cues; ///< planned last
    bool has_sound = false;
    bool is_awake = false;
    std::map<std::string, std::vector<std::string>> shown; ///< by order, what the page shows

  protected:
    using Handler = std::function<void(const Message&)>;

    /// Takes the place of an order that is known, or adds one.
    void on(const std::string& kind, Handler handler) { handlers_[kind] = std::move(handler); }

    void tell(const std::vector<std::string>& fields) { answers.push_back(message(fields)); }

  private:
    void add_server();
    void add_store();
    void add_files();
    void add_device();
    void add_page();
    void bring_programme(const std::string& name, const std::string& language);
    void bring_texts(const std::string& language);
    void bring_rows();
    void store(const Message& order);
    void open_file(const std::string& purpose);

    std::map<std::string, Handler> handlers_;
};

} // namespace loadwise::test
