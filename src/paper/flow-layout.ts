import { Graph, layout } from "@dagrejs/dagre"
import type { Flow, FlowEdge, FlowNode } from "../core/course/flow"

/** A scenario's graph with a place for everything. Lengths are those of the drawing. */
export interface FlowDrawing {
  readonly width: number
  readonly height: number
  readonly nodes: readonly (FlowNode & { readonly x: number; readonly y: number })[]
  readonly edges: readonly (FlowEdge & {
    readonly path: string
    /** Where its count stands. */
    readonly at: { readonly x: number; readonly y: number }
  })[]
}

export const nodeSize = { width: 168, height: 62 } as const

/** From the start downwards. Undefined where there are too few people to say anything. */
export function drawingOf({ graph }: Flow): FlowDrawing | undefined {
  if (graph === "too-few") return undefined
  const drawn = new Graph({ multigraph: true })
  drawn.setGraph({ rankdir: "TB", nodesep: 22, ranksep: 46, edgesep: 16, marginx: 12, marginy: 12 })
  drawn.setDefaultEdgeLabel(() => ({}))
  for (const { id } of graph.nodes) drawn.setNode(id, { ...nodeSize })
  const isDrawn = new Set(graph.nodes.map(({ id }) => id))
  const edges = graph.edges.filter(({ from, to }) => isDrawn.has(from) && isDrawn.has(to) && from !== to)
  for (const [at, { from, to }] of edges.entries())
    drawn.setEdge(from, to, { width: 26, height: 22, labelpos: "c" }, String(at))
  layout(drawn)
  const { width = 0, height = 0 } = drawn.graph()
  return {
    width,
    height,
    nodes: graph.nodes.map((node) => {
      const { x = 0, y = 0 } = drawn.node(node.id)
      return { ...node, x, y }
    }),
    edges: edges.map((edge, at) => {
      const { points = [], x = 0, y = 0 } = drawn.edge(edge.from, edge.to, String(at))
      return { ...edge, path: curveThrough(points), at: { x, y } }
    }),
  }
}

/** Through the middles of the pieces, bent at the points between. */
function curveThrough(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, ...others] = points
  if (!first) return ""
  const near = ({ x, y }: { readonly x: number; readonly y: number }) => `${Math.round(x)} ${Math.round(y)}`
  const bends = others.slice(0, -1).map((bend, at) => {
    const next = others[at + 1] ?? bend
    const end = at === others.length - 2 ? next : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 }
    return `Q${near(bend)} ${near(end)}`
  })
  const last = others.at(-1)
  return `M${near(first)}${bends.length > 0 ? bends.join("") : last ? `L${near(last)}` : ""}`
}
