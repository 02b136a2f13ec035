import type { PackProblem } from "./screen"
import { words } from "./words"

/** The checker's sentences about a pack, each with its place. */
export function PackProblems({ problems }: { readonly problems: readonly PackProblem[] }) {
  return (
    <>
      <ul class="pack-problems">
        {problems.slice(0, most).map(({ severity, what, cure, code, file, line, column }, at) => (
          <li key={at}>
            {file !== undefined && line !== undefined && column !== undefined && (
              <p class="pack-place">
                {words.packs.place(file, line, column)}
                {code !== undefined && <span class="chip">{code}</span>}
                {severity === "warning" && <span class="chip">{words.packs.warning}</span>}
              </p>
            )}
            <p>
              {what} {cure}
            </p>
          </li>
        ))}
      </ul>
      {problems.length > most && <p class="dim">{words.packs.more(problems.length - most)}</p>}
    </>
  )
}

/** More than this nobody mends from a list on a screen. */
const most = 100
