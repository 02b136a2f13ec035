import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

export const root = resolve(import.meta.dirname, "../..")

/** A folder of its own with the small pack in `small`, and the command line called from there. */
export function besideSmallPack() {
  const folder = mkdtempSync(join(tmpdir(), "forewarn-"))
  const forewarnIn = (zone: string | undefined, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "src/cli/bin.mjs"), ...args], {
      cwd: folder,
      encoding: "utf8",
      input: "",
      ...(zone === undefined ? {} : { env: { ...process.env, TZ: zone } }),
    })
    return { status, stdout, stderr }
  }
  return {
    folder,
    forewarnIn,
    forewarn: (...args: readonly string[]) => forewarnIn(undefined, ...args),
    writePack: () => {
      mkdirSync(join(folder, "small"))
      for (const name of ["pack.yaml", "world.yaml", "ford.yaml"])
        copyFileSync(join(root, "tests/packs/good", name), join(folder, "small", name))
      for (const name of ["doctrine.yaml", "indicators.yaml"])
        copyFileSync(join(root, "scenarios/orvane", name), join(folder, "small", name))
    },
  }
}
