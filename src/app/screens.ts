import {
  type Attempt,
  hasRoleCards,
  hotSeatOf,
  isHotSeat,
  isPractice,
  languagesOf,
  mapOf,
  type Pack,
  type Play,
  type Scenario,
  viewOf,
  objectivesOf,
} from "../core/index"
import { powersOf } from "../core/attempt/words"
import { meansOf } from "../core/pack/parts"
import { settingOf } from "../core/machine/setting"
import type { BriefingScreen, Limited, PictureView, SceneScreen } from "../overlay/index"
import type { Kept } from "../play/session"
import { type Begun, keptOf, placeIn } from "./campaigns"

/** What the overlay shows, made from packs and attempts. What looks back at runs is in `review.ts`, home in `home-screen.ts`. */

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
  /** Set where it is one of the course at the desk. */
  readonly atDesk?: boolean
  /** What is wrong with its log or has changed since. With a log that is not whole it is no result. */
  readonly limited?: Limited
}

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
    assets: meansOf(scenario).map(({ name, count }) => ({ name, left: count })),
    minutes: scenario.minutes,
    limits: scenario.beats.some(({ limit }) => limit !== undefined),
    forTwo: hasRoleCards(scenario) && !begun,
    ...(begun ? placeIn(pack, scenario, begun, kept.map(keptOf)) : {}),
  }
}

/** What is seen of a play at its latest moment, and its map. */
export type Sight = Pick<SceneScreen, "view" | "map">

export function sightOf(play: Play, pack: Pack): Sight {
  const view = viewOf(play, pack.doctrine)
  return { view, map: mapOf(play.machine.setting, view.place.id, play.now) }
}

export function sceneScreen(
  sight: Sight,
  play: Play,
  pack: Pack,
  kept: Kept,
  refused: string | undefined,
  pictures: SceneScreen["pictures"],
): SceneScreen {
  return {
    name: "scene",
    language: pack.language,
    pictures,
    title: play.machine.setting.scenario.title,
    ...sight,
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
