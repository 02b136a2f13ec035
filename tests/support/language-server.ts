import { spawn } from "node:child_process"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { z } from "../../src/core/pack/zod"

const root = resolve(import.meta.dirname, "../..")

const position = z.object({ line: z.number(), character: z.number() })
const problem = z.object({ message: z.string(), range: z.object({ start: position, end: position }) })
const underlining = z.object({ uri: z.string(), diagnostics: z.array(problem) })
const offer = z.object({ items: z.array(z.object({ label: z.string() })) })
const explanation = z.object({ contents: z.object({ value: z.string() }) }).nullable()
const wanted = z.object({ items: z.array(z.object({ section: z.string().optional() })) })
const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})

type Position = z.infer<typeof position>
type Message = z.infer<typeof message>
export type EditorProblem = z.infer<typeof problem>

/** An editor, as far as the YAML language server can see: it opens files, asks what could stand here, and what this is. */
export interface Editor {
  /** Opens a text under a file's name, and resolves to what is underlined in it. */
  readonly open: (file: string, text: string) => Promise<readonly EditorProblem[]>
  readonly complete: (file: string, at: Position) => Promise<readonly string[]>
  readonly hover: (file: string, at: Position) => Promise<string>
  readonly close: () => Promise<void>
}

/** Starts the server that editors use, as they do: another process, spoken to over its input and output. */
export async function startEditor(): Promise<Editor> {
  const server = spawn(
    process.execPath,
    [resolve(root, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"],
    { stdio: ["pipe", "pipe", "ignore"] },
  )
  const ended = new Promise<void>((done) => server.once("exit", () => done()))
  const answers = new Map<number, (result: unknown) => void>()
  const underlined = new Map<string, (problems: readonly EditorProblem[]) => void>()
  let last = 0

  server.stdout.on("data", reader(receive))

  function receive(told: Message) {
    if (told.method === undefined) {
      if (told.error) throw new Error(told.error.message)
      answers.get(told.id ?? -1)?.(told.result)
      answers.delete(told.id ?? -1)
    } else if (told.method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = underlining.parse(told.params)
      underlined.get(uri)?.(diagnostics)
    } else if (told.id !== undefined) send({ id: told.id, result: answerTo(told) })
  }
  function send(said: object) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...said })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  function ask(method: string, params: unknown): Promise<unknown> {
    last += 1
    const id = last
    return new Promise((done) => {
      answers.set(id, done)
      send({ id, method, params })
    })
  }

  await ask("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ["markdown"] } } },
  })
  send({ method: "initialized", params: {} })
  return {
    open(file, text) {
      const uri = uriOf(file)
      const problems = new Promise<readonly EditorProblem[]>((done) => underlined.set(uri, done))
      send({
        method: "textDocument/didOpen",
        params: { textDocument: { uri, languageId: "yaml", version: 1, text } },
      })
      return problems
    },
    async complete(file, at) {
      const found = await ask("textDocument/completion", { textDocument: { uri: uriOf(file) }, position: at })
      return offer.parse(found).items.map(({ label }) => label)
    },
    async hover(file, at) {
      const found = await ask("textDocument/hover", { textDocument: { uri: uriOf(file) }, position: at })
      return explanation.parse(found)?.contents.value ?? ""
    },
    close() {
      server.kill("SIGKILL")
      return ended
    },
  }
}

/** Offline: nothing is looked up in the public store of schemas. */
const settings: Readonly<Record<string, object>> = {
  yaml: { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, maxItemsComputed: 5000 },
}

function answerTo({ method, params }: Message): unknown {
  if (method !== "workspace/configuration") return null
  return wanted.parse(params).items.map(({ section }) => settings[section ?? ""] ?? {})
}

function uriOf(file: string): string {
  return pathToFileURL(resolve(root, file)).href
}

/** Cuts what arrives into messages: a length, an empty line, and so many bytes. */
function reader(receive: (told: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = rest.indexOf("\r\n\r\n")
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(head, 0)).toString())?.[1] ?? NaN)
      if (head < 0 || !(rest.length >= head + 4 + length)) return
      const body = rest.subarray(head + 4, head + 4 + length).toString()
      rest = rest.subarray(head + 4 + length)
      receive(message.parse(JSON.parse(body)))
    }
  }
}
