/**
 * The words a pack may use to compose a place or to say what a thing looks like. The stage draws each of them; the
 * checker refuses any other. Grounds and skies describe a whole place; pieces stand in it.
 */
export const grounds = ["savanna", "field", "village", "riverside", "ridge", "base", "room"] as const
export const roads = ["none", "bend", "straight", "track"] as const
export const weathers = ["clear", "dusty", "overcast", "rain"] as const

export const pieces = [
  // growing things
  "acacia",
  "palm",
  "bush",
  "cassava",
  "maize",
  "reeds",
  "tall-grass",
  "flattened-grass",
  // built things
  "hut",
  "granary",
  "well",
  "bridge",
  "fence",
  "tent",
  "gate",
  "watchtower",
  "container",
  "generator",
  "antenna",
  "lamp",
  "map-table",
  "radio-set",
  "whiteboard",
  // ground and water
  "rock",
  "puddle",
  "river",
  "ford",
  "side-path",
  "footprints",
  "tyre-tracks",
  // things people leave or carry
  "sleeping-mats",
  "cooking-pot",
  "jerrycans",
  "bundle",
  "bicycle",
  "fish-rack",
  "canoe",
  "charcoal-kiln",
  "smoke",
  "cooking-fires",
  "torches",
  "campfire",
  "goats",
  "cattle",
  "dog",
  "birds",
  // vehicles
  "patrol-car",
  "truck",
  "motorbike",
  "bus",
  "helicopter",
  // people
  "women-hoeing",
  "women-walking",
  "elder-with-group",
  "two-men-standing",
  "fishermen",
  "charcoal-burners",
  "riders-waiting",
  "children-playing",
  "family-sitting",
  "trader",
  "patrol-on-foot",
  "sentry",
] as const

export type Ground = (typeof grounds)[number]
export type Road = (typeof roads)[number]
export type Weather = (typeof weathers)[number]
export type Piece = (typeof pieces)[number]

/** Sounds a place, an inject or a choice may call for. The sound folder plays each and captions it. */
export const beds = ["field", "village", "river", "ridge", "base", "room", "silence"] as const
export const cues = ["radio", "engine", "footsteps", "dogs", "thunder", "rain", "murmur", "rotor"] as const
export type Bed = (typeof beds)[number]
export type Cue = (typeof cues)[number]
