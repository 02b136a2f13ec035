import { type Course, launchOf, page } from "./course"
import { address, xml } from "./xml"

/** `imsmanifest.xml` of SCORM 1.2: an item and a launchable resource for each scenario, and one copy of the game that all of them use. */
export function scorm12Manifest({ pack, version, title, parts, pass, files }: Course): string {
  const id = `forewarn-${pack}`
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
${parts
  .map(
    ({
      scenario,
    }) => `    <resource identifier="${id}-${scenario}-play" type="webcontent" adlcp:scormtype="sco" href="${page}">
      <file href="${page}"/>
      <dependency identifierref="${id}-game"/>
    </resource>`,
  )
  .join("\n")}
    <resource identifier="${id}-game" type="webcontent" adlcp:scormtype="asset">
${filesOf(files)}
    </resource>
  </resources>
</manifest>
`
}

/** The files of the game, as both versions of SCORM list them. */
export function filesOf(files: readonly string[]): string {
  return files.map((file) => `      <file href="${xml(address(file))}"/>`).join("\n")
}
