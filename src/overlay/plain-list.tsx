import { useTongue } from "./tongue"

/** Lines of a pack as a list, each in its own language. */
export function PlainList({ lines }: { readonly lines: readonly string[] }) {
  const tongue = useTongue()
  return (
    <ul class="plain-list">
      {lines.map((line) => (
        <li key={line} {...tongue(line)}>
          {line}
        </li>
      ))}
    </ul>
  )
}
