import { Icon } from "../icon"
import type { RegretState } from "../screen"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly regret: RegretState | undefined
  readonly analyse: (on: boolean) => void
}

/** Asks for what was still possible, tells how far that is, and then what it comes to for the whole run. */
export function RegretHead({ regret, analyse }: Props) {
  if (!regret)
    return (
      <aside class="regret-ask screen-only">
        <p class="measure">{words.regret.asked}</p>
        <button type="button" class="button-second" onClick={() => analyse(true)}>
          <Icon name="compare" />
          {words.regret.ask}
        </button>
      </aside>
    )
  return (
    <aside class="regret-ask" aria-label={words.regret.title}>
      {regret.ended ? (
        <Ended regret={regret} />
      ) : (
        <div class="regret-working screen-only">
          <p role="status">{words.regret.working(regret.done, regret.of)}</p>
          <progress
            aria-label={words.regret.title}
            {...(regret.of > 0 ? { value: regret.done, max: regret.of } : {})}
          />
          <button type="button" class="button-small" onClick={() => analyse(false)}>
            {words.regret.stop}
          </button>
        </div>
      )}
    </aside>
  )
}

function Ended({ regret: { review } }: { readonly regret: RegretState }) {
  const tongue = useTongue()
  if (!review) return <p role="status">{words.regret.broken}</p>
  const { saved, left, decisions } = review
  const isHarmKnown = decisions.some(({ harm }) => harm)
  const isBound = decisions.some(({ reach }) => reach.some(({ how }) => how === "bound"))
  return (
    <>
      {saved ? (
        <p role="status" class="measure">
          {words.regret.saved(saved.clock, saved.from, saved.to)} <q {...tongue(saved.act)}>{saved.act}</q>
        </p>
      ) : (
        isHarmKnown && <p role="status">{words.regret.neverLost}</p>
      )}
      <p class="dim measure">
        {words.regret.luck} {isBound && words.regret.boundNote}
      </p>
      {left.length > 0 && <p class="dim measure">{words.regret.left(left.map(({ name }) => name))}</p>}
    </>
  )
}
