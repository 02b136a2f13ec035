import { render } from "preact"
import { announcement } from "./announce"
import { App } from "./app"
import { platformWords } from "./platform-words"
import { createParts, type PartName, partOfScreen } from "./parts"
import { type Picked, type Said, type Seeing, Surroundings } from "./surroundings"
import type { Commands, Overlay, ProblemScreen, Screen, Settings } from "./screen"
import { words } from "./words"
import type { Standing } from "../play/standing"

const captionSeconds = 6
/** Longer than a caption: it waits until those of the moment have been read. */
const toldSeconds = 20

/**
 * The share of the window that counts as open to the scene however much is said, wide and narrow: the words come and go,
 * a camera should not. On a high window the words leave more of it open: they need about so many text lines' height.
 */
const leastOpen = { wide: 0.55, narrow: 0.36, narrowBelow: 720, wordsRem: 21 }

/** What is fetched while a screen is looked at. */
const likelyNext: Partial<Readonly<Record<Screen["name"], PartName>>> = {
  home: "briefing",
  briefing: "scene",
  scene: "back",
}

/** Shown in place of what needs a part of the game that cannot be had. */
export const partMissing: ProblemScreen = { name: "problem", ...words.app.partMissing }

/** The whole game as text, buttons and drawings inside `root`. It reads screens and sends commands; it decides nothing. */
export function createOverlay(root: HTMLElement, commands: Commands, settings: Settings): Overlay {
  const page = root.ownerDocument.documentElement
  const parts = createParts()
  let screen: Screen | undefined
  /** What is to be shown, and who waits for it, while the part it needs is on its way. */
  let next: { readonly screen: Screen; readonly shown: () => void } | undefined
  let current = settings
  let picked: Picked | undefined
  let seeing: Seeing = { glance: undefined, counted: 0 }
  let notice: readonly string[] = []
  let platform: Standing | undefined
  let caption: string | undefined
  let captionTimer: ReturnType<typeof setTimeout> | undefined
  let told: string | undefined
  let toldTimer: ReturnType<typeof setTimeout> | undefined
  let said: Said = { text: "", turn: 0 }

  const draw = () => {
    root.dataset["screen"] = screen?.name ?? "none"
    page.dataset["textSize"] = current.textSize
    page.dataset["spacing"] = current.spacing
    page.dataset["motion"] = current.motion
    page.dataset["stage"] = current.stage ? "on" : "off"
    render(
      <Surroundings.Provider value={{ commands, settings: current, said, seeing, say }}>
        {screen && (
          <App
            screen={screen}
            parts={parts.loaded()}
            picked={picked}
            caption={caption}
            notice={notice}
            told={told}
            platform={platform}
          />
        )}
      </Surroundings.Provider>,
      root,
    )
  }
  const say = (text: string) => {
    said = { text, turn: said.turn + 1 }
    draw()
  }

  const turn = () => {
    if (!next) return
    const { screen: wanted, shown } = next
    next = undefined
    const text = announcement(screen, wanted, current)
    if (text !== "" || screen?.name !== wanted.name) said = { text, turn: said.turn + 1 }
    if (screen?.name !== wanted.name) picked = undefined
    screen = wanted
    root.ownerDocument.title = words.app.pageTitle(titleOf(wanted))
    draw()
    shown()
    const likely = likelyNext[wanted.name]
    if (likely) void parts.load(likely)
  }
  const arrive = async (part: PartName) => {
    const here = await parts.load(part)
    if (!next || parts.lacking(next.screen) !== (here ? undefined : part)) return
    if (!here) next = { screen: partMissing, shown: () => {} }
    turn()
  }

  root.classList.add("overlay")
  return {
    show(wanted, shown = () => {}) {
      next = { screen: wanted, shown }
      const part = parts.lacking(wanted)
      if (part === undefined) turn()
      else void arrive(part)
    },
    expect(name) {
      const part = partOfScreen[name]
      if (part) void parts.load(part)
    },
    pick(thing) {
      picked = { thing, turn: (picked?.turn ?? 0) + 1 }
      draw()
    },
    glance(glance) {
      const before = seeing.glance
      seeing = { ...seeing, glance }
      if (glance && before && (glance.zoom !== before.zoom || glance.binoculars !== before.binoculars))
        say(words.eyes.told(glance.binoculars, glance.zoom))
      else draw()
    },
    counted() {
      seeing = { ...seeing, counted: seeing.counted + 1 }
      draw()
    },
    caption(text) {
      clearTimeout(captionTimer)
      caption = text
      captionTimer = setTimeout(() => {
        caption = undefined
        draw()
      }, captionSeconds * 1000)
      draw()
    },
    settings(next) {
      current = next
      draw()
    },
    notice(lines) {
      if (lines.length > 0 && lines.join() !== notice.join())
        said = { text: words.notice.told(lines.length), turn: said.turn + 1 }
      notice = lines
      draw()
    },
    platform(standing) {
      if (import.meta.env.MODE !== "player") return
      platform = standing
      const text = standing && platformWords.text(standing)
      if (text) say(text)
      else draw()
    },
    pictureLost(now) {
      clearTimeout(toldTimer)
      told = words.told.pictureLost[now]
      toldTimer = setTimeout(() => {
        told = undefined
        draw()
      }, toldSeconds * 1000)
      say(told)
    },
    covered() {
      const desk = root.querySelector(".desk")?.getBoundingClientRect()
      const { clientHeight: height, clientWidth: width } = root.ownerDocument.documentElement
      const rem = Number.parseFloat(getComputedStyle(root.ownerDocument.documentElement).fontSize)
      const open =
        width < leastOpen.narrowBelow
          ? height * leastOpen.narrow
          : Math.max(height * leastOpen.wide, height - leastOpen.wordsRem * rem)
      return desk ? Math.max(0, height - Math.max(desk.top, open)) : 0
    },
  }
}

function titleOf(screen: Screen): string {
  if (screen.name === "home") return words.app.home
  if (screen.name === "comparison") return screen.comparison.title
  if (screen.name === "progress") return words.progress.title
  if (screen.name === "desk") return words.home.desk
  if (screen.name === "campaign") return screen.review.title
  if (screen.name === "replay") return words.replay.title(screen.title)
  return screen.name === "debrief" ? screen.debrief.title : screen.title
}
