import { type Said, type Sheet, type SheetWords, sheetWords } from "../core/index"

/** The sheet as one HTML file for A4 paper: markup and style, no script, nothing fetched. Every text is escaped. */
export function sheetPage(sheet: Sheet): string {
  const words = sheetWords(sheet.language)
  return [
    "<!doctype html>",
    `<html lang="${text(sheet.language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(words.pageTitle(sheet.title))}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    `<main>${facilitator(sheet, words)}${handout(sheet, words)}${sheet.handout.grids.map((one) => grid(one, words)).join("")}${sheet.cutOuts.map((one) => cutOut(one, words)).join("")}${sheet.roleCards.map((card) => roleCard(card, words)).join("")}</main>`,
    "</body>",
    "</html>",
    "",
  ].join("\n")
}

function facilitator(sheet: Sheet, words: SheetWords): string {
  const about = [
    sheet.pack,
    words.format(sheet.format),
    words.alone(sheet.minutes),
    words.mechanisms(sheet.covers),
    words.review(sheet.review),
  ]
  return `
<section>
<p class="kind">${text(words.kind)}</p>
<h1>${text(sheet.title)}</h1>
<p class="dim">${text(about.join(" · "))}</p>
<h2>${text(words.time)}</h2>
<table><tbody>${sheet.timing.map(({ what, least, most }) => `<tr><th scope="row">${text(words.slot(what))}</th><td>${text(words.minutes(least, most))}</td></tr>`).join("")}</tbody></table>
<p>${text(sheet.format === "snap" ? words.session : words.hour)}</p>
<h2>${text(words.paper)}</h2>
${list(
  words.paperLines(
    sheet.roleCards.map(({ name }) => name),
    sheet.cutOuts.length > 0,
  ),
)}
<h2>${text(words.aims)}</h2>
${list(sheet.objectives)}
<h2>${text(words.situation)}</h2>
${said(sheet.handout.situation)}
<h2>${text(words.questions)}</h2>
<ol>${sheet.questions.map((question) => `<li>${text(question)}</li>`).join("")}</ol>
${sheet.facts.length > 0 ? `<h2>${text(words.facts)}</h2>${facts(sheet, words)}` : ""}
<h2>${text(words.scenes)}</h2>
<p class="dim">${text(words.scenesHint)}</p>
${sheet.scenes.map((one) => scene(one, words)).join("")}
${sheet.messages.length > 0 ? messages(sheet, words) : ""}
<h2>${text(words.endings)}</h2>
<p class="dim">${text(words.endingsHint)}</p>
${sheet.endings.map(({ title, harm, text: told }) => `<article><h3>${text(title)} <span class="tag">${text(words.harm(harm))}</span></h3>${said(told)}</article>`).join("")}
</section>`
}

function facts({ facts: all }: Sheet, words: SheetWords): string {
  const rows = all.map(
    (fact) =>
      `<tr><th scope="row">${text(fact.title)}</th><td>${text(fact.text)}</td><td class="where">${text(words.factScenes(fact.scenes, fact.byMessage))}</td></tr>`,
  )
  return `<table><tbody>${rows.join("")}</tbody></table>`
}

function messages({ messages: all }: Sheet, words: SheetWords): string {
  const rows = all.map(
    ({ at, from, text: told, when }) =>
      `<tr><th scope="row">${text([...(at === undefined ? [] : [words.moment(at)]), from].join(", "))}</th><td>${text(told)}${when.map((line) => `<br><span class="goes">${text(line)}</span>`).join("")}</td></tr>`,
  )
  return `<h2>${text(words.messages)}</h2><p class="dim">${text(words.messagesHint)}</p><table><tbody>${rows.join("")}</tbody></table>`
}

function scene(
  { number, place, text: told, things, key, days, moves, options }: Sheet["scenes"][number],
  words: SheetWords,
): string {
  return `<article class="scene"><h3><span class="number">${number}</span> ${text(place)}</h3>${said(told)}${things.length > 0 ? thingTable(things, words) : ""}${key.length > 0 ? keyList(key) : ""}${days ? daysTable(days, words) : ""}${options.length > 0 ? `<ul class="options">${options.map((one) => option(one, words)).join("")}</ul>` : ""}${moves.length > 0 ? `<h4>${text(words.moves)}</h4><ul class="moves">${moves.map((one) => `<li>${text(one.text)}${answers(one, words)}${after(one, words)}</li>`).join("")}</ul>` : ""}</article>`
}

function thingTable(all: Sheet["scenes"][number]["things"], words: SheetWords): string {
  const rows = all.map(
    ({ name, look, isSign, means, question }) =>
      `<tr><th scope="row">${text(name)}</th><td>${text(look)}</td><td><strong>${text(isSign ? words.sign : words.harmless)}</strong>${means === undefined ? "" : `<br>${text(means)}`}${question === undefined ? "" : `<br><em>${text(question)}</em>`}</td></tr>`,
  )
  return `<table><thead><tr><th scope="col">${text(words.fromAfar)}</th><th scope="col">${text(words.closer)}</th><th scope="col">${text(words.whatItIs)}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`
}

function keyList(key: Sheet["scenes"][number]["key"]): string {
  const lines = key.map(
    (line) =>
      `<li>${text(line.text)}${line.answer === undefined ? "" : ` <strong>${text(line.answer)}</strong>`}${line.because === undefined ? "" : ` ${text(line.because)}`}${items(line)}</li>`,
  )
  return `<ul class="key">${lines.join("")}</ul>`
}

function items({ items: all = [] }: Sheet["scenes"][number]["key"][number]): string {
  if (all.length === 0) return ""
  const lines = all.map(
    ({ text: one, said: told = [] }) =>
      `<li>${text(one)}${told.length === 0 ? "" : `<div class="said">${said(told)}</div>`}</li>`,
  )
  return `<ul>${lines.join("")}</ul>`
}

type Days = NonNullable<Sheet["scenes"][number]["days"]>

/** The risk of each place and day. */
function daysTable({ text: name, days, places }: Days, words: SheetWords): string {
  const rows = places.map(
    ({ title, people, posture, risk }) =>
      `<tr><th scope="row">${text(title)} <span class="goes">${text(words.placeThere(people, words.posture(posture)))}</span></th>${risk.map((one) => `<td>${one}</td>`).join("")}</tr>`,
  )
  return `<h4>${text(name)}</h4><p class="dim">${text(words.daysHint)}</p>${daysOf(days, rows, words)}`
}

/** The same table without the risk, for the group to plan in. */
function grid({ text: name, days, places, terms }: Sheet["handout"]["grids"][number], words: SheetWords): string {
  const rows = places.map(
    (title) => `<tr><th scope="row">${text(title)}</th>${days.map(() => "<td></td>").join("")}</tr>`,
  )
  return `<section class="grid"><p class="kind">${text(words.grid)}</p><h2>${text(name)}</h2><p>${text(words.gridHint)}</p>${daysOf(days, rows, words)}${list(terms)}</section>`
}

function daysOf(days: Days["days"], rows: readonly string[], words: SheetWords): string {
  const heads = days.map(
    ({ day, weekday }) => `<th scope="col"><span class="goes">${text(words.dayShort(weekday))}</span><br>${day}</th>`,
  )
  return `<table class="days"><thead><tr><th scope="col">${text(words.place)}</th>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`
}

type Option = Sheet["scenes"][number]["options"][number]

function option(one: Option, words: SheetWords): string {
  const { stance, risk, because, breaks } = one
  const lines = [
    ...(risk ? [words.risk(risk.effectiveness, risk.threats)] : []),
    ...(because === undefined ? [] : [because]),
    ...breaks.map((rule) => words.breaks(rule)),
  ]
  const tag = stance === undefined ? "" : ` <span class="tag">${text(words.stance(stance))}</span>`
  return `<li><p><strong>${text(one.text)}</strong>${tag}</p>${answers(one, words)}${lines.map((line) => `<p>${text(line)}</p>`).join("")}${after(one, words)}</li>`
}

/** What is said to it, to be read out. */
function answers({ answers: all }: Pick<Option, "answers">, words: SheetWords): string {
  return all
    .map(({ when, what, said: told }) => {
      const head = words.answerWhen(when, what)
      return `<div class="said">${head === "" ? "" : `<p><em>${text(head)}</em></p>`}${said(told)}</div>`
    })
    .join("")
}

/** What an act brings, and where it leads. */
function after({ learns, to }: Pick<Option, "learns" | "to">, words: SheetWords): string {
  const ways = to.map((way) => ("scene" in way ? words.scene(way.scene) : words.ending(way.ending)))
  const lines = [...(learns.length > 0 ? [words.learns(learns)] : []), ...(ways.length > 0 ? [words.goesOn(ways)] : [])]
  return lines.length > 0 ? ` <span class="goes">${text(lines.join(" "))}</span>` : ""
}

function handout({ title, handout: paper }: Sheet, words: SheetWords): string {
  return `
<section class="handout">
<p class="kind">${text(words.handout)}</p>
<h1>${text(title)}</h1>
<p class="advisory">${text(paper.advisory)}</p>
<h2>${text(words.situation)}</h2>
${said(paper.situation)}
<p>${text(words.hours(paper.clock.from, paper.clock.to))}${paper.means.length > 0 ? ` ${text(words.youHave(paper.means))}` : ""}</p>
<h2>${text(words.whoYouAre)}</h2>
${paper.roles.map((role) => `<article><h3>${text(role.title)}</h3><p>${text(role.about)}</p><p><strong>${text(words.yourTask)}</strong> ${text(role.task)}</p>${list(role.card)}</article>`).join("")}
<h2>${text(words.normal)}</h2>
${paper.normal.map(({ community, about, lines }) => `<article><h3>${text(community)}</h3><p>${text(about)}</p>${list(lines)}</article>`).join("")}
<h2>${text(words.support)}</h2>
<p class="support">${text(paper.support.trim())}</p>
</section>`
}

function cutOut({ text: name, cards }: Sheet["cutOuts"][number], words: SheetWords): string {
  const each = cards.map(
    ({ text: says, from, note }) =>
      `<li><p>${text(says)}</p>${from === undefined ? "" : `<p class="goes">${text(from)}</p>`}${note === undefined ? "" : `<p class="goes">${text(note)}</p>`}</li>`,
  )
  return `<section class="cards"><p class="kind">${text(words.cards(name))}</p><ul class="cut">${each.join("")}</ul></section>`
}

function roleCard(card: Sheet["roleCards"][number], words: SheetWords): string {
  const part = (title: string, lines: readonly string[]) => `<div><h2>${text(title)}</h2>${list(lines)}</div>`
  const before = card.before.map(({ text: what, moves }) => `${what} ${words.moved(moves)}`)
  return `
<section class="role">
<p class="kind">${text(words.roleCard(card.name))}</p>
<h1>${text(words.youAre(card.name))}</h1>
<p>${text(card.about)}</p>
<p class="careful">${text(words.careful(card.isSurvivor))}</p>
<div class="pair">${part(words.knows, card.knows)}${part(words.wants, card.wants)}${part(words.fears, card.fears)}${part(words.willNotSay, card.willNotSay)}</div>
<h2>${text(words.howYouAnswer)}</h2>
<p>${text(words.yourBearing(card.rapport))}</p>
${list(words.howLines)}
${before.length > 0 ? `<h2>${text(words.before)}</h2>${list(before)}` : ""}
${card.talks.map((talk) => talkTable(talk, words)).join("")}
</section>`
}

function talkTable(
  { scene: number, place, hears, sentences }: Sheet["roleCards"][number]["talks"][number],
  words: SheetWords,
): string {
  const rows = sentences.map((one) => {
    const kind = words.question(one)
    const answers = one.answers
      .filter(({ said: told, what }) => told.length > 0 || what !== undefined)
      .map(
        ({ when, what, said: told }) =>
          `${when === undefined && what === undefined ? "" : `<p><em>${text(when ?? "")}:</em> ${text(what ?? "")}</p>`}${said(told)}`,
      )
    const moved = one.moves === 0 ? "" : `<p>${text(words.moved(one.moves))}</p>`
    const free = one.asks === "case" || one.asks === "file" ? words.noAnswer : words.answersAsYouLike
    return `<tr><td>${kind === "" ? "" : `<span class="tag">${text(kind)}</span><br>`}${text(one.text)}</td><td>${moved}${answers.join("") || `<p>${text(free)}</p>`}</td></tr>`
  })
  return `<h2>${text(words.talk(number, place))}</h2><p>${text(words.heardBy(hears))}</p><table><thead><tr><th scope="col">${text(words.theySay)}</th><th scope="col">${text(words.youAnswer)}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`
}

function said(paragraphs: readonly Said[]): string {
  return paragraphs
    .map(({ speaker, text: words }) =>
      speaker === undefined ? `<p>${text(words)}</p>` : `<p><strong>${text(speaker)}:</strong> ${text(words)}</p>`,
    )
    .join("")
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${text(line)}</li>`).join("")}</ul>`
}

function text(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const style = `
@page { size: A4; margin: 16mm 17mm 18mm; @bottom-right { content: counter(page); font: 8.5pt system-ui, sans-serif } }
body { margin: 0; background: #eceae4; color: #1c1a17; font: 10.5pt/1.42 Georgia, "Times New Roman", serif }
main { max-width: 178mm; margin: 0 auto; padding: 8mm; background: #fff }
h1 { margin: 0 0 1mm; font-size: 22pt; line-height: 1.15 }
h2 { margin: 7mm 0 2mm; border-bottom: 0.4pt solid #8a8478; font-size: 13pt; break-after: avoid }
h3 { margin: 4mm 0 1mm; font-size: 11.5pt; break-after: avoid }
p { margin: 0 0 2mm }
ul, ol { margin: 0 0 2mm; padding-left: 6mm }
li { margin-bottom: 1mm }
table { width: 100%; margin-bottom: 3mm; border-collapse: collapse; font-size: 10pt }
th, td { padding: 1.4mm 2mm 1.4mm 0; border-bottom: 0.3pt solid #b8b2a6; text-align: left; vertical-align: top }
tr, .options > li { break-inside: avoid }
.kind { margin: 0 0 1mm; color: #6b3d16; font: 700 9pt/1.3 system-ui, sans-serif }
.dim { color: #57524a; font-size: 9.5pt; break-after: avoid }
.tag { padding: 0 1.5mm; border: 0.5pt solid #57524a; border-radius: 3pt; font: 8.5pt/1.5 system-ui, sans-serif; white-space: nowrap }
.options { list-style: none; padding: 0 }
.options > li { margin-bottom: 2.5mm; padding-left: 3mm; border-left: 1.5pt solid #b8b2a6 }
.options p { margin-bottom: 0.8mm }
.scene { margin-top: 5mm }
.number { display: inline-block; min-width: 6mm; margin-right: 1.5mm; padding: 0 1mm; border: 1pt solid #1c1a17; font: 700 9.5pt/1.5 system-ui, sans-serif; text-align: center }
.key { padding-left: 7mm; list-style: square }
.key ul { list-style: disc }
.said { margin: 0.5mm 0 1.5mm 1mm; padding-left: 3mm; border-left: 0.5pt solid #b8b2a6; font-size: 10pt; break-inside: avoid }
.said p { margin-bottom: 0.8mm }
h4 { margin: 3mm 0 1mm; font-size: 10.5pt; break-after: avoid }
.days { table-layout: fixed }
.days th, .days td { padding: 1.2mm 0.5mm; text-align: center }
.days th:first-child { width: 62mm; text-align: left }
.days .goes { font-weight: 400 }
.grid .days th:first-child { width: 42mm }
.grid .days td { height: 11mm; border: 0.3pt solid #b8b2a6 }
.where { color: #57524a; font-size: 9.5pt; white-space: nowrap }
.goes { color: #57524a; font-size: 9.5pt }
.moves { font-size: 10pt }
.handout, .grid, .cards, .role { break-before: page }
.cut { display: grid; grid-template-columns: 1fr 1fr; margin: 0; padding: 0; list-style: none }
.cut li { margin: 0 -0.5pt -0.5pt 0; padding: 3mm; border: 0.5pt dashed #57524a; break-inside: avoid }
.role h2 { margin-top: 4mm; break-inside: avoid }
.role ul { margin-bottom: 1mm }
.role .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm }
.role td:first-child { width: 42% }
.role h2 + p { break-after: avoid }
.careful { padding: 2mm 3mm; border: 1pt solid #1c1a17 }
.advisory { padding: 2mm 3mm; border: 0.5pt solid #57524a; font-size: 10pt }
.support { white-space: pre-line; font-size: 10pt }
@media screen { .handout, .grid, .cards, .role { margin-top: 14mm; padding-top: 8mm; border-top: 3pt double #8a8478 } }
@media print { body, main { background: none } main { max-width: none; padding: 0 } }
`
