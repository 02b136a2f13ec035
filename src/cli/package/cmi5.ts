import { packIri, scenarioIri } from "../../core/xapi/iris"
import { type Course, launchOf, page } from "./course"
import { xml } from "./xml"

/** `cmi5.xml`: an assignable unit for each scenario. It is done when it was played to an end; with a pass mark, when it was passed too. */
export function cmi5Structure({ pack, title, about, language, parts, pass }: Course): string {
  const said = (text: string) => `<langstring lang="${xml(language)}">${xml(text)}</langstring>`
  const mark = pass === undefined ? `moveOn="Completed"` : `moveOn="CompletedAndPassed" masteryScore="${pass / 100}"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${packIri(pack)}">
    <title>${said(title)}</title>
    <description>${said(about)}</description>
  </course>
${parts
  .map(
    ({ scenario, title, about }) => `  <au id="${scenarioIri(pack, scenario)}" ${mark} launchMethod="AnyWindow">
    <title>${said(title)}</title>
    <description>${said(about)}</description>
    <url>${page}${launchOf(scenario)}</url>
  </au>`,
  )
  .join("\n")}
</courseStructure>
`
}
