import { useTongue } from "./tongue"

interface Props {
  readonly text: string
  readonly kind?: string
}

/** Text of a pack as paragraphs: a blank line ends one. */
export function Prose({ text, kind }: Props) {
  const tongue = useTongue()
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== "")
        .map((paragraph) => (
          <p class={kind} key={paragraph} {...tongue(paragraph)}>
            {paragraph}
          </p>
        ))}
    </>
  )
}
