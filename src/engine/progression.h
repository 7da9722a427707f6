#pragma once
// The three questions the app asks: where does the patient stand (`replay`), what may be done today
// (`plan_day`), and what does the programme suggest, by which rule (`advise`). All three are pure:
// the same programme, log and moment give the same answer.

#include "engine/advice/advice.h"
#include "engine/plan/schedule.h"
#include "engine/replay/replay.h"
