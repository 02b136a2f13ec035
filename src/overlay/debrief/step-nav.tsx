import { useLayoutEffect, useState } from "preact/hooks"
import { words } from "../words"
import { stepId } from "./step"

/** Jumps within the page without touching its address, which belongs to the app. */
export function StepNav() {
  const here = useStepInView()
  return (
    <nav class="step-nav" aria-label={words.debrief.steps}>
      <ol>
        {words.debrief.step.map((title, index) => {
          const at = index + 1
          return (
            <li key={title}>
              <a
                href={`#${stepId(at)}`}
                aria-current={here === at ? "step" : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  jumpTo(at)
                }}
              >
                <span class="step-number">{at}</span>
                <span class="step-name">{title}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function jumpTo(at: number) {
  const step = document.getElementById(stepId(at))
  step?.scrollIntoView({ block: "start" })
  step?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true })
}

/** The last step whose top has passed the upper third of the window. */
function useStepInView(): number {
  const [here, setHere] = useState(1)
  useLayoutEffect(() => {
    const look = () => {
      const steps = words.debrief.step.map((_, index) => document.getElementById(stepId(index + 1)))
      const passed = steps.filter((step) => step && step.getBoundingClientRect().top < window.innerHeight / 3)
      setHere(Math.max(1, passed.length))
    }
    look()
    window.addEventListener("scroll", look, { passive: true })
    return () => window.removeEventListener("scroll", look)
  }, [])
  return here
}
