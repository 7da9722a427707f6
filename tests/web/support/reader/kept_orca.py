"""Runs Debian's Orca with a voice that writes down what it would say, and says when it is quiet.

Lines of JSON go out: {"said": words}, {"ready": true}, and {"quiet": number} as the answer to a
line with that number. Quiet is when the words of the page have stood still for as long as a
message from a browser takes to arrive. No sound is made, so nothing waits for a sound card.
"""

import json
import os
import sys
import time
import types

# Longer than browsers take to tell about a change; they gather changes for a moment.
QUIET_SECS = float(os.environ.get("READER_QUIET_SECS", "0.7"))
# A page that never stands still, as one with a clock, is answered all the same.
LONGEST_SECS = 6.0
LOOK_MS = 30

answers = os.fdopen(os.dup(1), "w", buffering=1)
sys.stdout = sys.stderr


def tell(**what):
    answers.write(json.dumps(what) + "\n")


class Stillness:
    """When something was last heard of the page."""

    def __init__(self):
        self.last = time.monotonic()

    def broken(self):
        self.last = time.monotonic()

    def lasts(self):
        return time.monotonic() - self.last


stillness = Stillness()


def say(words):
    stillness.broken()
    if words and words.strip():
        tell(said=" ".join(words.split()))


def keeping_voice():
    """A module in the place of Orca's own that speaks through speech-dispatcher."""
    from orca.speechserver import SpeechServer, SayAllContext

    class Voice(SpeechServer):
        only = None

        @staticmethod
        def getFactoryName():
            return "kept"

        @staticmethod
        def getSpeechServers():
            return [Voice.getSpeechServer()]

        @staticmethod
        def getSpeechServer(info=None):
            Voice.only = Voice.only or Voice()
            return Voice.only

        def getInfo(self):
            return ["kept", "kept"]

        def getVoiceFamilies(self):
            return []

        def speak(self, text=None, acss=None, interrupt=True):
            say(text)

        def speakCharacter(self, character, acss=None):
            say(character)

        def speakKeyEvent(self, event, acss=None):
            pass  # which key was pressed is known

        def sayAll(self, utteranceIterator, progressCallback):
            for context, _ in utteranceIterator:
                say(context.utterance)
                progressCallback(context.copy(), SayAllContext.COMPLETED)

    module = types.ModuleType("orca.speechdispatcherfactory")
    module.SpeechServer = Voice
    return module


def answer_when_quiet(events, number):
    """Answers once; looked at by the loop that Orca itself runs in."""
    from gi.repository import GLib

    asked = time.monotonic()

    def look():
        waited = time.monotonic() - asked
        is_quiet = events._eventQueue.empty() and min(stillness.lasts(), waited) >= QUIET_SECS
        if not is_quiet and waited < LONGEST_SECS:
            return True
        tell(quiet=number)
        return False

    GLib.timeout_add(LOOK_MS, look)


def listen(events):
    from gi.repository import GLib

    def heard(source, condition):
        line = sys.stdin.readline()
        if not line:
            os._exit(0)
        answer_when_quiet(events, int(line))
        return True

    GLib.io_add_watch(sys.stdin, GLib.IO_IN, heard)


def main():
    from orca import orca, event_manager, settings

    sys.modules["orca.speechdispatcherfactory"] = keeping_voice()
    manager = orca.getSettingsManager()
    manager.activate(None, {})
    settings.speechServerFactory = "speechdispatcherfactory"
    events = event_manager.getManager()
    enqueue = events._enqueue

    def noticed(event):
        stillness.broken()
        enqueue(event)

    events._enqueue = noticed
    listen(events)
    tell(ready=True)
    return orca.main()


sys.path.insert(1, "/usr/lib/python3/dist-packages")
import gi  # noqa: E402

gi.require_version("Gdk", "3.0")
sys.exit(main())
