import {
  type Attempt,
  firstOf,
  hasRoleCards,
  hotSeatOf,
  isHotSeat,
  isPractice,
  languagesOf,
  mapOf,
  type Pack,
  type Play,
  type Scenario,
  toTimeOfDay,
  viewOf,
  objectivesOf,
} from "../core/index"
import { assetName, powersOf } from "../core/attempt/words"
import { settingOf } from "../core/machine/setting"
import type { BriefingScreen, HomeScreen, Limited, Opening, PictureView, SceneScreen } from "../overlay/index"
import type { Kept } from "../play/session"
import { type Begun, campaignCard, keptOf, placeIn } from "./campaigns"
import type { OpenedPack } from "./opened-packs"

/** What the overlay shows, made from packs and attempts. What looks back at runs is in `review.ts`. */

export interface StoredAttempt {
  readonly attempt: Attempt
  readonly opened:
    | { readonly ok: true; readonly play: Play; readonly pack: Pack }
    /** `scenario` is set where a part of it can be worked out all the same. */
    | { readonly ok: false; readonly why: string; readonly scenario?: Scenario }
}

/** An attempt that is looked back at; `file` when it was opened from disk and is not kept here. */
export interface Reviewed {
  readonly play: Play
  readonly pack: Pack
  readonly file?: string
  /** What is wrong with its log or has changed since. With a log that is not whole it is no result. */
  readonly limited?: Limited
}

export function homeScreen(
  packs: readonly Pack[],
  kept: readonly StoredAttempt[],
  fromDisk: { readonly list: readonly OpenedPack[]; readonly opening: Opening | undefined },
  notOpened: HomeScreen["notOpened"],
): HomeScreen {
  const opened = kept.flatMap(({ attempt, opened }) => (opened.ok ? [{ attempt, play: opened.play }] : []))
  const line = ({ attempt, play }: (typeof opened)[number]) => {
    const { scenario, world } = play.machine.setting
    return {
      attempt: attempt.id,
      title: scenario.title,
      role: world.roles[attempt.role]?.title ?? attempt.role,
      when: whenOf(attempt.began),
      hotSeat: isHotSeat(attempt),
    }
  }
  const finished = opened.filter(({ play }) => play.now.progress.ending !== undefined)
  const ended = (one: (typeof opened)[number]) => ({
    ...line(one),
    ending: one.play.machine.setting.scenario.endings[one.play.now.at]?.title ?? "",
  })
  const attempts = opened.map(({ attempt }) => attempt)
  return {
    name: "home",
    packs: packs.map((pack) => {
      const { about, scenarios, language, texts } = pack
      return {
        id: about.pack,
        ...fileOf(fromDisk.list.find(({ id }) => id === about.pack)),
        title: about.title,
        about: about.about.trim(),
        language,
        languages: languagesOf({ about, texts }),
        audience: about.audience ?? "trainees",
        review: reviewWords[about.review.status],
        scenarios: scenarios.map((scenario) => ({
          id: scenario.scenario,
          title: scenario.title,
          format: scenario.format,
          minutes: scenario.minutes,
          advisory: scenario.advisory,
          objectives: objectivesOf(scenario),
        })),
        ...campaignCard(pack, kept.map(keptOf)),
      }
    }),
    spoilt: fromDisk.list.flatMap(({ id, file, pack, problems }) => (pack ? [] : [{ id, file, problems }])),
    ...(fromDisk.opening ? { opening: fromDisk.opening } : {}),
    unfinished: opened
      .filter(({ play }) => play.now.progress.ending === undefined)
      .map((one) => ({
        ...line(one),
        clock: toTimeOfDay(one.play.now.progress.minutes),
        practice: isPractice(one.attempt),
      })),
    finished: finished.filter(({ attempt }) => !isPractice(attempt)).map(ended),
    practice: finished
      .filter(({ attempt }) => isPractice(attempt))
      .map((one) => ({
        ...ended(one),
        from: one.attempt.branch?.events ?? 0,
        comparable: firstOf(one.attempt, attempts) !== undefined,
      })),
    ...(notOpened ? { notOpened } : {}),
    setAside: kept.flatMap(({ attempt, opened }) =>
      opened.ok
        ? []
        : [
            {
              attempt: attempt.id,
              why: opened.why,
              ...(opened.scenario ? { partly: { title: opened.scenario.title, when: whenOf(attempt.began) } } : {}),
            },
          ],
    ),
  }
}

