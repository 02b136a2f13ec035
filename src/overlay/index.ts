export { createOverlay } from "./overlay"
export type {
  BriefingScreen,
  Commands,
  DebriefScreen,
  HomeScreen,
  MapView,
  Overlay,
  ProblemScreen,
  ScenarioCard,
  SceneScreen,
  Screen,
  Settings,
} from "./screen"
