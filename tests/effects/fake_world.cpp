#include "effects/fake_world.h"

#include "ui/kit/tree_diff.h"

#include <catch2/catch_test_macros.hpp>

#include <utility>

namespace loadwise::test {

namespace {

std::vector<std::string> fields_of(const Message& order) {
    std::vector<std::string> fields;
    for (std::size_t index = 0; index < order.size(); ++index) {
        fields.push_back(order.text(index));
    }
    return fields;
}

} // namespace

std::string message(const std::vector<std::string>& fields) {
    std::string text;
    for (const std::string& field : fields) {
        text += text.empty() ? "" : std::string(1, field_separator);
        text += field;
    }
    return text;
}

FakeWorld::FakeWorld() {
    add_server();
    add_store();
    add_files();
    add_device();
    add_page();
}

void FakeWorld::carry_out() {
    const std::string text = orders.take();
    if (text.empty()) {
        return;
    }
    for (const Message& order : read_messages(text)) {
        const auto handler = handlers_.find(std::string(order.kind()));
        if (handler == handlers_.end()) {
            FAIL_CHECK("an order that no page knows: " << order.kind());
        } else {
            handler->second(order);
        }
    }
}

void FakeWorld::add_server() {
    on("programme",
       [this](const Message& order) { bring_programme(order.text(0), order.text(1)); });
    on("texts", [this](const Message& order) { bring_texts(order.text(0)); });
    on("figure", [this](const Message& order) {
        const std::string name = order.text(0);
        tell({"figure", name, read_file("assets/figures/" + name + ".json")});
    });
    on("answers", [this](const Message& order) {
        const std::string name = order.text(0);
        const std::string language = order.text(1);
        const std::string beside = "assets/answers/texts/" + name + "." + language + ".json";
        const std::string file = read_file("assets/answers/" + name + ".json");
        tell({"answers", name, file, language, language == "en" ? "" : read_file(beside)});
    });
    on("annex", [this](const Message&) {
        ++annex_asked;
        tell({"annex", is_annex_away ? "offline" : ""});
    });
}

void FakeWorld::add_store() {
    on("read", [this](const Message&) { bring_rows(); });
    on("store", [this](const Message& order) { store(order); });
    on("setting", [this](const Message& order) {
        if (is_refusing_settings) {
            tell({"setting-refused", order.text(0), "full"});
        } else {
            settings[order.text(0)] = order.field(1);
        }
    });
    on("persist", [this](const Message&) {
        ++persist_asked;
        tell({"fact", "persisted", "1"});
    });
    on("facts", [this](const Message&) {
        tell({"fact", "lock", "1"});
        tell({"fact", "used", "20480"});
    });
    on("delete", [this](const Message&) {
        rows.clear();
        settings.clear();
        tell({"deleted"});
    });
}

void FakeWorld::add_files() {
    on("save", [this](const Message& order) {
        const std::string name = order.text(0);
        saved_files[name] = order.field(2);
        last_passphrase = order.field(4);
        const std::string way = order.text(3);
        const std::string other = way == "copy" ? "copied" : "downloaded";
        tell({"saved", name, way == "share" ? "shared" : other});
    });
    on("open", [this](const Message& order) { open_file(order.text(0)); });
    on("unlock", [this](const Message& order) {
        last_passphrase = order.field(1);
        open_file(order.text(0));
    });
    on("seal", [this](const Message&) { tell({"sealed", "https://app/clinic.html#s=1.a.b.c"}); });
    on("open-link", [this](const Message& order) {
        opened_link = order.field(0);
        tell({"handout-broken", "cut"});
    });
}

void FakeWorld::add_device() {
    on("cues", [this](const Message& order) { cues = fields_of(order); });
    on("senses", [this](const Message& order) { has_sound = order.field(0) == "1"; });
    on("awake", [this](const Message& order) { is_awake = order.field(0) == "1"; });
    on("read-aloud", [](const Message&) {});
    on("print", [this](const Message&) { ++printed; });
    on("apply-update", [this](const Message&) { ++updates_applied; });
    on("leave-for", [this](const Message& order) { left_for = order.field(0); });
}

void FakeWorld::add_page() {
    for (const char* kind :
         {"css", "logo", "plain", "ready", "depth", "scroll", "focus", "language", "fail"}) {
        on(kind,
           [this](const Message& order) { shown[std::string(order.kind())] = fields_of(order); });
    }
}

void FakeWorld::bring_programme(const std::string& name, const std::string& language) {
    if (is_offline || name.find("@7") != std::string::npos) {
        tell({"no-programme", name, "the server answered 404"});
        return;
    }
    const bool is_first = name == "pht@1";
    const std::string texts = is_first ? "older/texts/pht@1." : "texts/pht.";
    const std::string beside =
        is_untranslated ? "" : read_file("assets/programmes/" + texts + language + ".json");
    const std::string file = is_first ? read_file("assets/programmes/older/pht@1.json") : programme;
    tell({"programme", name, file, language, beside});
}

void FakeWorld::bring_texts(const std::string& language) {
    const std::string text = locales.count(language) == 1
                                 ? locales[language]
                                 : read_file("assets/locales/" + language + ".json");
    if (text.empty()) {
        tell({"no-texts", language, "the server answered 404"});
    } else {
        tell({"texts", language, text});
    }
}

void FakeWorld::bring_rows() {
    // As the page's gate: what an earlier visit stored is read when the annex is here.
    if (!is_annex_away && !(settings.empty() && rows.empty())) {
        tell({"annex", ""});
    }
    for (const auto& [key, value] : settings) {
        tell({"setting", key, value});
    }
    std::vector<std::string> fields{"rows"};
    fields.insert(fields.end(), rows.begin(), rows.end());
    tell(fields);
}

void FakeWorld::store(const Message& order) {
    ++stores_asked;
    if (is_refusing) {
        tell({"refused", order.text(0), "QuotaExceededError"});
        return;
    }
    for (std::size_t index = 1; index < order.size(); ++index) {
        rows.push_back(order.text(index));
    }
    tell({"stored", order.text(0)});
}

void FakeWorld::open_file(const std::string& purpose) {
    if (file_to_open.size() == 2) {
        tell({"opened", purpose, file_to_open[0], file_to_open[1]});
    }
}

} // namespace loadwise::test