function fileOf(opened: OpenedPack | undefined): { readonly file?: string } {
  return opened ? { file: opened.file } : {}
}

const reviewWords = {
  "not-reviewed": "Not yet reviewed by subject-matter experts",
  "in-review": "In review by subject-matter experts",
  reviewed: "Reviewed by subject-matter experts",
} as const

/** `begun` where it is to be played as a part of the pack's campaign. */
export function briefingScreen(
  pack: Pack,
  scenario: Scenario,
  begun?: Begun,
  kept: readonly StoredAttempt[] = [],
): BriefingScreen {
  const { world, about } = pack
  const setting = settingOf(scenario, world)
  const first = scenario.beats.find(({ id }) => id === scenario.start)
  return {
    name: "briefing",
    language: pack.language,
    languages: languagesOf(pack),
    title: scenario.title,
    situation: scenario.briefing.situation.trim(),
    advisory: {
      level: scenario.advisory,
      text: about.advisories[scenario.advisory].trim(),
      support: about.support.trim(),
    },
    roles: scenario.roles.flatMap((id) => {
      const role = world.roles[id]
      if (!role) return []
      return [
        {
          id,
          title: role.title,
          about: role.about.trim(),
          task: (scenario.briefing["task-as"]?.[id] ?? scenario.briefing.task).trim(),
          card: role.card,
          powers: powersOf(role, world),
        },
      ]
    }),
    baselines: scenario.briefing.communities.flatMap((id) => {
      const community = world.communities[id]
      return community ? [{ community: community.name, about: community.about.trim(), lines: community.baseline }] : []
    }),
    objectives: objectivesOf(scenario),
    map: mapOf(setting, first?.at),
    clock: scenario.clock,
    assets: Object.entries(scenario.assets).map(([id, left]) => ({ name: assetName(setting, id), left })),
    minutes: scenario.minutes,
    limits: scenario.beats.some(({ limit }) => limit !== undefined),
    forTwo: hasRoleCards(scenario) && !begun,
    ...(begun ? placeIn(pack, scenario, begun, kept.map(keptOf)) : {}),
  }
}

export function sceneScreen(
  play: Play,
  pack: Pack,
  kept: Kept,
  refused: string | undefined,
  pictures: SceneScreen["pictures"],
): SceneScreen {
  const view = viewOf(play, pack.doctrine)
  const { scenario } = play.machine.setting
  return {
    name: "scene",
    language: pack.language,
    pictures,
    title: scenario.title,
    view,
    map: mapOf(play.machine.setting, view.place.id, play.now),
    kept,
    ...(refused === undefined ? {} : { refused }),
    practice: isPractice(play.attempt),
    ...(isHotSeat(play.attempt) ? { hotSeat: { waiting: hotSeatOf(play) } } : {}),
  }
}

/** Runs that count: finished, whole, played alone and from the beginning, and of packs for trainees. */
export function countedRuns(kept: readonly StoredAttempt[]): readonly {
  readonly attempt: Attempt
  readonly play: Play
  readonly pack: Pack
}[] {
  return kept.flatMap(({ attempt, opened }) =>
    opened.ok &&
    opened.play.now.progress.ending !== undefined &&
    !isPractice(attempt) &&
    !isHotSeat(attempt) &&
    opened.pack.about.audience !== "authors"
      ? [{ attempt, play: opened.play, pack: opened.pack }]
      : [],
  )
}

/** The pictures of a pack that can be shown here, by id. */
export function pictureViews(
  { media }: Pack,
  addressOf: (file: string) => string | undefined,
): Readonly<Record<string, PictureView>> {
  return Object.fromEntries(
    Object.entries(media).flatMap(([id, { file, alt, by, licence }]) => {
      const src = addressOf(file)
      return src === undefined ? [] : [[id, { src, alt, by, licence }]]
    }),
  )
}

/** Day and time as the person's own settings write them. */
function whenOf(began: string): string {
  return new Date(began).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })
}
