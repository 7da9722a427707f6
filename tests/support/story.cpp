#include "support/story.h"

#include "support/english.h"

#include <utility>

namespace loadwise::test {

LocalTime moment(int day, int hour, int minute) {
    using namespace std::chrono;
    LocalTime time;
    time.date = sys_days(year(2026) / March / 2) + days(day);
    time.of_day = hours(hour) + minutes(minute);
    return time;
}

Dose hold_dose(int seconds) {
    Dose dose;
    dose.sets = 2;
    dose.repetitions = 1;
    dose.hold = std::chrono::seconds(seconds);
    dose.hours_between = std::chrono::hours(3);
    dose.sessions_per_day = 2;
    return dose;
}

Exercise exercise(const std::string& id, const std::string& name, Sides sides) {
    Exercise out;
    out.id = {id};
    out.name = name;
    out.sides = sides;
    out.stop_rule = "Stop when it hurts more.";
    out.cues = {"Breathe."};
    out.ladder = {hold_dose(30), hold_dose(40), hold_dose(45)};
    return out;
}

Measure measure(const std::string& id, const std::string& title) {
    Measure out;
    out.id = {id};
    out.title = title;
    return out;
}

Rule rule(RuleKind kind, const std::string& id, const std::string& title) {
    Rule out;
    out.id = {id};
    out.kind = kind;
    out.title = title;
    out.words = title + ".";
    out.limits.well_tolerated_days = 2;
    out.limits.completion_percent = 80;
    out.limits.troubled_days = 3;
    out.limits.within_days = 7;
    out.limits.median_rise = 2;
    out.limits.gap_days = 7;
    out.limits.pause_days = 1;
    out.limits.over_days = 14;
    out.evidence = {{EvidenceTag::Proposal, {}, "", {}}};
    return out;
}

Programme small_programme() {
    Programme programme;
    programme.id = {"small"};
    programme.title = "Small programme";
    programme.author = "The testers";
    programme.pain_rule = {"five"};
    PainRule five;
    five.id = {"five"};
    five.title = "Up to 5";
    five.words = "Up to 5 is acceptable.";
    five.green_most = 2;
    five.amber_most = 5;
    five.settle_rise = 1;
    programme.pain_rules = {five};
    for (int score = 0; score <= 10; ++score) {
        programme.pain_words.push_back("word " + std::to_string(score) + ", and more");
    }
    Screening pop;
    pop.id = {"pop"};
    pop.question = "Did it pop?";
    pop.what_to_do = "See a doctor today.";
    programme.screening = {pop};
    programme.exercises = {
        exercise("bridge", "Bridge hold", Sides::Together),
        exercise("curl", "Curl hold", Sides::EachSide),
        exercise("thrust", "Hip thrust", Sides::Together)};
    Stage early;
    early.id = {"early"};
    early.title = "Early";
    early.exercises = {{"bridge"}, {"curl"}};
    Criterion tolerated;
    tolerated.id = {"tolerated"};
    tolerated.kind = CriterionKind::WellTolerated;
    tolerated.title = "Well-tolerated days";
    tolerated.target = 6;
    early.exit_criteria = {tolerated};
    Stage late;
    late.id = {"late"};
    late.title = "Late";
    late.exercises = {{"thrust"}};
    programme.stages = {early, late};
    programme.rules = {
        rule(RuleKind::SeekCare, "red_flag", "Get this checked"),
        rule(RuleKind::StopExercise, "stop", "Stop this exercise today"),
        rule(RuleKind::EaseOff, "ease", "One step easier"),
        rule(RuleKind::WelcomeBack, "gap", "Welcome back"),
        rule(RuleKind::NotEnoughKnown, "missing", "How is it?"),
        rule(RuleKind::Hold, "same", "Same again"),
        rule(RuleKind::WellTolerated, "tolerated", "Well tolerated"),
        rule(RuleKind::StepUp, "up", "Try a little more"),
        rule(RuleKind::StageUp, "next", "Next stage")};
    return programme;
}

Story::Story() {
    Next next = start_app("w");
    state = std::move(next.state);
    effects = std::move(next.effects);
    state.annex = Annex::Here; // what it is to be without is told in annex_test.cpp
}

Story Story::ready(Programme programme) {
    Story story;
    story.act(TimeTold{moment(0)});
    story.act(ProgrammeLoaded{std::move(programme)});
    story.act(TextsLoaded{english()});
    story.act(RowsRead{});
    story.act(AnnexTold{});
    return story;
}

Story Story::screened(Programme programme) {
    Story story = ready(std::move(programme));
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    story.pain(PainContext::Usual, 2);
    return story;
}

Story& Story::act(const Action& action) {
    Next next = update(std::move(state), action);
    state = std::move(next.state);
    effects = std::move(next.effects);
    for (const Effect& effect : effects) {
        if (const auto* const store = std::get_if<StoreEntries>(&effect)) {
            stored.push_back(*store);
        }
    }
    return *this;
}

Story& Story::pain(PainContext context, int score, const std::string& exercise) {
    act(PainAsked{context, state.patient.open_session.value_or(SessionId{}), {exercise}});
    act(PainScoreChosen{score});
    return act(PainSubmitted{});
}

Story& Story::train(LocalTime at, int during, int after) {
    act(TimeTold{at});
    act(SessionBegun{});
    for (int number = 1; number <= 2; ++number) {
        act(SetTicked{{"bridge"}, number, Side::Both, true});
        act(SetTicked{{"curl"}, number, Side::Left, true});
        act(SetTicked{{"curl"}, number, Side::Right, true});
    }
    act(SessionEnded{});
    const SessionId session = state.session.ended ? state.session.ended->id : SessionId{};
    act(PainScored{PainContext::During, session, during});
    return act(PainScored{PainContext::After, session, after});
}

Story& Story::morning(int day, int score) {
    return morning(moment(day, 7, 30), score);
}

Story& Story::morning(LocalTime at, int score) {
    act(TimeTold{at});
    act(PainAsked{PainContext::Morning, {}, {}});
    act(PainScoreChosen{score});
    return act(PainSubmitted{});
}

} // namespace loadwise::test
