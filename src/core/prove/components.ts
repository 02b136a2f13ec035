/**
 * The groups in components that can reach each other, every component after all that it leads to (Tarjan's algorithm,
 * without recursion). `first[c]` to `first[c + 1]` are the places in `order` of component `c`.
 */
export interface Components {
  readonly count: number
  readonly order: Int32Array
  readonly first: Int32Array
  readonly of: Int32Array
}

/** What leads to what: the edges of each group, and by edge the group it leads to. */
export interface Leads {
  readonly groups: number
  readonly edgesOf: (group: number) => ArrayLike<number>
  readonly edges: { readonly to: ArrayLike<number> }
}

export function componentsOf({ groups, edgesOf, edges }: Leads): Components {
  const number = new Int32Array(groups)
  const lowest = new Int32Array(groups)
  const of = new Int32Array(groups).fill(-1)
  const order = new Int32Array(groups)
  const first = [0]
  const open: number[] = []
  const path: number[] = []
  const position = new Int32Array(groups)
  let numbered = 0
  let placed = 0
  for (let root = 0; root < groups; root++) {
    if (number[root] !== 0) continue
    path.push(root)
    while (path.length > 0) {
      const group = path.at(-1) ?? root
      if (number[group] === 0) {
        numbered++
        number[group] = numbered
        lowest[group] = numbered
        open.push(group)
      }
      const leads = edgesOf(group)
      let deeper = false
      for (let at = position[group] ?? 0; at < leads.length; at++) {
        const to = edges.to[leads[at] ?? 0] ?? 0
        if (number[to] === 0) {
          position[group] = at
          path.push(to)
          deeper = true
          break
        }
        if (of[to] === -1) lowest[group] = Math.min(lowest[group] ?? 0, lowest[to] ?? 0)
      }
      if (deeper) continue
      path.pop()
      if (lowest[group] !== number[group]) continue
      for (;;) {
        const member = open.pop() ?? group
        of[member] = first.length - 1
        order[placed++] = member
        if (member === group) break
      }
      first.push(placed)
    }
  }
  return { count: first.length - 1, order, first: Int32Array.from(first), of }
}
