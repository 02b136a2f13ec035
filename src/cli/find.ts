import { type Pack, type Scenario, stemOf } from "../core/index"
import { type Loaded, loadPack, loadPacks, packFolders } from "./packs"
import type { ExitCode } from "./terminal"

/** A scenario by its id, its file or its pack's folder, or why there is none. */
export type Found =
  | { readonly ok: true; readonly pack: Pack; readonly scenario: Scenario }
  | { readonly ok: false; readonly lines: readonly string[]; readonly exit: ExitCode }

export function findScenario(name: string, named: readonly string[], command: string): Found {
  const path = packFolders([name])
  const folder = path.folders[0]
  const packs: readonly Loaded[] = folder ? [loadPack(folder.folder)] : loadPacks(named)
  const broken = packs.flatMap((loaded) => (loaded.ok ? [] : loaded.lines))
  if (broken.length > 0)
    return { ok: false, lines: [...broken, "Mend the pack first; forewarn check says more."], exit: 1 }
  const wanted = folder?.only?.[0] === undefined ? name : stemOf(folder.only[0])
  for (const loaded of packs) {
    if (!loaded.ok) continue
    const { scenarios } = loaded.pack
    const scenario =
      scenarios.find((one) => one.scenario === wanted) ?? (folder && !folder.only ? scenarios[0] : undefined)
    if (scenario) return { ok: true, pack: loaded.pack, scenario }
  }
  const known = packs.flatMap((loaded) => (loaded.ok ? loaded.pack.scenarios.map(({ scenario }) => scenario) : []))
  return {
    ok: false,
    lines: [`forewarn ${command}: there is no scenario "${name}". Known: ${known.join(", ")}`],
    exit: 2,
  }
}
