import type { PlaceView } from "../core/attempt/view-types"
import type { Piece } from "../core/pack/kit"

type Stand = readonly [kit: Piece, across: number, down: number, size?: number]

/** Places that no world has yet, composed only for looking at the kit. */
export const samplePlaces: readonly PlaceView[] = [
  place("shelters", "Shelters by the river", "riverside", "track", [
    ["shelter", 10, 42],
    ["shelter", 26, 52],
    ["shelter", 80, 44],
    ["shelter", 94, 54],
    ["family-sitting", 66, 60],
    ["cooking-pot", 40, 58],
    ["girls-with-water", 54, 46],
    ["canoe", 60, 32],
    ["reeds", 48, 6],
  ]),
  place("harbour", "The harbour hall", "riverside", "tar", [
    ["harbour-hall", 70, 44, 0.8],
    ["lamp", 30, 46],
    ["boat", 22, 22],
    ["boat", 40, 16, 0.8],
    ["passengers", 46, 58],
    ["handcart", 84, 58],
    ["bus", 16, 66, 0.9],
  ]),
  place("road-home", "The road in the evening", "savanna", "bend", [
    ["acacia", 14, 40, 1.1],
    ["passing-lorry", 52, 30, 0.9],
    ["passing-rider", 70, 48],
    ["passing-cyclist", 34, 58],
    ["passing-woman", 60, 66],
    ["hut", 88, 26, 0.8],
  ]),
]

function place(
  id: string,
  title: string,
  ground: PlaceView["ground"],
  road: PlaceView["road"],
  stand: readonly Stand[],
): PlaceView {
  const pieces = stand.map(([kit, across, down, size = 1]) => ({ kit, at: [across, down] as const, size }))
  return { id, title, ground, road, bed: "field", weather: "clear", pieces }
}
