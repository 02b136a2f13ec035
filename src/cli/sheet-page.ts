import { type Said, type Sheet, slotWords } from "../core/index"

/** The sheet as one HTML file for A4 paper: markup and style, no script, nothing fetched. Every text is escaped. */
export function sheetPage(sheet: Sheet): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(sheet.title)}: facilitator's sheet</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    `<main>${facilitator(sheet)}${handout(sheet)}</main>`,
    "</body>",
    "</html>",
    "",
  ].join("\n")
}

function facilitator(sheet: Sheet): string {
  return `
<section>
<p class="kind">Facilitator's sheet · not for the group</p>
<h1>${text(sheet.title)}</h1>
<p class="dim">${text(sheet.pack)} · ${sheet.format} · ${sheet.minutes} min for one person at a screen · mechanisms ${sheet.covers.join(" ")} · expert review: ${text(sheet.review)}</p>
<h2>Time</h2>
<table><tbody>${sheet.timing.map((slot) => `<tr><th scope="row">${text(slot.what)}</th><td>${slotWords(slot)}</td></tr>`).join("")}</tbody></table>
${sheet.format === "snap" ? "<p>Six to eight snaps fill one session: 15 min to introduce them, 60 to 90 to play, 30 to 60 to report back and debrief.</p>" : ""}
<h2>What it is for</h2>
${list(sheet.objectives)}
<h2>Situation</h2>
${said(sheet.handout.situation)}
<h2>Questions for the debrief</h2>
<ol>${sheet.questions.map((question) => `<li>${text(question)}</li>`).join("")}</ol>
${sheet.things.length > 0 ? `<h2>What there is to see</h2>${things(sheet)}` : ""}
<h2>Decisions</h2>
<p class="dim">The game shows the options in an order that changes. Let the group choose and say why before you read on.</p>
${sheet.decisions.map(decision).join("")}
<h2>What may come of it</h2>
<p class="dim">An ending is never scored. Some are luck.</p>
${sheet.endings.map(({ title, harm, text: told }) => `<article><h3>${text(title)} <span class="tag">harm ${text(harm)}</span></h3>${said(told)}</article>`).join("")}
</section>`
}

function things({ things: all }: Sheet): string {
  const rows = all.map(
    ({ name, look, isSign, means, question }) =>
      `<tr><th scope="row">${text(name)}</th><td>${text(look)}</td><td><strong>${isSign ? "Sign" : "Harmless"}</strong>${means === undefined ? "" : `<br>${text(means)}`}${question === undefined ? "" : `<br><em>${text(question)}</em>`}</td></tr>`,
  )
  return `<table><thead><tr><th scope="col">From afar</th><th scope="col">On looking closer</th><th scope="col">What it is</th></tr></thead><tbody>${rows.join("")}</tbody></table>`
}

function decision({ place, text: told, key, options }: Sheet["decisions"][number]): string {
  const rows = options.map(
    (option) =>
      `<li><p><strong>${text(option.text)}</strong> ${option.stance === undefined ? "" : `<span class="tag">${text(option.stance.replaceAll("-", " "))}</span>`}</p>${[
        option.risk,
        option.because,
        ...option.breaks.map((rule) => `Breaks ${rule}`),
      ]
        .map((line) => (line === undefined ? "" : `<p>${text(line)}</p>`))
        .join("")}</li>`,
  )
  return `<article><h3>${text(place)}</h3>${said(told)}${key === undefined ? "" : list(key)}<ul class="options">${rows.join("")}</ul></article>`
}

function handout({ title, handout: paper }: Sheet): string {
  return `
<section class="handout">
<p class="kind">Hand-out for the group</p>
<h1>${text(title)}</h1>
<p class="advisory">${text(paper.advisory)}</p>
<h2>Situation</h2>
${said(paper.situation)}
<p>From ${paper.clock.from} to ${paper.clock.to}.${paper.means.length > 0 ? ` You have: ${text(paper.means.join(", "))}.` : ""}</p>
<h2>Who you are</h2>
${paper.roles.map((role) => `<article><h3>${text(role.title)}</h3><p>${text(role.about)}</p><p><strong>Your task.</strong> ${text(role.task)}</p>${list(role.card)}</article>`).join("")}
<h2>What is normal here</h2>
${paper.normal.map(({ community, about, lines }) => `<article><h3>${text(community)}</h3><p>${text(about)}</p>${list(lines)}</article>`).join("")}
<h2>If you need someone</h2>
<p class="support">${text(paper.support.trim())}</p>
</section>`
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
@page { size: A4; margin: 16mm 17mm 18mm }
body { margin: 0; background: #eceae4; color: #1c1a17; font: 10.5pt/1.42 Georgia, "Times New Roman", serif }
main { max-width: 178mm; margin: 0 auto; padding: 8mm; background: #fff }
h1 { margin: 0 0 1mm; font-size: 22pt; line-height: 1.15 }
h2 { margin: 7mm 0 2mm; border-bottom: 0.4pt solid #8a8478; font-size: 13pt; break-after: avoid }
h3 { margin: 4mm 0 1mm; font-size: 11.5pt; break-after: avoid }
p { margin: 0 0 2mm }
ul, ol { margin: 0 0 2mm; padding-left: 6mm }
li { margin-bottom: 1mm }
table { width: 100%; border-collapse: collapse; font-size: 10pt }
th, td { padding: 1.4mm 2mm 1.4mm 0; border-bottom: 0.3pt solid #b8b2a6; text-align: left; vertical-align: top }
tr, .options > li { break-inside: avoid }
.kind { margin: 0 0 1mm; color: #6b3d16; font: 700 9pt/1.3 system-ui, sans-serif }
.dim { color: #57524a; font-size: 9.5pt; break-after: avoid }
.tag { padding: 0 1.5mm; border: 0.5pt solid #57524a; border-radius: 3pt; font: 8.5pt/1.5 system-ui, sans-serif; white-space: nowrap }
.options { list-style: none; padding: 0 }
.options > li { margin-bottom: 2.5mm; padding-left: 3mm; border-left: 1.5pt solid #b8b2a6 }
.options p { margin-bottom: 0.8mm }
.handout { break-before: page }
.advisory { padding: 2mm 3mm; border: 0.5pt solid #57524a; font-size: 10pt }
.support { white-space: pre-line; font-size: 10pt }
@media screen { .handout { margin-top: 14mm; padding-top: 8mm; border-top: 3pt double #8a8478 } }
@media print { body, main { background: none } main { max-width: none; padding: 0 } }
`
