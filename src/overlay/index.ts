export { createOverlay } from "./overlay"
export type {
  BriefingScreen,
  Commands,
  ComparisonScreen,
  DebriefScreen,
  HomeScreen,
  Opening,
  Overlay,
  PackProblem,
  PictureView,
  ProblemScreen,
  ReplayMove,
  ReplayScreen,
  ScenarioCard,
  SceneScreen,
  Screen,
  Settings,
} from "./screen"
