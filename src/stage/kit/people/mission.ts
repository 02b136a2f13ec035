import { plate } from "../../draw/shapes"
import type { Drawing } from "../drawing"
import { person } from "../figure"
import { blueOfTheMission, officeMan, officeWoman, peacekeeper, peacekeeperWoman, sandMan } from "./dresses"
import { group, talking } from "./poses"

const calm = { pictures: 6, milliseconds: 430 } as const

/** Women and men of the engagement platoon who came to talk: berets instead of helmets, a notebook, no packs. */
export const engagementTeam: Drawing = {
  box: [1.4, 2.1, 1.4, 0.3],
  foot: 1.1,
  moves: calm,
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    const light = { head: "beret", cover: blueOfTheMission } as const
    group(pen, ink, [[{ ...peacekeeper, ...light }, [0.85, -0.14], -1]], phase)
    group(pen, ink, [[{ ...peacekeeperWoman, ...light, skin: "#8a5f45" }, [-0.75, -0.02], -1, talking]], phase + 0.3)
    person(
      pen,
      ink,
      { ...peacekeeperWoman, ...light },
      {
        at: [0.1, 0.06],
        facing: -1,
        nod: 6 + breath * 2,
        arms: [
          [16, 80],
          [12, 84],
        ],
      },
      ({ hands: [, [x, y]] }) => plate(pen, ink.lit("#efeadb"), x - 0.14, y - 0.14, 0.2, 0.15, 0.02),
    )
  },
}

/** Civilians of the mission: vests of its blue over their own clothes. */
export const civilianStaff: Drawing = {
  box: [0.95, 2.05, 0.95, 0.3],
  foot: 0.8,
  moves: calm,
  paint: (pen, ink, phase) => {
    const vest = blueOfTheMission
    group(pen, ink, [[{ ...officeMan, vest }, [0.45, -0.08], -1]], phase)
    group(pen, ink, [[{ ...officeWoman, vest }, [-0.4, 0.04], 1, talking]], phase + 0.4)
  },
}

/** Somebody who films, the camera before the chest. */
export const cameraman: Drawing = {
  box: [0.7, 2.1, 0.9, 0.25],
  foot: 0.45,
  moves: calm,
  paint: (pen, ink, phase) => {
    const breath = Math.sin(phase * Math.PI * 2)
    person(
      pen,
      ink,
      { ...sandMan, skin: "#8a5f45", vest: "#5d6a70", head: "cap", cover: "#4a4350" },
      {
        at: [0, 0],
        facing: 1,
        nod: 6 + breath,
        arms: [
          [30, 100],
          [18, 104],
        ],
      },
      ({ hands: [, [x, y]] }) => {
        plate(pen, ink.dark("#3a3d40"), x - 0.1, y - 0.2, 0.34, 0.22, 0.03)
        plate(pen, ink.dark("#2c2e30"), x + 0.22, y - 0.16, 0.14, 0.14, 0.02)
        plate(pen, ink.of("#5d6166"), x - 0.04, y - 0.27, 0.2, 0.06, 0.02)
      },
    )
  },
}
