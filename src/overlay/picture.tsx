import { createContext } from "preact"
import { useContext, useState } from "preact/hooks"
import { Dialog } from "./dialog"
import type { PictureView } from "./screen"
import { useTongue } from "./tongue"
import { words } from "./words"

/** The pictures of the pack on screen, by id. */
export const Pictures = createContext<Readonly<Record<string, PictureView>>>({})

/** A picture of the pack, with who made it; larger at a touch. */
export function Picture({ id }: { readonly id: string | undefined }) {
  const pictures = useContext(Pictures)
  const tongue = useTongue()
  const [large, setLarge] = useState(false)
  const picture = id !== undefined && Object.hasOwn(pictures, id) ? pictures[id] : undefined
  if (!picture) return null
  const { src, alt, by, licence } = picture
  const image = <img src={src} alt={alt} decoding="async" {...tongue(alt)} />
  return (
    <figure class="picture">
      <button type="button" class="picture-open" aria-haspopup="dialog" onClick={() => setLarge(true)}>
        {image}
      </button>
      <figcaption>{words.picture.by(by, licence)}</figcaption>
      {large && (
        // Keys pressed in front of the picture are not meant for the scene behind it.
        <div onKeyDown={(event) => event.stopPropagation()}>
          <Dialog title={words.picture.title} kind="wide" closed={() => setLarge(false)}>
            <figure class="picture picture-large">
              {image}
              <figcaption {...tongue(alt)}>{alt}</figcaption>
            </figure>
          </Dialog>
        </div>
      )}
    </figure>
  )
}
