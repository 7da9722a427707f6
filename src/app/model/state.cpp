#include "app/model/state.h"

namespace loadwise {

AppState::AppState() = default;
AppState::AppState(const AppState&) = default;
AppState::AppState(AppState&&) noexcept = default;
AppState& AppState::operator=(const AppState&) = default;
AppState& AppState::operator=(AppState&&) noexcept = default;
AppState::~AppState() = default;

} // namespace loadwise
