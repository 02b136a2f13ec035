import { type Course, launchOf } from "./course"
import { idOf, resourcesOf } from "./scorm12"
import { xml } from "./xml"

/**
 * `imsmanifest.xml` of SCORM 2004, fourth edition, with nothing in it that the third does not know. Scenarios can be taken in
 * any order; completion and success are what the game says they are.
 */
export function scorm2004Manifest(course: Course): string {
  const { version, title, parts, pass } = course
  const id = idOf(course)
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="${xml(version)}" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
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
        <title>${xml(title)}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="PRIMARY"${
              pass === undefined
                ? "/>"
                : ` satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${pass / 100}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>`
            }
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>`,
  )
  .join("\n")}
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
${resourcesOf(course, "adlcp:scormType")}
  </resources>
</manifest>
`
}
