#pragma once
// Messages from the page, read into actions, events and surroundings. A message that is not
// understood is left out: it can come from a newer page than this module.
//
//   clock TIME WALL RUN HIDDEN      2026-11-21T07:30:00+01:00
//     WALL is in milliseconds since 1970, RUN since the page was opened; HIDDEN is 1 when nobody
//     can see the page
//   around WIDTH HEIGHT SCROLL RATIO TOP BOTTOM SCHEME MOTION PLAIN ACCENT
//     PLAIN is 1 when the page cannot show the canvas, or was told not to; ACCENT is the clinic's
//     colour, "#00aa77", or empty
//   click ID [PLACE] | change ID TEXT | cancel ID | hot ID | press ID | focus ID
//   languages TAG...
//   texts LANGUAGE TEXT | no-texts LANGUAGE REASON
//   programme NAME TEXT | missing NAME REASON | figure KEY TEXT
//   rows ROW... | unreadable REASON
//   stored BATCH | refused BATCH REASON
//   gone REASON                     the store was emptied while this page was open
//   newer                           the store is of a newer version
//   renewal ready | held            a newer version of the app waits
//   setting KEY VALUE
//   place KEY VALUE                 what whoever serves the app says, see app/model/place.h
//   sharing                         files can go to the system's share sheet
//   opened PURPOSE NAME TEXT | unopened PURPOSE NAME PROBLEM PLACE
//   locked PURPOSE NAME             the file needs its passphrase
//   saved NAME HOW | unsaved NAME REASON
//   fact KEY VALUE                  what the browser says of itself
//   deleted | undeleted REASON
//   handout TEXT SEAL NAME | handout-broken PROBLEM    from a link; see handout_messages.h

#include "app/model/action.h"
#include "app/model/state.h"
#include "ui/kit/events.h"

#include <string_view>
#include <vector>

namespace loadwise {

/// The parts between the separators; of an empty text one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

struct Inbox {
    Actions actions;
    std::vector<UiEvent> events;
    Surroundings surroundings; ///< scheme as the system wants it; text scale as it was
};

/// `surroundings` as they were; what the messages do not mention stays. A programme is read in the
/// language of `state`, if it has texts for it, and as its hand-out says.
Inbox read_inbox(std::string_view text, const Surroundings& surroundings, const AppState& state);

} // namespace loadwise
