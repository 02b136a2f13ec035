import type { Dress } from "../figure"

/** What people of this country wear. Nothing marks a people, a faith or a side. */
export const skins = { deep: "#4b2f22", dark: "#5c3a28", warm: "#6e4731" } as const

export const blueOfTheMission = "#7db4dd"

export const tealWoman: Dress = {
  skin: skins.deep,
  top: "#2f8a83",
  bottom: "#256a6b",
  cut: "wrapper",
  head: "wrap",
  cover: "#3aa59a",
  trim: "#e9c46a",
}
export const redWoman: Dress = {
  skin: skins.dark,
  top: "#e6d7bd",
  bottom: "#b23f3a",
  cut: "wrapper",
  head: "wrap",
  cover: "#c9503f",
  trim: "#f1d9a0",
}
export const ochreWoman: Dress = {
  skin: skins.deep,
  top: "#d99a2b",
  bottom: "#6b4a8a",
  cut: "wrapper",
  head: "wrap",
  cover: "#e8b23e",
  trim: "#e7b5c9",
}
export const greenWoman: Dress = {
  skin: skins.warm,
  top: "#f0e3cb",
  bottom: "#5f8a45",
  cut: "wrapper",
  head: "bun",
  trim: "#f0d070",
}
export const grandmother: Dress = {
  tall: 0.94,
  skin: skins.dark,
  top: "#7a5a86",
  bottom: "#54476f",
  cut: "wrapper",
  sleeves: "long",
  head: "shawl",
  cover: "#8d6b96",
  trim: "#d6b7c6",
}
export const elderMan: Dress = {
  skin: skins.dark,
  top: "#e9e0cc",
  bottom: "#e9e0cc",
  cut: "robe",
  sleeves: "long",
  head: "cap",
  cover: "#a5803f",
  trim: "#b99a58",
}
export const blueMan: Dress = {
  skin: skins.deep,
  top: "#4b76a8",
  bottom: "#4a4350",
  cut: "trousers",
  head: "hair",
}
export const rustMan: Dress = {
  skin: skins.warm,
  top: "#b4603a",
  bottom: "#54492f",
  cut: "trousers",
  sleeves: "long",
  head: "cap",
  cover: "#6a5a44",
}
export const sandMan: Dress = {
  skin: skins.dark,
  top: "#dcc9a4",
  bottom: "#4c586a",
  cut: "trousers",
  head: "brim",
  cover: "#b8925a",
}
export const greyMan: Dress = {
  skin: skins.deep,
  top: "#8b8f8a",
  bottom: "#3f4653",
  cut: "trousers",
  sleeves: "long",
  head: "hair",
}
export const workman: Dress = {
  skin: skins.deep,
  top: "#8a7d6c",
  bottom: "#544b42",
  cut: "shorts",
  head: "hair",
}
export const boy: Dress = {
  tall: 0.66,
  skin: skins.dark,
  top: "#e0a23c",
  bottom: "#47607c",
  cut: "shorts",
  head: "hair",
}
export const girl: Dress = {
  tall: 0.7,
  skin: skins.warm,
  top: "#c9584b",
  bottom: "#c9584b",
  cut: "wrapper",
  head: "bun",
  trim: "#f2ddb0",
}
export const smallChild: Dress = {
  tall: 0.54,
  skin: skins.deep,
  top: "#e9dcc0",
  bottom: "#5b8a7a",
  cut: "shorts",
  head: "hair",
}
export const peacekeeper: Dress = {
  skin: skins.warm,
  top: "#7f8458",
  bottom: "#6d724c",
  cut: "trousers",
  sleeves: "long",
  head: "helmet",
  cover: blueOfTheMission,
  vest: "#5d6446",
}
export const peacekeeperWoman: Dress = { ...peacekeeper, tall: 0.96, skin: skins.deep }
export const girlInBlue: Dress = { ...girl, top: "#e8e2d2", bottom: "#4d6f94", trim: "#e8e2d2", skin: skins.deep }
export const pupil: Dress = { ...boy, top: "#e8e2d2", bottom: "#4d6f94" }
export const indigoWoman: Dress = {
  ...tealWoman,
  skin: skins.warm,
  top: "#5a5f9a",
  bottom: "#3f4478",
  cover: "#d9b45a",
}
export const plumWoman: Dress = { ...ochreWoman, skin: skins.dark, top: "#8a4f6d", bottom: "#c7a15a", cover: "#8a4f6d" }
export const oldMan: Dress = { ...rustMan, tall: 0.95, top: "#c9bfae", bottom: "#6a6258", cover: "#e2d8c2" }
/** The plain pale tunic of people who heal. */
export const healer: Dress = {
  skin: skins.dark,
  top: "#a9d3c8",
  bottom: "#7fb0a8",
  cut: "wrapper",
  head: "wrap",
  cover: "#eef1ea",
}
/** The police of the country: dark trousers, pale shirt, a cap, and no mark on any of it. */
export const policeman: Dress = {
  skin: skins.dark,
  top: "#a8b4bf",
  bottom: "#36414f",
  cut: "trousers",
  head: "cap",
  cover: "#36414f",
}
export const policewoman: Dress = { ...policeman, tall: 0.95, skin: skins.deep, head: "beret" }
export const officeMan: Dress = { ...blueMan, top: "#dfe3e0", bottom: "#55606e", sleeves: "long", skin: "#8a5f45" }
export const officeWoman: Dress = {
  tall: 0.95,
  skin: skins.deep,
  top: "#b7795a",
  bottom: "#4a4350",
  cut: "trousers",
  sleeves: "long",
  head: "bun",
}
