/**
 * The words a pack may use to compose a place or to say what a thing looks like. The stage draws each of them; the
 * checker refuses any other. Grounds and skies describe a whole place; pieces stand in it.
 */
export const grounds = [
  "savanna",
  "field",
  "village",
  "riverside",
  "ridge",
  "base",
  "plain",
  "town",
  "room",
  "clinic-room",
  "office",
] as const
export const roads = ["none", "bend", "straight", "track", "tar"] as const
/** What roads of the map are like, how they are travelled, and what covers the land. */
export const roadKinds = ["tar", "track", "path"] as const
export const means = ["car", "foot"] as const
export const landKinds = ["woods", "fields", "reeds", "grass", "houses"] as const
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
  "market-stall",
  "market-row",
  "clinic",
  "school",
  "shop",
  "cafe",
  "townhouse",
  "street-row",
  "kiosk",
  "notice-board",
  "bench",
  "hand-pump",
  "shelter",
  "latrines",
  "water-tank",
  "tap-stand",
  "harbour-hall",
  "boom-barrier",
  "rope-barrier",
  "spike-strip",
  "drums",
  "sandbags",
  "shade-roof",
  "police-post",
  "signpost",
  "power-pole",
  // what stands in rooms
  "desk",
  "radio-desk",
  "analyst-desk",
  "duty-desk",
  "map-board",
  "link-board",
  "wall-screen",
  "clinic-table",
  "clinic-bed",
  "folding-screen",
  "cupboard",
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
  "lorry",
  "minibus",
  "coach",
  "van",
  "tanker",
  "car",
  "pickup",
  "police-car",
  "vehicle-queue",
  "handcart",
  "boat",
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
  "market-women",
  "market-men",
  "meeting",
  "shoppers",
  "people-waiting",
  "elders-on-bench",
  "midwife",
  "woman-with-children",
  "children-sitting",
  "passengers",
  "police-officers",
  "men-at-barrier",
  "cafe-guests",
  "young-men",
  "radio-operator",
  "briefing-group",
  "engagement-team",
  "civilian-staff",
  "cameraman",
  "woman-standing",
  "man-standing",
  "girl-standing",
  "boy-standing",
  "elder-sitting",
  "man-on-phone",
  "waitress",
  "youths-sitting",
  "woman-with-sleeping-child",
  "driver-waiting",
  // people and traffic that come by: they cross the place and come again
  "passing-woman",
  "passing-man",
  "passing-pupils",
  "porters",
  "girls-with-water",
  "passing-rider",
  "passing-cyclist",
  "passing-lorry",
] as const

export type Ground = (typeof grounds)[number]

/** Whether a ground is the floor of a room: it has walls, and the weather stays outside. */
export function isRoom(ground: Ground): boolean {
  return ground === "room" || ground === "clinic-room" || ground === "office"
}

export type Road = (typeof roads)[number]
export type Weather = (typeof weathers)[number]
export type Piece = (typeof pieces)[number]

/** Sounds a place, an inject or a choice may call for. The sound folder plays each and captions it. */
export const beds = [
  "field",
  "village",
  "market",
  "market-without-women",
  "street",
  "river",
  "ridge",
  "highway",
  "base",
  "room",
  "clinic",
  "operations",
  "office",
  "silence",
] as const
export const cues = [
  "radio",
  "engine",
  "footsteps",
  "dogs",
  "thunder",
  "rain",
  "murmur",
  "rotor",
  "phone",
  "horn",
  "motorbike",
  "bell",
] as const
export type Bed = (typeof beds)[number]
export type Cue = (typeof cues)[number]

export type RoadKind = (typeof roadKinds)[number]
export type Means = (typeof means)[number]
export type LandKind = (typeof landKinds)[number]
