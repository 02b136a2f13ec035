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

type Field = "address" | "user" | "home"

/** Where to a course is sent. The password lives in this form and in the request, nowhere else. */
export function SendDialog({ before, send, closed }: Props) {
  const [address, setAddress] = useState(before?.endpoint ?? "")
  const [user, setUser] = useState(before?.user ?? "")
  const [password, setPassword] = useState("")
  const [home, setHome] = useState(before?.home ?? "")
  const [version, setVersion] = useState<XapiVersion>(before?.version ?? "1.0.3")
  const [wrong, setWrong] = useState<{ readonly field: Field; readonly words: string }>()
  const form = useRef<HTMLFormElement>(null)
  const read = endpointOf(address)
  const submit = () => {
    const found = wrongIn()
    setWrong(found)
    if (found) form.current?.querySelector<HTMLInputElement>(`[name="${found.field}"]`)?.focus()
    else if (read.ok) send({ endpoint: read.endpoint, user, password, home: home.trim(), version })
  }
  const wrongIn = (): typeof wrong => {
    if (!read.ok) return { field: "address", words: words.wrong[read.why] }
    if (user === "") return { field: "user", words: words.wrong.user }
    if (home.trim() !== "" && !isHome(home.trim())) return { field: "home", words: words.wrong.home }
    return undefined
  }
  const told = (field: Field) =>
    wrong?.field === field && (
      <span class="course-late" role="alert">
        {wrong.words}
      </span>
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
          <label class="course-field course-field-long">
            <span>{words.address}</span>
            <small class="dim">{words.addressHint}</small>
            <input
              name="address"
              type="url"
              value={address}
              autocomplete="off"
              onInput={({ currentTarget }) => setAddress(currentTarget.value)}
            />
            {told("address")}
            {read.ok && read.isOpen && <span class="course-late">{words.unsafe}</span>}
          </label>
          <label class="course-field">
            <span>{words.user}</span>
            <input
              name="user"
              type="text"
              value={user}
              autocomplete="off"
              onInput={({ currentTarget }) => setUser(currentTarget.value)}
            />
            {told("user")}
          </label>
          <label class="course-field">
            <span>{words.password}</span>
            <input
              name="password"
              type="password"
              value={password}
              autocomplete="off"
              onInput={({ currentTarget }) => setPassword(currentTarget.value)}
            />
            <small class="dim">{words.passwordHint}</small>
          </label>
          <label class="course-field course-field-long">
            <span>{words.home}</span>
            <small class="dim">{words.homeHint}</small>
            <input
              name="home"
              type="url"
              value={home}
              autocomplete="off"
              onInput={({ currentTarget }) => setHome(currentTarget.value)}
            />
            {told("home")}
          </label>
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
