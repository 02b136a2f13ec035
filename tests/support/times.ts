/** How often a property is tried: `usual` times, or as many times that as `THOROUGH` in the surroundings says (10, for one long run). */
export const times = (usual: number): number => Math.ceil(usual * Number(process.env["THOROUGH"] ?? 1))
