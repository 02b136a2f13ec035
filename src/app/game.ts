import {
  type Attempt,
  begin,
  branched,
  carryOver,
  chainProblem,
  compile,
  firstOf,
  isHotSeat,
  isPractice,
  type LearnerEvent,
  type Machine,
  type Pack,
  type Play,
  type ReadAttempt,
  receiptOf,
  refusalWords,
  replay,
  type Result,
  type Scenario,
  startIn,
  type View,
} from "../core/index"
import {
  type Commands,
  type DebriefScreen,
  type DeskAsk,
  type HomeScreen,
  type Overlay,
  partMissing,
  type Screen,
} from "../overlay/index"
import { createSession, type Session } from "../play/session"
import type { Settings } from "../play/settings"
import type { AttemptStore } from "../store/attempt-store"
import type { analyse } from "./analysis/analysis"
import { createRegrets } from "./analysis/regrets"
import { type Begun, keptOf, placedIn, runIn, standingOf } from "./campaigns"
import { download } from "./download"
import { homeScreen, ofTrainee } from "./home-screen"
import { inTurn } from "./in-turn"
import { createLanguages } from "./languages"
import { createOpenedPacks } from "./opened-packs"
import type { Desk } from "./desk/desk"
import { type Listed, listed } from "./listed"
import type { PackStore } from "../store/pack-store"
import { createReplaying } from "./replaying"
import type { Shelf } from "./shelf"
import {
  briefingScreen,
  countedRuns,
  pictureViews,
  type Reviewed,
  type Sight,
  sightOf,
  type StoredAttempt,
  sceneScreen,
} from "./screens"

/** What the game needs from outside: where attempts are kept, the clock, chance, and what shows it. */
export interface GamePorts {
  /** The packs that come with the game. */
  readonly packs: Shelf
  readonly store: AttemptStore
  readonly packStore: PackStore
  /** Where a picture of a pack that comes with the game is to be had. */
  readonly pictureUrl: (pack: string, file: string) => string | undefined
  /** Milliseconds on a clock that only runs forward. */
  readonly ticks: () => number
  /** The calendar, once, when an attempt begins. */
  readonly today: () => Date
  readonly newId: () => string
  readonly overlay: () => Pick<Overlay, "show">
  /** A scene is to come: what it needs can be fetched while its briefing is read. */
  readonly onBriefing: () => void
  /** `silent` where the picture is wanted and the sound is not. */
  readonly onScene: (view: View | undefined, silent: boolean) => void
  /** The language to read scenarios in, in two letters; empty for each pack's own. */
  readonly language: () => string
  /** The pseudonym of whoever plays now; empty for none. */
  readonly trainee: () => string
  readonly onSettings: (settings: Partial<Settings>) => void
  readonly onStart: () => void
  /** Calls back after so many milliseconds, unless the answer is called first. */
  readonly later: (milliseconds: number, then: () => void) => () => void
  /** Works out beside the page what an attempt left possible; the answer stops it. */
  readonly analyse: typeof analyse
  /** The attempt a reload of this tab returns to; `playing` where that is into its scene. */
  readonly remember: (attempt: Attempt | undefined, playing: boolean) => void
  /** Where a package was launched for one scenario of its pack: all there is, and nobody plays it for two. */
  readonly only?: { readonly pack: Pack; readonly scenario: Scenario } | undefined
  /** Each attempt as it stands once it is on disk: at its beginning and after each act. */
  readonly onKept?: ((play: Play, pack: Pack) => void) | undefined
}

export interface Game {
  /** All but what is about the picture or a platform alone. */
  readonly commands: Omit<Commands, "turn" | "count" | "giveAgain" | "leavePlatform">
  /**
   * Home, or the attempt this tab was in when it was reloaded. Not needed where nothing is kept and home is on the page.
   */
  readonly start: (attempt: string | undefined) => Promise<void>
  /** Goes on under other packs: what is running is taken over as far as it fits. */
  readonly replacePacks: (packs: Shelf) => Promise<void>
}

