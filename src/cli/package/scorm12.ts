import { type Course, launchOf, page } from "./course"
import { address, xml } from "./xml"

/** `imsmanifest.xml` of SCORM 1.2: an item and a launchable resource for each scenario, and one copy of the game that all of them use. */
export function scorm12Manifest(course: Course): string {
  const { version, title, parts, pass } = course
  const id = idOf(course)
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="${xml(version)}" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="${id}-course">
    <organization identifier="${id}-course">
      <title>${xml(title)}</title>
${parts
  .map(
    ({
      scenario,
      title,
    }) => `      <item identifier="${id}-${scenario}" identifierref="${id}-${scenario}-play" parameters="${launchOf(scenario)}">
        <title>${xml(title)}</title>${pass === undefined ? "" : `\n        <adlcp:masteryscore>${pass}</adlcp:masteryscore>`}
      </item>`,
  )
  .join("\n")}
    </organization>
  </organizations>
  <resources>
${resourcesOf(course, "adlcp:scormtype")}
  </resources>
</manifest>
`
}

/** What every identifier of a package begins with: of ids only, so that it stays the same between exports. */
export function idOf({ pack }: Course): string {
  return `forewarn-${pack}`
}

/** What can be launched, and the files of the game, as both versions of SCORM list them; they write the name of the kind differently. */
export function resourcesOf(course: Course, kind: "adlcp:scormtype" | "adlcp:scormType"): string {
  const id = idOf(course)
  return `${course.parts
    .map(
      ({
        scenario,
      }) => `    <resource identifier="${id}-${scenario}-play" type="webcontent" ${kind}="sco" href="${page}">
      <file href="${page}"/>
      <dependency identifierref="${id}-game"/>
    </resource>`,
    )
    .join("\n")}
    <resource identifier="${id}-game" type="webcontent" ${kind}="asset">
${course.files.map((file) => `      <file href="${xml(address(file))}"/>`).join("\n")}
    </resource>`
}
