import type { GameObjects, Scene, Textures } from "phaser"
import type { Likeness } from "../kit/portray"

/** Makes images out of our own pictures and forgets both when the set is struck. */
export interface Hanger {
  readonly image: (canvas: HTMLCanvasElement, depth: number) => GameObjects.Image
  /** An image of a likeness; where it has several pictures, each is a frame of the number it has. */
  readonly likeness: (likeness: Likeness, depth: number) => GameObjects.Image
  /** Shows a finer painting of a likeness wherever it hangs: so many times as large in both directions. */
  readonly refine: (coarse: Likeness, fine: Likeness, times: number) => void
  readonly strike: () => void
}

export function createHanger(scene: Scene): Hanger {
  const images: GameObjects.Image[] = []
  const textures = new Map<HTMLCanvasElement, Textures.Texture>()

  const textureOf = (canvas: HTMLCanvasElement): Textures.Texture => {
    const known = textures.get(canvas)
    if (known) return known
    // not `addCanvas`: it reads every pixel back to offer an editing we have no use for
    const made = scene.textures.create(`picture ${++count}`, canvas, canvas.width, canvas.height)
    if (!made) throw new Error("a picture was hung twice")
    made.add("__BASE", 0, 0, 0, canvas.width, canvas.height)
    textures.set(canvas, made)
    return made
  }
  const sheetOf = ({ canvas, pictures, columns, width, height }: Likeness): Textures.Texture => {
    const texture = textureOf(canvas)
    if (pictures === 1) return texture
    for (let i = 0; i < pictures && !texture.has(String(i)); i++)
      texture.add(String(i), 0, (i % columns) * width, Math.floor(i / columns) * height, width, height)
    return texture
  }
  const hang = (texture: Textures.Texture, depth: number): GameObjects.Image => {
    const image = scene.add.image(0, 0, texture.key).setOrigin(0, 0).setDepth(depth)
    images.push(image)
    return image
  }
  return {
    image: (canvas, depth) => hang(textureOf(canvas), depth),
    likeness: (likeness, depth) => hang(sheetOf(likeness), depth),
    refine(coarse, fine, times) {
      const before = textures.get(coarse.canvas)
      const after = sheetOf(fine)
      for (const image of images) {
        if (image.texture !== before) continue
        const { originX, originY } = image
        image
          .setTexture(after.key, coarse.pictures > 1 ? image.frame.name : undefined)
          .setOrigin(originX, originY)
          .setScale(image.scaleX / times, image.scaleY / times)
      }
    },
    strike() {
      for (const image of images) image.destroy()
      for (const { key } of textures.values()) scene.textures.remove(key)
      images.length = 0
      textures.clear()
    },
  }
}

let count = 0
