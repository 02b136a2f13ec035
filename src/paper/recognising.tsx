import type { Recognising as Told } from "../core/course/recognising"
import { Forest } from "./forest"
import { AsTable, Table } from "./parts"
import { words } from "./words"

/** R4: how well signs were told from what is harmless, by indicator and by who was seen. */
export function Recognising({ told, paper }: { readonly told: Told | undefined; readonly paper: boolean }) {
  if (!told) return <p class="dim">{words.nothing}</p>
  const { all, indicators, distractors, tags, certainty } = told
  const { columns, of } = words.recognising
  const drawn = indicators.flatMap(({ code, title, told: own }) =>
    own === "too-few" || own.sensitivity === undefined
      ? []
      : [
          {
            name: `${code} ${title}`,
            value: own.sensitivity,
            ...(own.intervals ? { interval: own.intervals.sensitivity } : {}),
          },
        ],
  )
  return (
    <figure class="chart">
      <p class="dim measure">{words.recognising.hint}</p>
      <p>
        <strong>{words.recognising.all}:</strong>{" "}
        {words.shown(all, ({ hits, signals, falseAlarms, noise, sensitivity, criterion }) =>
          [
            `${columns.hits} ${of(hits, signals)}`,
            `${columns.alarms} ${of(falseAlarms, noise)}`,
            ...(sensitivity === undefined ? [] : [`d′ ${words.number(sensitivity)}`]),
            ...(criterion === undefined ? [] : [`c ${words.number(criterion)}`]),
          ].join(" · "),
        )}
      </p>
      {drawn.length > 0 && <Forest label={words.recognising.picture(drawn.length)} rows={drawn} least={[-1, 3]} />}
      <AsTable open={paper} title={words.recognising.indicators}>
        <Table
          label={words.recognising.indicators}
          columns={[columns.sign, columns.hits, columns.alarms, columns.d, columns.c]}
          rows={indicators.map(({ code, title, told: own }) => [
            `${code} ${title}`,
            words.shown(own, ({ hits, signals }) => of(hits, signals)),
            words.shown(own, ({ falseAlarms, noise }) => of(falseAlarms, noise)),
            words.shown(own, ({ sensitivity, intervals }) => withInterval(sensitivity, intervals?.sensitivity)),
            words.shown(own, ({ criterion, intervals }) => withInterval(criterion, intervals?.criterion)),
          ])}
        />
      </AsTable>
      {distractors.length > 0 && (
        <AsTable open={paper} title={words.recognising.distractors}>
          <Table
            label={words.recognising.distractors}
            columns={[columns.thing, columns.takenFor, columns.alarms]}
            rows={distractors.map(({ code, title, takenFor, told: own }) => [
              `${code} ${title}`,
              takenFor,
              words.shown(own, ({ falseAlarms, noise }) => of(falseAlarms, noise)),
            ])}
          />
        </AsTable>
      )}
      {tags.length > 0 && (
        <>
          <h4>{words.recognising.tags}</h4>
          <p class="dim measure">{words.recognising.tagsHint}</p>
          <Table
            label={words.recognising.tags}
            columns={[columns.about, columns.hits, columns.alarms, columns.c, columns.difference, columns.reading]}
            rows={tags.map(({ about, told: own }) => [
              about,
              words.shown(own, ({ counts: { hits, signals } }) => of(hits, signals)),
              words.shown(own, ({ counts: { falseAlarms, noise } }) => of(falseAlarms, noise)),
              words.shown(own, ({ criterion, interval }) => withInterval(criterion, interval)),
              words.shown(own, ({ difference }) => withInterval(difference?.by, difference?.interval)),
              words.shown(own, ({ reading }) => words.recognising.reading(reading)),
            ])}
          />
        </>
      )}
      <h4>{words.recognising.certainty}</h4>
      {certainty === "too-few" ? (
        <p class="dim">{words.tooFew}</p>
      ) : (
        <Table
          label={words.recognising.certainty}
          columns={Object.values(words.recognising.certaintyColumns)}
          rows={certainty.levels.map(({ confidence, flagged, right, share, interval, pays }) => [
            words.recognising.sure(confidence),
            String(flagged),
            share === undefined || !interval
              ? "–"
              : `${right} (${words.percent(share)}, ${words.percent(interval[0])}–${words.percent(interval[1])})`,
            `${words.percent(pays[0])}–${words.percent(pays[1])}`,
          ])}
        />
      )}
    </figure>
  )
}

function withInterval(value: number | undefined, interval: readonly [number, number] | undefined): string {
  if (value === undefined) return "–"
  return interval ? `${words.number(value)} (${words.interval(interval)})` : words.number(value)
}
