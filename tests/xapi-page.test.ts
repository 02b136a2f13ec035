import { expect, test } from "vitest"
import { profileDocument } from "../src/core/index"

test("the published profile says what is sent", async () => {
  await expect(`${JSON.stringify(profileDocument(), null, 2)}\n`).toMatchFileSnapshot("../docs/xapi-profile.jsonld")
})
