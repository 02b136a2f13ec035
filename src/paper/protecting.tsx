import type { Protecting as Told, Time } from "../core/course/protecting"
import { AsTable, Table } from "./parts"
import { words } from "./words"

/** R4: how long it took until somebody was protected, a histogram for each scenario. */
export function Protecting({ told, paper }: { readonly told: readonly Told[]; readonly paper: boolean }) {
  if (told.length === 0) return <p class="dim">{words.nothing}</p>
  return (
    <figure class="chart">
      <p class="dim measure">{words.protecting.hint}</p>
      <div class="chart-days">
        {told.map(({ pack, scenario, title, told: own }) => (
          <section key={`${pack}/${scenario}`}>
            <h4>{title}</h4>
            {own === "too-few" ? (
              <p class="dim">{words.tooFew}</p>
            ) : (
              <>
                <Histogram title={title} bins={binsOf(own.times)} never={own.never} />
                <p class="dim">{words.protecting.summary(own.shown, own.never, own.quartiles?.median)}</p>
                <AsTable open={paper}>
                  <Table
                    label={`${words.protecting.title}: ${title}`}
                    columns={[words.protecting.time, words.protecting.count]}
                    rows={[
                      ...binsOf(own.times).map(
                        ({ from, to, count }) => [words.protecting.bin(from, to), String(count)] as const,
                      ),
                      [words.protecting.never, String(own.never)],
                    ]}
                  />
                </AsTable>
              </>
            )}
          </section>
        ))}
      </div>
    </figure>
  )
}

interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Eight bins at most, of a round number of minutes or of days. */
function binsOf(times: readonly Time[]): readonly Bin[] {
  const most = times.at(-1)?.minutes ?? 0
  const width =
    [5, 10, 15, 30, 60, 120, 240, 480, 1440].find((round) => most / round < 8) ?? Math.ceil(most / 8 / 1440) * 1440
  return Array.from({ length: Math.floor(most / width) + 1 }, (_, at) => ({
    from: at * width,
    to: (at + 1) * width,
    count: times.reduce((sum, { minutes, attempts }) => (Math.floor(minutes / width) === at ? sum + attempts : sum), 0),
  }))
}

interface HistogramProps {
  readonly title: string
  readonly bins: readonly Bin[]
  readonly never: number
}

function Histogram({ title, bins, never }: HistogramProps) {
  const bars = [
    ...bins.map(({ from, to, count }) => ({ name: words.protecting.begins(from, to), count, isNever: false })),
    { name: words.protecting.never, count: never, isNever: true },
  ]
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const [width, height, step] = [340, 170, 320 / bars.length]
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${words.protecting.title}: ${title}`}
      direction="ltr"
      font-size="12"
    >
      <line class="bars-ground" x1="10" x2="330" y1="140" y2="140" />
      {bars.map(({ name, count, isNever }, at) => {
        const [x, tall] = [10 + at * step, (120 * count) / most]
        return (
          <g key={name}>
            {count > 0 && (
              <rect
                class={isNever ? "bar bar-never" : "bar"}
                x={x + 2}
                y={140 - tall}
                width={step - 4}
                height={tall}
                rx="2"
              />
            )}
            {count > 0 && (
              <text x={x + step / 2} y={134 - tall} text-anchor="middle">
                {count}
              </text>
            )}
            <text
              class="bars-name"
              x={isNever ? x + step / 2 : x + 2}
              y="157"
              text-anchor={isNever ? "middle" : "start"}
            >
              {name}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
