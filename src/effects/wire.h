#pragma once
// The text between the module and the page: orders go out, messages come in. What stands between
// them and between their fields is known here alone. wire.md lists them all.

#include <charconv>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

/// Orders gather here until the page gets them together.
class Orders {
  public:
    void add(std::string_view kind, std::initializer_list<std::string_view> fields = {});
    /// One more field of the order that was added last.
    void with(std::string_view field);
    /// What gathered since the last time, as text.
    std::string take();

  private:
    std::string text_;
};

/// How an order says yes or no.
constexpr std::string_view yes_or_no(bool is_so) {
    return is_so ? "1" : "0";
}

/// One message of the page, or one order as the page reads it: its kind, then its fields.
class Message {
  public:
    explicit Message(std::string_view text);

    std::string_view kind() const { return parts_.front(); }

    std::size_t size() const { return parts_.size() - 1; }

    /// A field that is not there is empty.
    std::string_view field(std::size_t index) const {
        return index < size() ? parts_[index + 1] : std::string_view{};
    }

    std::string text(std::size_t index) const { return std::string(field(index)); }

    /// The whole number that a field begins with; 0 when it begins with none.
    template <typename Number>
    Number number(std::size_t index) const {
        Number value{};
        const std::string_view digits = field(index);
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }

  private:
    std::vector<std::string_view> parts_; ///< at least the kind
};

/// What `text` holds, as long as it lives.
std::vector<Message> read_messages(std::string_view text);

/// The parts between the separators; of an empty text one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace loadwise
