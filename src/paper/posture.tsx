import type { Group } from "../core/course/people"
import type { PostureDay } from "../core/course/posture-cloud"
import { postureLines } from "../core/risk/posture-lines"
import { AsTable, StanceKey, stanceNames, stanceShapes, Table } from "./parts"
import { words } from "./words"

/** R4: decisions on the plane of passivity and recklessness, a picture for each day. */
export function PostureByDay({
  days,
  paper,
}: {
  readonly days: readonly Group<PostureDay>[]
  readonly paper: boolean
}) {
  if (days.length === 0) return <p class="dim">{words.nothing}</p>
  return (
    <figure class="chart">
      <p class="dim measure">{words.posture.hint}</p>
      <StanceKey />
      <div class="chart-days">
        {days.map(({ group, value }) => (
          <section key={group}>
            <h4>{words.day(group)}</h4>
            {value === "too-few" ? (
              <p class="dim">{words.tooFew}</p>
            ) : (
              <PosturePicture name={words.posture.picture(words.day(group), value.decisions)} posture={value} />
            )}
          </section>
        ))}
      </div>
      <AsTable open={paper}>
        <Table
          label={words.posture.title}
          columns={[words.posture.columns.day, words.posture.columns.decisions, ...stanceNames.map(words.stance)]}
          rows={days.map(({ group, value }) => [
            words.day(group),
            words.shown(value, ({ decisions }) => String(decisions)),
            ...stanceNames.map((stance) => words.shown(value, ({ stances }) => String(stances[stance]))),
          ])}
        />
      </AsTable>
    </figure>
  )
}

const size = 340
const field = { x: 26, y: 6, side: 292 }

/** One plane with its marks. What it says in counts stands in a table beside it. */
export function PosturePicture({ name, posture }: { readonly name: string; readonly posture: PostureDay }) {
  const toX = (recklessness: number) => field.x + 10 + recklessness * (field.side - 20)
  const toY = (passivity: number) => field.y + 10 + (1 - passivity) * (field.side - 20)
  const split = toX(postureLines.reckless)
  const [calculated, hesitant] = [toY(postureLines.calculated), toY(postureLines.hesitant)]
  const bottom = field.y + field.side
  const regions = [
    { region: "passive", x: field.x, y: field.y, width: split - field.x, height: hesitant - field.y },
    { region: "hesitant", x: field.x, y: hesitant, width: split - field.x, height: calculated - hesitant },
    { region: "calculated", x: field.x, y: calculated, width: split - field.x, height: bottom - calculated },
    { region: "reckless", x: split, y: field.y, width: field.x + field.side - split, height: field.side },
  ] as const
  return (
    <svg
      class="plane"
      viewBox={`0 0 ${size - 16} ${size - 12}`}
      role="img"
      aria-label={name}
      direction="ltr"
      font-size="12"
    >
      {regions.map(({ region, ...box }) => (
        <rect key={region} class={`plane-region plane-${region}`} {...box} />
      ))}
      {posture.points.map(({ passivity, recklessness, stance, computed, count }) => (
        <path
          key={`${passivity} ${recklessness} ${stance} ${computed}`}
          class={`chart-mark chart-${stance} ${computed ? "" : "chart-stated"}`}
          d={stanceShapes[stance]}
          transform={`translate(${toX(recklessness)} ${toY(passivity)}) scale(${Math.min(2.4, 0.5 + 0.28 * Math.sqrt(count))})`}
        />
      ))}
      {regions.map(({ region, x, y, width }) => (
        <text key={region} class="plane-name" x={x + width - 6} y={y + 16} text-anchor="end">
          {words.posture.region[region]}
        </text>
      ))}
      <text class="plane-axis" x={field.x + field.side / 2} y={size - 20} text-anchor="middle">
        {words.posture.x}
      </text>
      <text class="plane-axis" transform={`translate(16 ${field.y + field.side / 2}) rotate(-90)`} text-anchor="middle">
        {words.posture.y}
      </text>
    </svg>
  )
}
