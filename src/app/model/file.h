#pragma once
// Files that leave for the person's device and files the person opens, as values. What is in them
// is text; what it means is not known here.

#include <cstddef>
#include <string>

namespace loadwise {

/// What a file is opened for: the answer goes to whoever asked.
enum class FilePurpose { Records, Programme };

struct FileToSave {
    std::string name;
    std::string media_type;
    std::string text;
    bool is_shared = false; ///< through the system's share sheet, where there is one
    std::string passphrase; ///< the file is locked with it; empty: it is readable by anyone
    bool is_copied = false; ///< to the clipboard, where no file can leave
    bool is_words = false;  ///< shared as words of a message, not as a file
};

/// The person chose a file and it is text.
struct FileOpened {
    FilePurpose purpose = FilePurpose::Records;
    std::string name;
    std::string text;
};

enum class FileProblem {
    Unreadable,
    TooBig,
    NotText,
    Damaged,         ///< a locked file that something broke
    NewerLock,       ///< locked in a way of a later version
    WrongPassphrase, ///< the file is as it was made, the passphrase is not
    Changed,         ///< the passphrase is right, and the file was changed after it was made
    // What it plainly is instead of ours:
    Picture,
    Pdf,
    Document, ///< of a word processor
    Table,    ///< of a table program
    Calendar,
    WebPage,
    Archive, ///< with nothing of ours in it
    Recording,
    Contact,
    Mail,
    Program, ///< one, or what one keeps for itself
    Words,   ///< text, and nothing of ours in it
    Empty,
    Shortcut, ///< it leads to a file, and holds none
    Half,     ///< its download did not end
    Packed,   ///< an archive that browsers cannot open
    Several,  ///< more than one of ours
    // Ours, and opened at the wrong place:
    Handout,
    Backup,
    Clinic,
};

/// The person chose a file that is none that we can read.
struct FileRefused {
    FilePurpose purpose = FilePurpose::Records;
    std::string name;
    FileProblem problem = FileProblem::Unreadable;
    std::size_t place = 0; ///< the first byte that is no text; the size that is too big
};

/// A file left. What the share sheet took has arrived; of what was given to the browser, and of
/// what was copied, the person alone knows.
struct FileSaved {
    std::string name;
    bool is_shared = false;
    bool is_copied = false;
};

/// A file did not leave. An empty reason: the person closed the share sheet.
struct FileNotSaved {
    std::string name;
    std::string reason;
};

} // namespace loadwise
