import { Compiler, Story } from "inkjs/full"

export interface Ink {
  readonly restart: () => void
  /** Takes a choice and gives all text up to the next ones. */
  readonly choose: (index: number) => string
}

/** What an author's build does: from source to the runtime's JSON. */
export function compileInk(source: string): string {
  const json = new Compiler(source).Compile().ToJson()
  if (typeof json !== "string") throw new Error("the story does not compile")
  return json
}

/** What a player does with it: read it, and show its first lines. */
export function loadInk(json: string): Ink {
  const story = new Story(json)
  story.ContinueMaximally()
  return {
    restart: () => {
      story.ResetState()
      story.ContinueMaximally()
    },
    choose: (index) => {
      story.ChooseChoiceIndex(index)
      return story.ContinueMaximally() ?? ""
    },
  }
}
