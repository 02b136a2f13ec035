import { firstOf, isHotSeat, isPractice, toTimeOfDay } from "../core/index"
import type { HomeScreen, Opening } from "../overlay/index"
import { campaignCard, keptOf } from "./campaigns"
import type { Listed } from "./listed"
import type { OpenedPack } from "./opened-packs"
import type { StoredAttempt } from "./screens"

/** Those of one trainee; an empty pseudonym stands for those that were played under none. */
export function ofTrainee(kept: readonly StoredAttempt[], trainee: string): readonly StoredAttempt[] {
  return kept.filter(({ attempt }) => (attempt.trainee ?? "") === trainee)
}

/** The home screen. It is drawn before anything is there that could play: nothing here may name what does. */
export function homeScreen(
  packs: readonly Listed[],
  kept: readonly StoredAttempt[],
  trainee: string,
  fromDisk: { readonly list: readonly OpenedPack[]; readonly opening: Opening | undefined },
  notOpened: HomeScreen["notOpened"],
): HomeScreen {
  const opened = kept.flatMap(({ attempt, opened }) => (opened.ok ? [{ attempt, play: opened.play }] : []))
  const line = ({ attempt, play }: (typeof opened)[number]) => {
    const { scenario, world } = play.machine.setting
    return {
      attempt: attempt.id,
      title: scenario.title,
      role: [world.roles[attempt.role]?.title ?? attempt.role, attempt.trainee].filter(Boolean).join(" · "),
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
      const { about, scenarios, language, languages } = pack
      return {
        id: about.pack,
        ...fileOf(fromDisk.list.find(({ id }) => id === about.pack)),
        title: about.title,
        about: about.about.trim(),
        language,
        languages,
        audience: about.audience ?? "trainees",
        review: reviewWords[about.review.status],
        scenarios,
        ...campaignCard(pack, ofTrainee(kept, trainee).map(keptOf)),
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

/** Day and time as the person's own settings write them. */
function whenOf(began: string): string {
  return new Date(began).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })
}
