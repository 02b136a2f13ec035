import type { PlaceView } from "../core/attempt/view-types"
import { type Piece, pieces, type Weather, weathers } from "../core/pack/kit"
import type { Pack } from "../core/index"
import { hangPortrait } from "../overlay/portrait/hang"
import { createStage } from "../stage/index"
import { createPicture } from "../stage/draw/picture"
import { coloursOf, type Moment, pictureOfPiece, pictureOfPlace } from "../stage/gallery/pictures"
import { samplePlaces } from "./gallery-places"

/**
 * Everything the stage can draw, on one page: `?gallery`, or a part of it, such as `?gallery=places&hour=18:10`. It is for
 * those who draw pieces and those who compose places; no trainee is ever led here. Places are shown at two hours unless
 * `hour` names one, as large as `size` says (such as 1366x768) and composed above `words`, css pixels at the bottom.
 * `only=kibo,senn` shows those places, people or pieces. `bare` leaves out all text, and `shrink=4` makes every picture so
 * many times smaller: for comparing pictures by machine.
 */
export async function showGallery(root: HTMLElement, packs: readonly Pack[], wanted: URLSearchParams): Promise<void> {
  const page = document.createElement("main")
  page.className = wanted.has("bare") ? "gallery gallery-bare" : "gallery"
  root.replaceChildren(page)
  document.title = "Gallery"
  page.append(heading("h1", "Gallery"), ways())
  const part = wanted.get("gallery") || "pieces"
  const weather = weatherOf(wanted.get("weather"))
  const moment: Moment = { minutes: minutesOf(wanted.get("hour") ?? "16:40"), weather }
  const hours = wanted.has("hour") ? [moment.minutes] : twoHours.map(minutesOf)
  const frame = frameOf(wanted)
  const only = wanted.get("only")?.split(",")
  const shrink = Math.max(1, Number(wanted.get("shrink")) || 1)
  if (part === "stage") await act(page, packs, moment, wanted)
  for (const { title, tiles } of partsOf(packs, part, { moment, hours, frame }, only)) {
    const grid = document.createElement("div")
    grid.className = "gallery-grid"
    page.append(heading("h2", title), grid)
    for (const { name, picture } of tiles) {
      grid.append(framed(name, shrunk(picture(), shrink)))
      // one at a time, so that the page stays usable while it fills
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  page.dataset["ready"] = "yes"
}

interface Tile {
  readonly name: string
  readonly picture: () => HTMLElement
}

interface Part {
  readonly title: string
  readonly tiles: readonly Tile[]
}

/** One place after the other on the stage itself: at a press, or so many at once as `changes` says. */
async function act(page: HTMLElement, packs: readonly Pack[], moment: Moment, wanted: URLSearchParams): Promise<void> {
  const frame = document.createElement("div")
  frame.className = "gallery-stage"
  const next = document.createElement("button")
  next.textContent = "Next place"
  page.append(next, frame)
  const renderer = wanted.get("stage")
  let shown = 0
  let arrived = (): void => undefined
  const stage = await createStage(frame, {
    still: wanted.has("still"),
    renderer: renderer === "webgl" || renderer === "canvas" ? renderer : undefined,
    lost: (why) => {
      page.dataset["lost"] = why
    },
    changed: () => {
      page.dataset["changes"] = String(shown)
      arrived()
    },
  })
  const places = placesOf(packs, wanted.get("only")?.split(","))
  const show = (): void => {
    const place = places[shown % places.length]
    if (!place) return
    // the hour goes on, so that even a single place is never twice the same
    const minutes = moment.minutes + 10 * Math.floor(shown / places.length)
    stage.show({
      at: `gallery ${shown}`,
      place: { ...place, weather: moment.weather },
      time: { minutes, clock: clockOf(minutes), from: minutes, to: minutes },
      things: [],
    })
    shown++
  }
  next.addEventListener("click", show)
  do {
    const there = new Promise<void>((resolve) => {
      arrived = resolve
    })
    show()
    await there
  } while (shown < Number(wanted.get("changes") ?? 1))
}

/** The ids that are looked at; without them all. */
type Wanted = readonly string[] | undefined

interface Looked {
  readonly moment: Moment
  /** Minutes of the day at which places are shown. */
  readonly hours: readonly number[]
  readonly frame: Frame
}

/** Css pixels of the picture of a place, and of the words at its bottom. */
interface Frame {
  readonly width: number
  readonly height: number
  readonly words: number
}

function frameOf(wanted: URLSearchParams): Frame {
  const [, width = "640", height = "360"] = /^(\d{2,4})x(\d{2,4})$/.exec(wanted.get("size") ?? "") ?? []
  return { width: Number(width), height: Number(height), words: Number(wanted.get("words") ?? 0) || 0 }
}

function partsOf(
  packs: readonly Pack[],
  part: string,
  { moment, hours, frame }: Looked,
  only: Wanted,
): readonly Part[] {
  switch (part) {
    case "places":
      return [
        {
          title: "Places",
          tiles: placesOf(packs, only).flatMap((place) =>
            hours.map((minutes) => placeTile(place, { ...moment, minutes }, frame)),
          ),
        },
      ]
    case "stage":
      return []
    case "hours":
      return placesOf(packs, only).map((place) => ({
        title: place.title,
        tiles: dayHours.map((clock) => placeTile(place, { ...moment, minutes: minutesOf(clock) }, frame)),
      }))
    case "movement":
      return [
        {
          title: "Movement",
          tiles: pieces.filter((piece) => !only || only.includes(piece)).flatMap((piece) => steps(piece, moment)),
        },
      ]
    case "palettes":
      return weathers.map((weather) => ({
        title: weather,
        tiles: dayHours.map((clock) => ({ name: clock, picture: () => strip({ minutes: minutesOf(clock), weather }) })),
      }))
    case "portraits":
      return packs.map(({ about, world }) => ({
        title: about.title,
        tiles: Object.entries(world.cast)
          .filter(([id]) => !only || only.includes(id))
          .map(([id, person]) => ({
            name: person.name,
            picture: () => {
              const frame = document.createElement("div")
              hangPortrait(frame, { id, ...person })
              return frame
            },
          })),
      }))
    default:
      return [
        {
          title: "Pieces",
          tiles: pieces
            .filter((piece) => !only || only.some((word) => piece.includes(word)))
            .map((piece) => ({ name: piece, picture: () => pictureOfPiece(piece, moment, 220) })),
        },
      ]
  }
}

const twoHours = ["16:40", "21:30"] as const
const dayHours = ["05:50", "07:30", "12:00", "16:40", "18:08", "18:40", "22:00"] as const

const steps = (piece: Piece, moment: Moment): readonly Tile[] =>
  [0, 0.25, 0.5, 0.75].map((phase) => ({
    name: `${piece} ${phase}`,
    picture: () => pictureOfPiece(piece, moment, 220, phase),
  }))

const placeTile = (place: PlaceView, moment: Moment, { width, height, words }: Frame): Tile => ({
  name: `${place.title}, ${clockOf(moment.minutes)}, ${moment.weather}`,
  picture: () => pictureOfPlace(place, moment, { width, height, bottom: words, pixel: 1 }),
})

function placesOf(packs: readonly Pack[], only: Wanted): readonly PlaceView[] {
  const written = packs.flatMap(({ world }) =>
    Object.entries(world.places).map(([id, { title, ground, road, bed, pieces }]) => ({
      id,
      title,
      ground,
      road: road ?? "none",
      bed,
      weather: "clear" as const,
      pieces: pieces.map(({ kit, at, size = 1 }) => ({ kit, at, size })),
    })),
  )
  return [...written, ...samplePlaces].filter(({ id }) => !only || only.includes(id))
}

function strip(moment: Moment): HTMLElement {
  const canvas = document.createElement("canvas")
  canvas.width = 150
  canvas.height = 200
  const pen = canvas.getContext("2d")
  coloursOf(moment).forEach((colour, i, all) => {
    if (!pen) return
    pen.fillStyle = colour
    pen.fillRect(0, (i * 200) / all.length, 150, 200 / all.length + 1)
  })
  return canvas
}

/** A picture so many times smaller. Every pixel is the mean of many, so that how an edge was softened hardly shows. */
function shrunk(picture: HTMLElement, times: number): HTMLElement {
  if (times === 1 || !(picture instanceof HTMLCanvasElement)) return picture
  const { canvas, pen } = createPicture(picture.width / times, picture.height / times, "opaque")
  pen.imageSmoothingQuality = "high"
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

function framed(name: string, picture: HTMLElement): HTMLElement {
  const figure = document.createElement("figure")
  const caption = document.createElement("figcaption")
  caption.textContent = name
  figure.append(picture, caption)
  return figure
}

function heading(level: "h1" | "h2", text: string): HTMLElement {
  const made = document.createElement(level)
  made.textContent = text
  return made
}

function ways(): HTMLElement {
  const nav = document.createElement("nav")
  for (const query of [
    "pieces",
    "pieces&hour=12:00",
    "pieces&hour=22:00",
    "movement",
    "places",
    "places&hour=18:08",
    "places&hour=06:10",
    "places&hour=10:00&weather=rain",
    "places&weather=dusty",
    "stage",
    "hours",
    "palettes",
    "portraits",
  ]) {
    const way = document.createElement("a")
    way.href = `?gallery=${query}`
    way.textContent = query.replaceAll("&", ", ").replaceAll("=", " ")
    nav.append(way)
  }
  return nav
}

const minutesOf = (clock: string): number => {
  const [hours = "0", minutes = "0"] = clock.split(":")
  return Number(hours) * 60 + Number(minutes)
}
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
const weatherOf = (word: string | null): Weather => weathers.find((weather) => weather === word) ?? "clear"
