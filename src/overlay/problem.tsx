import { Icon } from "./icon"
import type { ProblemScreen } from "./screen"
import { useSurroundings } from "./surroundings"
import { TopBar } from "./top-bar"
import { words } from "./words"

export function Problem({ screen }: { readonly screen: ProblemScreen }) {
  const { commands } = useSurroundings()
  return (
    <div class="page page-problem">
      <header>
        <TopBar home={false} />
      </header>
      <main class="problem">
        <p class="kicker">{words.problem.kicker}</p>
        <h1 tabIndex={-1}>{screen.title}</h1>
        {screen.lines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
        <p class="actions">
          <button type="button" class="button-main" onClick={() => commands.home()}>
            <Icon name="home" />
            {words.problem.home}
          </button>
        </p>
      </main>
    </div>
  )
}
