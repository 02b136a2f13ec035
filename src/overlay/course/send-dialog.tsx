import type { TargetedInputEvent, VNode } from "preact"
import { useRef, useState } from "preact/hooks"
import { endpointOf, isHome, type XapiVersion, xapiVersions } from "../../core/xapi/store"
import { Dialog } from "../dialog"
import { Icon } from "../icon"
import type { CourseView, SendTo } from "./desk-types"
import { sendWords as words } from "./send-words"

interface Props {
  /** To where it was sent before. */
  readonly before: CourseView["sending"]
  readonly send: (to: SendTo) => void
  readonly closed: () => void
}

type Field = "address" | "user" | "password" | "home"

/** Where to a course is sent. The password lives in this form and in the request, nowhere else. */
export function SendDialog({ before, send, closed }: Props) {
  const [written, setWritten] = useState<Readonly<Record<Field, string>>>({
    address: before?.endpoint ?? "",
    user: before?.user ?? "",
    password: "",
    home: before?.home ?? "",
  })
  const [version, setVersion] = useState<XapiVersion>(before?.version ?? "1.0.3")
  const [wrong, setWrong] = useState<{ readonly field: Field; readonly words: string }>()
  const form = useRef<HTMLFormElement>(null)
  const { user, password } = written
  const home = written.home.trim()
  const read = endpointOf(written.address)
  const submit = () => {
    const found = wrongIn()
    setWrong(found)
    if (found) form.current?.querySelector<HTMLInputElement>(`[name="${found.field}"]`)?.focus()
    else if (read.ok) send({ endpoint: read.endpoint, user, password, home, version })
  }
  const wrongIn = (): typeof wrong => {
    if (!read.ok) return { field: "address", words: words.wrong[read.why] }
    if (user === "") return { field: "user", words: words.wrong.user }
    if (home !== "" && !isHome(home)) return { field: "home", words: words.wrong.home }
    return undefined
  }
  const entered = (name: Field) => ({
    name,
    value: written[name],
    autocomplete: "off",
    onInput: ({ currentTarget: { value } }: TargetedInputEvent<HTMLInputElement>) =>
      setWritten((now) => ({ ...now, [name]: value })),
  })
  const field = (name: Field, input: VNode, hint?: string) => (
    <label class={["address", "home"].includes(name) ? "course-field course-field-long" : "course-field"}>
      <span>{words[name]}</span>
      {input}
      {hint !== undefined && <small class="dim">{hint}</small>}
      {wrong?.field === name && (
        <span class="course-late" role="alert">
          {wrong.words}
        </span>
      )}
      {name === "address" && read.ok && read.isOpen && <span class="course-late">{words.unsafe}</span>}
    </label>
  )
  return (
    <Dialog title={words.title} kind="wide" closed={closed}>
      <form
        ref={form}
        class="course-form"
        noValidate
        onInput={() => setWrong(undefined)}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p class="measure">{words.what}</p>
        <div class="course-fields">
          {field("address", <input type="url" {...entered("address")} />, words.addressHint)}
          {field("user", <input type="text" {...entered("user")} />)}
          {field("password", <input type="password" {...entered("password")} />, words.passwordHint)}
          {field("home", <input type="url" {...entered("home")} />, words.homeHint)}
          <label class="course-field">
            <span>{words.version}</span>
            <select
              value={version}
              onChange={({ currentTarget }) =>
                setVersion(xapiVersions.find((one) => one === currentTarget.value) ?? "1.0.3")
              }
            >
              {xapiVersions.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p class="dim measure">{words.twice}</p>
        <p class="actions">
          <button type="button" class="button-second" onClick={closed}>
            {words.leave}
          </button>
          <button type="submit" class="button-main">
            <Icon name="check" />
            {words.send}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
