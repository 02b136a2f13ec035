import type { GameObjects, Scene } from "phaser"

/** Makes images out of our own pictures and forgets both when the set is struck. */
export interface Hanger {
  /** An image of a whole picture, or of one of its named parts. */
  readonly image: (canvas: HTMLCanvasElement, depth: number) => GameObjects.Image
  readonly strike: () => void
}

export function createHanger(scene: Scene): Hanger {
  const images: GameObjects.Image[] = []
  const keys = new Map<HTMLCanvasElement, string>()
  return {
    image(canvas, depth) {
      const key = keys.get(canvas) ?? nextKey()
      if (!keys.has(canvas)) {
        keys.set(canvas, key)
        // not `addCanvas`: it reads every pixel back to offer an editing we have no use for
        scene.textures
          .create(key, canvas, canvas.width, canvas.height)
          ?.add("__BASE", 0, 0, 0, canvas.width, canvas.height)
      }
      const image = scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(depth)
      images.push(image)
      return image
    },
    strike() {
      for (const image of images) image.destroy()
      for (const key of keys.values()) scene.textures.remove(key)
      images.length = 0
      keys.clear()
    },
  }
}

let made = 0
const nextKey = (): string => `picture ${++made}`
