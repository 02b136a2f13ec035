import type { Piece } from "../../core/pack/kit"
import {
  antenna,
  container,
  gate,
  generator,
  lamp,
  mapTable,
  radioSet,
  tent,
  watchtower,
  whiteboard,
} from "./built/camp"
import { bridge, fence, granary, hut, well } from "./built/homes"
import type { Drawing } from "./drawing"
import { flattenedGrass, reeds, tallGrass } from "./plants/grasses"
import { ford, footprints, puddle, river, rock, sidePath, tyreTracks } from "./ground/earth"
import { birds, cattle, dog, goats } from "./left/animals"
import { bicycle, bundle, canoe, charcoalKiln, cookingPot, fishRack, jerrycans, sleepingMats } from "./left/belongings"
import { campfire, cookingFires, smoke, torches } from "./left/fires"
import { childrenPlaying, elderWithGroup, familySitting, trader } from "./people/gatherings"
import { charcoalBurners, fishermen, twoMenStanding } from "./people/men"
import { patrolOnFoot, sentry } from "./people/uniformed"
import { womenHoeing, womenWalking } from "./people/women"
import { cassava, maize } from "./plants/crops"
import { acacia, bush, palm } from "./plants/trees"
import { patrolCar } from "./vehicles/cars"
import { bus, helicopter, motorbike, ridersWaiting, truck } from "./vehicles/others"

/** How each piece a pack may name is drawn. */
export const drawings: Readonly<Record<Piece, Drawing>> = {
  acacia,
  palm,
  bush,
  cassava,
  maize,
  reeds,
  "tall-grass": tallGrass,
  "flattened-grass": flattenedGrass,
  hut,
  granary,
  well,
  bridge,
  fence,
  tent,
  gate,
  watchtower,
  container,
  generator,
  antenna,
  lamp,
  "map-table": mapTable,
  "radio-set": radioSet,
  whiteboard,
  rock,
  puddle,
  river,
  ford,
  "side-path": sidePath,
  footprints,
  "tyre-tracks": tyreTracks,
  "sleeping-mats": sleepingMats,
  "cooking-pot": cookingPot,
  jerrycans,
  bundle,
  bicycle,
  "fish-rack": fishRack,
  canoe,
  "charcoal-kiln": charcoalKiln,
  smoke,
  "cooking-fires": cookingFires,
  torches,
  campfire,
  goats,
  cattle,
  dog,
  birds,
  "patrol-car": patrolCar,
  truck,
  motorbike,
  bus,
  helicopter,
  "women-hoeing": womenHoeing,
  "women-walking": womenWalking,
  "elder-with-group": elderWithGroup,
  "two-men-standing": twoMenStanding,
  fishermen,
  "charcoal-burners": charcoalBurners,
  "riders-waiting": ridersWaiting,
  "children-playing": childrenPlaying,
  "family-sitting": familySitting,
  trader,
  "patrol-on-foot": patrolOnFoot,
  sentry,
}
