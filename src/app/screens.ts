import {
  type Attempt,
  debriefOf,
  type Pack,
  type Play,
  receiptOf,
  type Scenario,
  toTimeOfDay,
  viewOf,
} from "../core/index"
import { assetName } from "../core/attempt/words"
import { settingOf } from "../core/machine/setting"
import type { BriefingScreen, DebriefScreen, HomeScreen, MapView, SceneScreen } from "../overlay/index"
import type { Kept } from "../play/session"

/** What the overlay shows, made from packs and attempts. */

export interface StoredAttempt {
  readonly attempt: Attempt
  readonly opened:
    | { readonly ok: true; readonly play: Play; readonly pack: Pack }
    | { readonly ok: false; readonly why: string }
}

export function homeScreen(packs: readonly Pack[], kept: readonly StoredAttempt[]): HomeScreen {
  const opened = kept.flatMap(({ attempt, opened }) => (opened.ok ? [{ attempt, play: opened.play }] : []))
  const line = ({ attempt, play }: (typeof opened)[number]) => {
    const { scenario, world } = play.machine.setting
    return {
      attempt: attempt.id,
      title: scenario.title,
      role: world.roles[attempt.role]?.title ?? attempt.role,
      when: whenOf(attempt.began),
    }
  }
  return {
    name: "home",
    packs: packs.map(({ about, scenarios }) => ({
      id: about.pack,
      title: about.title,
      about: about.about.trim(),
      review: reviewWords[about.review.status],
      scenarios: scenarios.map(({ scenario, title, format, minutes, advisory, objectives }) => ({
        id: scenario,
        title,
        format,
        minutes,
        advisory,
        objectives,
      })),
    })),
    unfinished: opened
      .filter(({ play }) => play.now.progress.ending === undefined)
      .map((one) => ({ ...line(one), clock: toTimeOfDay(one.play.now.progress.minutes) })),
    finished: opened
      .filter(({ play }) => play.now.progress.ending !== undefined)
      .map((one) => ({
        ...line(one),
        ending: one.play.machine.setting.scenario.endings[one.play.now.at]?.title ?? "",
      })),
    setAside: kept.flatMap(({ attempt, opened }) => (opened.ok ? [] : [{ attempt: attempt.id, why: opened.why }])),
  }
}

const reviewWords = {
  "not-reviewed": "Not yet reviewed by subject-matter experts",
  "in-review": "In review by subject-matter experts",
  reviewed: "Reviewed by subject-matter experts",
} as const

export function briefingScreen(pack: Pack, scenario: Scenario): BriefingScreen {
  const { world, about } = pack
  const setting = settingOf(scenario, world)
  const first = scenario.beats.find(({ id }) => id === scenario.start)
  return {
    name: "briefing",
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
          powers: Object.entries(world.powers).map(([power, title]) => ({
            power: title,
            may: role.authority[power] ?? ("forbidden" as const),
          })),
        },
      ]
    }),
    baselines: scenario.briefing.communities.flatMap((id) => {
      const community = world.communities[id]
      return community ? [{ community: community.name, about: community.about.trim(), lines: community.baseline }] : []
    }),
    objectives: scenario.objectives,
    map: mapView(pack, scenario, first?.at),
    clock: scenario.clock,
    assets: Object.entries(scenario.assets).map(([id, left]) => ({ name: assetName(setting, id), left })),
    minutes: scenario.minutes,
  }
}

export function sceneScreen(play: Play, pack: Pack, kept: Kept, refused: string | undefined): SceneScreen {
  const view = viewOf(play, pack.doctrine)
  const { scenario } = play.machine.setting
  return {
    name: "scene",
    title: scenario.title,
    view,
    map: mapView(pack, scenario, view.place.id),
    kept,
    ...(refused === undefined ? {} : { refused }),
  }
}

export function debriefScreen(play: Play, pack: Pack): DebriefScreen {
  return {
    name: "debrief",
    attempt: play.attempt.id,
    debrief: debriefOf(play, pack),
    receipt: receiptOf(play.attempt),
    support: pack.about.support.trim(),
  }
}

function mapView({ world }: Pack, scenario: Scenario, here: string | undefined): MapView {
  return {
    title: world.title,
    rivers: world.map.rivers,
    roads: world.map.roads,
    hills: world.map.hills ?? [],
    places: scenario.briefing.show.flatMap((id) => {
      const place = world.places[id]
      return place ? [{ id, title: place.title, at: place.map, here: id === here }] : []
    }),
  }
}

/** Day and time as the person's own settings write them. */
function whenOf(began: string): string {
  return new Date(began).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })
}