interface Running {
  readonly session: Session
  readonly pack: Pack
  readonly release: () => void
  refused: string | undefined
}

export function createGame(ports: GamePorts): Game {
  const { store, overlay } = ports
  let own = ports.packs
  /** Those of which something is here, told in the language that is wanted. */
  let packs: readonly Pack[] = []
  /** All there are, told in that language. */
  let lists: readonly Listed[] = own.listed
  let briefed:
    | {
        readonly pack: Pack
        readonly scenario: Scenario
        /** Where it is to be played as a part of a campaign: what it begins with, and by which attempts. */
        readonly campaign: Begun | undefined
        readonly kept: readonly StoredAttempt[]
      }
    | undefined
  let running: Running | undefined
  let reviewed: Reviewed | undefined
  /** The attempt that began with the one reviewed, where that is practice. */
  let reviewedFirst: Attempt | undefined
  /** Its place in a campaign, where it has one. */
  let reviewedPlace: DebriefScreen["campaign"]
  let notOpened: HomeScreen["notOpened"]
  /** Home may be on the page before there is a game to show it. */
  let at: Screen["name"] = "home"

  const fromDisk = createOpenedPacks(ports.packStore, async () => {
    await gather()
    if (at === "home") await home()
  })
  const languages = createLanguages()
  /** Those that come with the game first; none from disk stands in for one of them. */
  const gather = async () => {
    const language = ports.language()
    const ids = new Set(own.listed.map(({ about }) => about.pack))
    // A pack is told in another language as a whole.
    const foreign = own.listed.filter((one) => one.language !== language && one.languages.includes(language))
    await Promise.all(foreign.map(({ about }) => own.bring(about.pack)))
    const opened = fromDisk.list().flatMap(({ id, pack }) => (pack && !ids.has(id) ? [pack] : []))
    const found = [...own.here(), ...opened]
    await languages.ready(found, language)
    const tell = (pack: Pack) => languages.tell(pack, language)
    const told = found.map(tell)
    // The same list as long as it holds the same packs, so that what was made of it can be kept.
    if (told.length !== packs.length || told.some((pack, place) => pack !== packs[place])) packs = told
    const retold = packs.filter((pack) => foreign.some(({ about }) => about.pack === pack.about.pack))
    lists = [
      ...own.listed.map((one) => retold.map(listed).find(({ about }) => about.pack === one.about.pack) ?? one),
      ...opened.map((pack) => listed(tell(pack))),
    ]
  }

  /** Brings what these attempts were played in, before they are looked at. */
  const bringFor = async (attempts: readonly Attempt[]) => {
    const wanted = new Map<string, Set<string>>()
    for (const { pack, scenario } of attempts)
      wanted.set(pack.id, (wanted.get(pack.id) ?? new Set<string>()).add(scenario))
    await Promise.all([...wanted].map(([pack, scenarios]) => own.bring(pack, [...scenarios])))
    await gather()
  }

  /** A scenario with its pack; with the whole of it where others of its scenarios are named too. */
  const bring = async (packId: string, scenarioId: string, whole: boolean) => {
    await own.bring(packId, whole ? undefined : [scenarioId])
    await gather()
    return find(packId, scenarioId)
  }

  const find = (packId: string, scenarioId: string) => {
    const pack = packs.find(({ about }) => about.pack === packId)
    const scenario = pack?.scenarios.find(({ scenario }) => scenario === scenarioId)
    return pack && scenario ? { pack, scenario } : undefined
  }

  const picturesOf = (pack: Pack) =>
    pictureViews(pack, (file) =>
      own.listed.some(({ about }) => about.pack === pack.about.pack)
        ? ports.pictureUrl(pack.about.pack, file)
        : fromDisk.pictureUrl(pack.about.pack, file),
    )

  const show = (screen: Screen, scene?: View, silent = false) => {
    at = screen.name
    if (at !== "home") {
      fromDisk.forget()
      notOpened = undefined
    }
    overlay().show(screen, () => ports.onScene(scene, silent))
    if (screen.name === "briefing") ports.onBriefing()
  }

  /** What looks back at runs, once it is here. Where it could not be had, it is asked for anew the next time. */
  let back: typeof import("./review") | undefined
  const toLookBack = async () => {
    back ??= await import("./review").catch(() => undefined)
    return back
  }

  const replaying = createReplaying(ports.later, picturesOf, show)

  const regrets = createRegrets(ports.analyse)

  const leave = () => {
    wanted = undefined
    regrets.stop()
    replaying.leave()
    running?.release()
    running = undefined
    reviewed = undefined
    briefed = undefined
    ports.remember(undefined, false)
  }

  const opened = (read: ReadAttempt): StoredAttempt["opened"] => {
    const found = read.attempt && find(read.attempt.pack.id, read.attempt.scenario)
    const known = found?.scenario.roles.includes(read.attempt?.role ?? "") ? { scenario: found.scenario } : {}
    if (!read.ok) return { ok: false, why: read.problem.words, ...known }
    const { attempt } = read
    if (!found) return { ok: false, why: whyNotHere(attempt) }
    const replayed = replay(machineOf(found.pack, found.scenario), attempt)
    return replayed.ok
      ? { ok: true, play: replayed.play, pack: found.pack }
      : { ok: false, why: replayed.problem.words, ...known }
  }

  const whyNotHere = ({ pack, scenario }: Attempt) =>
    own.listed.some(({ about, scenarios }) => about.pack === pack.id && scenarios.some(({ id }) => id === scenario))
      ? scenarioMissing
      : `It belongs to “${scenario}” in the pack “${pack.id}”, which is not here.`

  /** What can be looked at of an attempt: all of it, or what is left where its log is not whole or things have changed. */
  const reviewedFrom = async (read: ReadAttempt): Promise<Reviewed | undefined> => {
    const { attempt, scored } = read
    if (attempt) await bringFor([attempt])
    const whole = opened(read)
    if (whole.ok && !scored) return { play: whole.play, pack: whole.pack }
    const found = attempt && find(attempt.pack.id, attempt.scenario)
    const saving = await import("../core/report/salvage").catch(() => undefined)
    const left =
      found &&
      saving?.salvage(machineOf(found.pack, found.scenario), attempt, found.pack, {
        ...(scored ? { scored } : {}),
        ...(!read.ok && read.problem.code === "not-an-attempt" ? { unread: read.problem } : {}),
      })
    if (!left) return undefined
    const { play, limits, used, of } = left
    const partial = limits.some(({ code }) => code !== "other-doctrine")
    return { play, pack: found.pack, ...(limits.length > 0 ? { limited: { limits, partial, used, of } } : {}) }
  }

  const machines = new Map<Scenario, Machine>()
  const machineOf = (pack: Pack, scenario: Scenario): Machine => {
    const machine = machines.get(scenario) ?? compile(scenario, pack.world)
    machines.set(scenario, machine)
    return machine
  }

  /** What whoever plays now played on this device: laptops are handed on. */
  const ownNow = async () => ofTrainee(await keptNow(), ports.trainee())

  const keptNow = async (): Promise<readonly StoredAttempt[]> => {
    const attempts = await store.all()
    await bringFor(attempts)
    return attempts.map((attempt) => ({ attempt, opened: opened(asKept(attempt)) }))
  }

  const home = async () => {
    leave()
    try {
      const kept = await keptNow()
      const screen = homeScreen(
        lists,
        kept,
        ports.trainee(),
        { list: fromDisk.list(), opening: fromDisk.opening() },
        notOpened,
      )
      show(ports.only ? { ...screen, only: true } : screen)
    } catch (error) {
      show({
        name: "problem",
        title: "This browser does not keep anything",
        lines: [
          "Forewarn keeps every act on this device before it shows what follows, and the browser refuses to store it.",
          "It may be a private window, a full disk or a rule of the computer. Open Forewarn in an ordinary window, or free some space, and load the page again.",
          error instanceof Error ? error.message : String(error),
        ],
      })
    }
  }

  /** What is seen of a play is worked out once, however often it is drawn. */
  let sight: { readonly play: Play; readonly pack: Pack; readonly screen: Sight } | undefined
  const sightIn = (play: Play, pack: Pack): Sight => {
    if (sight?.play !== play || sight.pack !== pack) sight = { play, pack, screen: sightOf(play, pack) }
    return sight.screen
  }

  const draw = () => {
    if (!running) return
    const { session, pack, refused } = running
    const play = session.play()
    const screen = sceneScreen(sightIn(play, pack), play, pack, session.kept(), refused, picturesOf(pack))
    show(screen, screen.view)
  }

  /** Writing an act down is told of only when it takes its time: drawing the scene twice costs more than most disks. */
  const drawKept = () => {
    if (running?.session.kept() !== "saving") return draw()
    const { session } = running
    ports.later(slowDisk, () => {
      if (running?.session === session && session.kept() === "saving") draw()
    })
  }

  /** Takes up an attempt where its log ends. Another tab that has it keeps it; this one then only reads. */
  const run = async (play: Play, pack: Pack, { written }: { readonly written: boolean }) => {
    leave()
    const { id } = play.attempt
    const held = await store.hold(id)
    const began = ports.ticks() - (play.attempt.events.at(-1)?.at ?? 0)
    if (!written) {
      try {
        await store.create(play.attempt)
      } catch {
        held?.release()
        show({
          name: "problem",
          title: "The attempt could not be begun",
          lines: ["It could not be stored on this device. Nothing was lost; free some space and try again."],
        })
        return
      }
    }
    const session = createSession(play, {
      now: () => ports.ticks() - began,
      record: async (number, event, next) => {
        await store.append(id, number, event)
        ports.onKept?.(next, pack)
      },
      readOnly: held === undefined,
    })
    running = { session, pack, release: () => held?.release(), refused: undefined }
    ports.remember(play.attempt, true)
    if (held) ports.onKept?.(play, pack)
    void toLookBack()
    session.subscribe(drawKept)
    draw()
  }

  const review = async (found: Reviewed) => {
    const { attempt } = found.play
    const first = isPractice(attempt) ? firstOf(attempt, await store.all()) : undefined
    const kept = attempt.campaign ? await keptNow() : []
    // What it leaves to others is told in their words.
    const whole = attempt.campaign && (await bring(attempt.pack.id, attempt.scenario, true))
    const back = await toLookBack()
    if (!back) return show(partMissing)
    leave()
    reviewed = whole ? { ...found, pack: whole.pack } : found
    reviewedFirst = first
    const placed = placedIn(found.play, reviewed.pack, kept.map(keptOf))
    reviewedPlace = placed && back.inCampaign(reviewed, placed)
    ports.remember(found.file === undefined ? attempt : undefined, false)
    drawReview()
  }

  /** The course lead's desk, and the packs it was set up with. */
  let atDesk: (Desk & { readonly packs: readonly Pack[] }) | undefined

  const drawReview = () => {
    if (reviewed && back)
      show(back.debriefScreen(reviewed, reviewedFirst, regrets.of(reviewed.play.attempt.id), reviewedPlace))
  }

  /** The attempt that is being looked back at, or one of this device. */
  const lookedAt = async (id: string): Promise<Reviewed | undefined> => {
    const latest = reviewed ?? replaying.reviewed()
    if (latest?.play.attempt.id === id) return latest
    const attempt = await store.read(id)
    if (attempt) return reviewedFrom(asKept(attempt))
    const collected = await atDesk?.attempt(id)
    const found = collected && (await reviewedFrom({ ok: true, attempt: collected.attempt }))
    return found && { ...found, file: collected.file, atDesk: true }
  }

  const replayFrom = async (id: string, from: number) => {
    const found = await lookedAt(id)
    return found ? beginReplay(found, from) : home()
  }

  const beginReplay = async (found: Reviewed, from: number) => {
    const back = await toLookBack()
    if (!back) return show(partMissing)
    leave()
    replaying.begin(found, from, back.replayScreen)
  }

  const openAttempt = async (file: File) => {
    const read = await readAttemptFile(file)
    const found = await reviewedFrom(read)
    if (!found) {
      const why = opened(read)
      notOpened = { file: file.name, why: why.ok ? "" : why.why }
      return home()
    }
    const from = { ...found, file: file.name }
    return from.limited?.partial ? review(from) : beginReplay(from, 0)
  }

  /** The reader of files is a download of its own, for those who open one. */
  const readAttemptFile = async (file: File): Promise<ReadAttempt> => {
    const reader = await import("./attempt-file").catch(() => undefined)
    return reader?.readAttemptFile(file) ?? { ok: false, problem: { code: "not-an-attempt", words: unread } }
  }

  const compare = async (id: string) => {
    const all = await store.all()
    const practice = all.find((attempt) => attempt.id === id)
    const first = practice && firstOf(practice, all)
    await bringFor([first, practice].filter((attempt) => attempt !== undefined))
    const [one, other] = [first, practice].map((attempt) => attempt && opened(asKept(attempt)))
    if (!one?.ok || !other?.ok) return home()
    const back = await toLookBack()
    if (!back) return show(partMissing)
    leave()
    show(back.comparisonScreen(one.play, other.play, other.pack))
  }

  const progress = async () => {
    const back = await toLookBack()
    if (!back) return show(partMissing)
    const kept = await ownNow()
    leave()
    show({ name: "progress", reviews: back.progressOf(countedRuns(kept)) })
  }

  const desk = async (asked: DeskAsk | undefined) => {
    // Whatever was played may be collected.
    await Promise.all(own.listed.map(({ about }) => own.bring(about.pack)))
    await gather()
    if (atDesk?.packs !== packs) {
      const made = await import("./desk/desk").catch(() => undefined)
      if (!made) return show(partMissing)
      atDesk?.close()
      const created = made.createDesk(packs.map(languages.written), (screen) => {
        if (at === "desk") show(screen)
      })
      atDesk = { ...created, packs }
    }
    if (at !== "desk") {
      leave()
      at = "desk"
      atDesk.show()
    }
    if (asked) atDesk.ask(asked)
  }

  /** Set for the scenario that was asked for last: one that comes later than the next wish is not shown. */
  let wanted: object | undefined
  const open = async (packId: string, scenarioId: string, inCampaign?: { readonly run: string | undefined }) => {
    const wish = {}
    wanted = wish
    const found = await bring(packId, scenarioId, inCampaign !== undefined)
    if (wanted !== wish) return
    return found ? brief(found.pack, found.scenario, inCampaign) : show({ ...partMissing, lines: [scenarioMissing] })
  }

  /** To a briefing. In a campaign what is remembered is worked out now: what is read there is what is played. */
  const brief = async (
    pack: Pack,
    scenario: Scenario,
    inCampaign: { readonly run: string | undefined } | undefined,
  ) => {
    const kept = inCampaign ? await ownNow() : []
    leave()
    briefed = { pack, scenario, campaign: inCampaign && begunIn(pack, scenario, inCampaign.run, kept), kept }
    const screen = briefingScreen(pack, scenario, briefed.campaign, kept)
    show(ports.only ? { ...screen, forTwo: false } : screen)
  }

  const begunIn = (pack: Pack, scenario: Scenario, id: string | undefined, kept: readonly StoredAttempt[]) => {
    const { campaign } = pack
    if (!campaign?.scenarios.includes(scenario.scenario)) return undefined
    const run = runIn(campaign, pack, kept.map(keptOf), id ?? ports.newId())
    return { id: campaign.campaign, run: run.id, ...startIn(campaign, run, scenario) }
  }

  const campaign = async (packId: string, id: string | undefined) => {
    const back = await toLookBack()
    await own.bring(packId)
    const kept = await ownNow()
    const pack = packs.find(({ about }) => about.pack === packId)
    if (!back || !pack) return show(partMissing)
    leave()
    if (!pack.campaign) return home()
    show(back.campaignScreen(pack, standingOf(pack.campaign, listed(pack), kept.map(keptOf), id)))
  }

  const playFrom = ({ play, pack }: Reviewed, event: number) => {
    const attempt = branched(play.attempt, event, { id: ports.newId(), began: ports.today().toISOString() })
    const replayed = replay(play.machine, attempt)
    ports.onStart()
    if (replayed.ok) void run(replayed.play, pack, { written: false })
  }

  const goOn = async (id: string) => {
    const attempt = await store.read(id)
    const found = attempt && (await reviewedFrom(asKept(attempt)))
    if (!found) return home()
    return found.limited || found.play.now.progress.ending !== undefined
      ? review(found)
      : run(found.play, found.pack, { written: true })
  }

  const act = async (event: LearnerEvent) => {
    if (!running) return
    const current = running
    const before = current.refused
    current.refused = undefined
    const acted = await current.session.act(event)
    if (!acted.ok && acted.why === "refused")
      current.refused = refusalWords(current.session.play().machine.setting, acted.refused, acted.event)
    if (running === current && (current.refused ?? before) !== undefined) draw()
  }

  const result = () => {
    const current = running ? { play: running.session.play(), pack: running.pack } : reviewed
    // Results are made of whole logs only.
    if (running === undefined && reviewed?.limited?.partial) return undefined
    return current && back?.resultOf(current.play, languages.written(current.pack).doctrine)
  }

  /** One after the other: two at once would take the attempt's lock from each other, and the later one could only read. */
  const replacing = inTurn()
  const replacePacks = (next: Shelf) => replacing(() => replaceNow(next))

  const replaceNow = async (next: Shelf) => {
    own = next
    await gather()
    if (running) {
      const { attempt } = running.session.play()
      const found = find(attempt.pack.id, attempt.scenario)
      if (!found) return home()
      const { about } = found.pack
      const machine = machineOf(found.pack, found.scenario)
      const same = replay(machine, attempt)
      if (same.ok) return run(same.play, found.pack, { written: true })
      const fresh = {
        id: ports.newId(),
        began: ports.today().toISOString(),
        pack: { id: about.pack, version: about.version },
      }
      return run(carryOver(machine, attempt, fresh), found.pack, { written: false })
    }
    if (briefed) {
      const found = find(briefed.pack.about.pack, briefed.scenario.scenario)
      if (!found) return home()
      briefed = { ...briefed, ...found }
      return show(briefingScreen(found.pack, found.scenario, briefed.campaign, briefed.kept))
    }
    if (reviewed) {
      const { play } = reviewed
      const found = find(play.attempt.pack.id, play.attempt.scenario)
      if (!found) return home()
      const again = replay(machineOf(found.pack, found.scenario), play.attempt)
      return again.ok ? review({ ...reviewed, play: again.play, pack: found.pack }) : undefined
    }
    return home()
  }

  return {
    replacePacks,
    start: async (attempt) => {
      await fromDisk.load()
      await gather()
      if (attempt !== undefined) return goOn(attempt)
      const { only } = ports
      const found = only && find(only.pack.about.pack, only.scenario.scenario)
      return found ? brief(found.pack, found.scenario, undefined) : home()
    },
    commands: {
      home: () => void home(),
      open: (packId, scenarioId, inCampaign) => void open(packId, scenarioId, inCampaign),
      campaign: (packId, id) => void campaign(packId, id).catch(home),
      openPack: (file) =>
        void fromDisk.open(
          file,
          own.listed.map(({ about }) => about.pack),
        ),
      replacePack: () => void fromDisk.replace(),
      dismissOpening: () => fromDisk.dismiss(),
      removePack: (id) => void fromDisk.remove(id),
      begin: (role, seats) => {
        if (!briefed) return
        const { pack, scenario, campaign: begun } = briefed
        const machine = machineOf(pack, scenario)
        ports.onStart()
        void run(
          begin(machine, {
            format: 1,
            id: ports.newId(),
            pack: { id: pack.about.pack, version: pack.about.version },
            scenario: scenario.scenario,
            machine: machine.digest,
            role,
            seed: ports.newId(),
            began: ports.today().toISOString(),
            language: pack.language,
            ...(seats === 2 || ports.trainee() === "" ? {} : { trainee: ports.trainee() }),
            ...(seats === 2 ? { seats } : begun ? { campaign: begun } : {}),
          }),
          pack,
          { written: false },
        )
      },
      resume: (id) => {
        ports.onStart()
        void goOn(id)
      },
      review: (id) =>
        void lookedAt(id).then((found) =>
          found && (found.limited || found.play.now.progress.ending !== undefined) ? review(found) : goOn(id),
        ),
      act: (event) => void act(event),
      debrief: () => {
        if (running) void review({ play: running.session.play(), pack: running.pack })
      },
      playFrom: (event, id) => {
        if (id !== undefined) void lookedAt(id).then((found) => found && playFrom(found, event))
        else if (reviewed) playFrom(reviewed, event)
      },
      progress: () => void progress().catch(home),
      compare: (practice) => void compare(practice),
      replay: (attempt, from) => void replayFrom(attempt, from),
      move: (move) => replaying.move(move),
      openAttempt: (file) => void openAttempt(file),
      dismissNotOpened: () => {
        notOpened = undefined
        void home()
      },
      exportResult: () => {
        const found = result()
        if (found && back) download(`${fileName(found)}.json`, "application/json", back.resultText(found))
      },
      exportScores: () => {
        const found = result()
        if (found) void saveScores(found)
      },
      analyse: (on) => {
        if (!on) regrets.stop()
        else if (reviewed && back) regrets.begin(reviewed, back.regretReview, drawReview)
        drawReview()
      },
      saveDebrief: (html) => {
        if (!reviewed) return
        const { attempt } = reviewed.play
        const name = fileName({ attempt, receipt: receiptOf(attempt) }, reviewed.limited?.partial)
        download(`${name}.html`, "text/html", html)
      },
      saveLog: (id) =>
        void store.read(id).then((attempt) => {
          if (attempt) download(`forewarn-log-${id}.json`, "application/json", JSON.stringify(attempt, null, 2))
        }),
      desk: (asked) => void desk(asked),
      retrySave: () => void running?.session.retry(),
      rescue: () => {
        // The log is all that must not be lost: without what scores it, it is saved by itself.
        const attempt = (running?.session.play() ?? reviewed?.play)?.attempt
        if (!attempt) return
        const found = result()
        const text = found && back ? back.resultText(found) : JSON.stringify(attempt, null, 2)
        download(`forewarn-rescue-${receiptOf(attempt)}.json`, "application/json", text)
      },
      change: (settings) => {
        ports.onSettings(settings)
        if (settings.language !== undefined) void replacePacks(own)
      },
    },
  }
}

/** Milliseconds after which one wonders whether an act was taken. */
const slowDisk = 250

const scenarioMissing =
  "The scenario could not be loaded. Load the page again while its server can be reached; nothing was lost."

const unread =
  "The part of the game that reads files could not be loaded. Load the page again while its server can be reached."

async function saveScores(result: Result) {
  const { scoresCsv } = await import("../core/report/csv")
  download(`${fileName(result)}.csv`, "text/csv", scoresCsv([result]))
}

/** An attempt of this device, with what is wrong with its chain. */
function asKept(attempt: Attempt): ReadAttempt {
  const problem = chainProblem(attempt)
  return problem ? { ok: false, problem, attempt } : { ok: true, attempt }
}

/** Practice and hot-seat runs say so in the name of their file, so that nobody collects them by mistake. */
function fileName({ attempt, receipt }: Pick<Result, "attempt" | "receipt">, partial = false): string {
  const kinds = [partial && "partial-", isPractice(attempt) && "practice-", isHotSeat(attempt) && "hot-seat-"]
  return `forewarn-${kinds.filter(Boolean).join("")}${attempt.scenario}-${receipt}`
}
