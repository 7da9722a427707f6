// Names of things that are not there.
#include "format/programme/check_parts.h"

namespace loadwise {
namespace {

template <typename Item, typename IdType>
void need(
    const std::vector<Item>& items,
    const IdType& id,
    const std::string& where,
    const char* group,
    Problems& problems
) {
    if (!id.empty() && find_by_id(items, id) == nullptr) {
        problems.push_back(
            {ErrorCode::DanglingId,
             where,
             "\"" + id.text + "\" is not among the names in /" + group +
                 ". Check its spelling or add it there."}
        );
    }
}

class Links {
  public:
    Links(const Programme& programme, Problems& problems)
        : programme_(programme)
        , problems_(problems) {}

    void exercise(const ExerciseId& id, const std::string& where) {
        need(programme_.exercises, id, where, "exercises", problems_);
    }

    void pain_rule(const PainRuleId& id, const std::string& where) {
        need(programme_.pain_rules, id, where, "pain_rules", problems_);
    }

    void measure(const MeasureId& id, const std::string& where) {
        need(programme_.measures, id, where, "measures", problems_);
    }

    void stage(const StageId& id, const std::string& where) {
        need(programme_.stages, id, where, "stages", problems_);
    }

    void exercises(const std::vector<ExerciseId>& ids, const std::string& where) {
        std::size_t place = 0;
        for (const ExerciseId& id : ids) {
            exercise(id, where + "/exercises/" + std::to_string(place));
            ++place;
        }
    }

    void evidence(const EvidenceList& list, const std::string& where) {
        std::size_t place = 0;
        for (const Evidence& item : list) {
            const std::string source = where + "/evidence/" + std::to_string(place) + "/source";
            need(programme_.sources, item.source, source, "sources", problems_);
            ++place;
        }
    }

    void criteria(const std::vector<Criterion>& list, const std::string& where) {
        for (const Criterion& criterion : list) {
            const std::string here = where + "/" + criterion.id.text;
            need(programme_.measures, criterion.measure, here + "/measure", "measures", problems_);
            exercise(criterion.exercise, here + "/exercise");
            evidence(criterion.evidence, here);
        }
    }

    void card(const Card& card) {
        const Track* const plan = find_by_id(programme_.tracks, card.leads_to);
        if (!card.leads_to.empty() && (plan == nullptr || !is_led_to(plan->kind))) {
            problems_.push_back(
                {ErrorCode::DanglingId,
                 pointer_to({"cards", card.id.text, "leads_to"}),
                 "\"" + card.leads_to.text + "\" is no plan in /tracks that a patient begins."}
            );
        }
    }

    void rule(const Rule& rule) {
        const std::string here = pointer_to({"rules", rule.id.text});
        need(programme_.tracks, rule.track, here + "/track", "tracks", problems_);
        need(programme_.cards, rule.card, here + "/card", "cards", problems_);
        evidence(rule.evidence, here);
    }

  private:
    const Programme& programme_;
    Problems& problems_;
};

void check_exercise(Links& links, const Exercise& exercise) {
    const std::string here = pointer_to({"exercises", exercise.id.text});
    links.pain_rule(exercise.pain_rule, here + "/pain_rule");
    links.exercise(exercise.easier, here + "/easier");
    links.exercise(exercise.harder, here + "/harder");
    links.evidence(exercise.evidence, here);
    for (std::size_t rung = 0; rung < exercise.ladder.size(); ++rung) {
        const std::string dose = rung_pointer(exercise, rung);
        links.evidence(exercise.ladder[rung].evidence, dose);
    }
}

void check_track(Links& links, const Track& track) {
    const std::string here = pointer_to({"tracks", track.id.text});
    links.stage(track.from_stage, here + "/from_stage");
    links.pain_rule(track.pain_rule, here + "/pain_rule");
    links.exercises(track.exercises, here);
    links.criteria(track.readiness, here + "/readiness");
    links.criteria(track.finish, here + "/finish");
    links.measure(track.measure, here + "/measure");
    links.evidence(track.evidence, here);
}

/// Evidence of the parts that name nothing else.
template <typename Item>
void check_evidence(Links& links, const std::vector<Item>& items, std::string_view group) {
    for (const Item& item : items) {
        links.evidence(item.evidence, pointer_to({group, item.id.text}));
    }
}

} // namespace

void check_links(const Programme& programme, Problems& problems) {
    Links links(programme, problems);
    links.pain_rule(programme.pain_rule, "/pain_rule");
    for (const Exercise& exercise : programme.exercises) {
        check_exercise(links, exercise);
    }
    for (const Stage& stage : programme.stages) {
        const std::string here = pointer_to({"stages", stage.id.text});
        links.exercises(stage.exercises, here);
        links.criteria(stage.exit_criteria, here + "/exit_criteria");
    }
    for (const Track& track : programme.tracks) {
        check_track(links, track);
    }
    for (const Measure& measure : programme.measures) {
        links.stage(measure.from_stage, pointer_to({"measures", measure.id.text, "from_stage"}));
        links.exercise(measure.exercise, pointer_to({"measures", measure.id.text, "exercise"}));
    }
    for (const Rule& rule : programme.rules) {
        links.rule(rule);
    }
    for (const Card& card : programme.cards) {
        links.card(card);
    }
    check_evidence(links, programme.stages, "stages");
    check_evidence(links, programme.pain_rules, "pain_rules");
    check_evidence(links, programme.screening, "screening");
    check_evidence(links, programme.measures, "measures");
    check_evidence(links, programme.cards, "cards");
}

} // namespace loadwise
