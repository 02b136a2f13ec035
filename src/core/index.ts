/** The public names of the core: everything the players, the command line and the tests may use. */
export { toEvent } from "./attempt/acts"
export { type Attempt, branched, firstOf, isHotSeat, isPractice, receiptOf } from "./attempt/attempt"
export { type Chapter, type Kept, type Run, emptyRun, nextIn, runsOf, startIn } from "./campaign/run"
export { memoriesAfter } from "./campaign/memories"
export { attemptFormat } from "./attempt/attempt-shape"
export { hasRoleCards, hotSeatOf, type HotSeatView } from "./attempt/hot-seat"
export { begin, type Play, type Refusal, type Seen, seenAfter, type Step, step, whyRefused } from "./attempt/play"
export type { MapView } from "./attempt/map-types"
export { journeyOf, mapOf } from "./attempt/map-view"
export { type ReadAttempt, readAttempt } from "./attempt/read-attempt"
export { type AttemptProblem, carryOver, chainProblem, type Replayed, replay } from "./attempt/replay"
export { viewOf } from "./attempt/view"
export type { AllocateView, BoardView, PickView, ReportView, SortView, View, WeekView } from "./attempt/view-types"
export { eventWords, refusalWords } from "./attempt/words"
export type { Change, Changed } from "./course/change"
export {
  type Cohort,
  cohortOf,
  type Course,
  courseOf,
  discussionsIn,
  type PlayedScenario,
  scenariosOf,
} from "./course/cohort"
export {
  attemptOpener,
  type Collected,
  type Collection,
  createCollection,
  type SetAside,
  type Taken,
} from "./course/collection"
export {
  type CourseAbout,
  courseBytes,
  courseFormat,
  type CourseFile,
  type CourseImport,
  courseText,
  createCourseWriter,
  isCourseText,
  noAbout,
  readCourse,
} from "./course/course-file"
export type { Discussion } from "./course/discussion"
export type { CourseAttempt } from "./course/facts"
export { type CourseFilter, type FilterKind, filterKinds, filterValues } from "./course/filter"
export type { Answers, Flow, FlowEdge, FlowNode } from "./course/flow"
export type { HeatCell, HeatMap, HeatRow } from "./course/heat-map"
export { type Group, type Guarded, leastPeople, tooFew } from "./course/people"
export type { PostureDay } from "./course/posture-cloud"
export { profilesOfTrainee, type TraineeProfile } from "./course/profile"
export type { Protecting } from "./course/protecting"
export type { Recognising } from "./course/recognising"
export { reactionItems, type ReactionItem } from "./course/reaction"
export { resultsIn, resultsLimits, type ResultsRead } from "./course/results-archive"
export type { SourceOf } from "./course/item-tables"
export { createReachable } from "./course/reachable"
export { reportPieces, reportSchema } from "./course/report-file"
export { spreadsheetPieces } from "./course/spreadsheet"
export { type Item, itemsOf } from "./course/items"
export { countsOf, courseTables } from "./course/tables"
export { zipPieces } from "./course/zip-pieces"
export { alike, type Difference, differencesOf, type Examined, type Form, formsOf } from "./forms/forms"
export { canonical, digestOf } from "./machine/canonical"
export { countable, type LearnerEvent } from "./machine/event"
export { learnerEvent } from "./machine/event-shape"
export { compile, type Machine } from "./machine/machine"
export { archiveEnding, type ArchiveNote, type ReadArchive, readArchive } from "./pack/archive"
export type { Diagnostic } from "./pack/diagnostic"
export { fileKinds, jsonSchemas, schemaFileName } from "./pack/json-schema"
export { diagnosticPages } from "./pack/diagnostic-pages"
export { limits } from "./pack/limits"
export type { MediumFile } from "./pack/media/media-file"
export { pictureKindOf } from "./pack/media/picture"
export { checkPack, type Pack, type PackText, type Places, stemOf } from "./pack/pack"
export { objectivesOf } from "./pack/parts"
export type { Scenario } from "./pack/schema"
export { inLanguage } from "./pack/texts/in-language"
export { languagesOf } from "./pack/texts/languages-of"
export { readTextFile, type TextFile } from "./pack/texts/text-file"
export { type Updated, updateTexts } from "./pack/texts/update"
export { textFileText } from "./pack/texts/write"
export { weekdays } from "./pack/scales"
export { unitAt } from "./presence/rules"
export { toDuration, toTimeOfDay } from "./pack/units"
export { sentencesOf, toLine } from "./pack/words"
export { shownName } from "./pack/archive-name"
export { toNoteLine } from "./pack/archive-words"
export { type Attempted, type Certificate, certificateOf, type Problem } from "./prove/certificate"
export { type Proof, prove } from "./prove/prove"
export { type Outlook, outlookOf } from "./prove/outlook"
export { type Regret, regretOf } from "./prove/regret"
export { type Rehearsed, rehearse } from "./rehearse/rehearse"
export { type ActLine, actLine } from "./report/act-line"
export { type Comparison, compareRuns } from "./report/comparison"
export {
  type CampaignReview,
  campaignReview,
  type ChapterReview,
  leftReview,
  type LeftReview,
} from "./report/campaign-review"
export { rememberedReview, type RememberedReview } from "./report/remembered"
export { csvOf, csvPieces, scoresCsv, type Table } from "./report/csv"
export { debriefOf } from "./report/debrief"
export type { Debrief } from "./report/debrief-types"
export { progressOf } from "./report/progress"
export { type RegretReview, regretReview } from "./report/regret-review"
export { type Limit, type Salvaged, salvage } from "./report/salvage"
export { sheetOf } from "./report/sheet/sheet"
export type { Said, Sheet } from "./report/sheet/sheet-types"
export { type SheetWords, sheetWords } from "./report/sheet/words"
export { type Pool, poolOf } from "./score/pool"
export { type Result, resultOf, resultText } from "./score/result"
export { scoreOf } from "./score/score"
export { seedPattern, simulated } from "./simulate/cohort"
export { type CoursePlan, simulatedCourse } from "./simulate/course"
export { faultWords, notToldBy } from "./simulate/fault-words"
export { type Fault, faultsOf } from "./simulate/faults"
export { type Outcome, outcomeOf } from "./simulate/outcome"
export { policies } from "./simulate/policies/index"
export { type Policy, type PolicyName } from "./simulate/policy"
export { type Summary, summaryOf } from "./simulate/summary"
export { profileDocument } from "./xapi/profile"
export { type Sent, sendAll } from "./xapi/send-all"
export { leftIn, type Sending } from "./xapi/sending"
export type { Statement } from "./xapi/statement"
export { statementsOf, statementsText, type Untold, whyUntold } from "./xapi/statements"
export {
  endpointOf,
  isHome,
  otherVersions,
  patience,
  postTo,
  type Request,
  xapiVersions,
  type XapiVersion,
} from "./xapi/store"
export { refusedWords, stoppedWords } from "./xapi/words"
