import { words as common } from "../words"
import type { CourseView, SentNotice } from "./desk-types"

/** The words of sending a course to a record store. */
export const sendWords = {
  open: "Send to a record store…",
  openHint:
    "For centres that keep one (an LRS, by xAPI): each finished attempt, decision by decision, under its pseudonym.",
  title: "Send to a record store",
  what: "Sent is what every finished attempt shows: each decision, how it ended, what the doctrine makes of it. Never sent are names, practice, runs of two trainees together, and what was not finished.",
  twice: "What is sent twice is stored once. If the connection is lost, send again: what is missing is sent.",
  address: "Address of the store",
  addressHint: "such as https://lrs.example.org/xapi",
  user: "User",
  password: "Password",
  passwordHint: "It is kept nowhere: not on this device, not in the course file.",
  home: "Address for this course’s pseudonyms",
  homeHint:
    "You choose it; it need not lead anywhere. One for each course, such as https://centre.example.org/courses/2026-11: the same pair of words can be somebody else in the next. Left empty, the store cannot tell which attempts are of one trainee.",
  version: "Version of xAPI",
  send: "Send",
  leave: "Not now",
  wrong: {
    "no-address": "Write the whole address, beginning with https://, without ? and #.",
    "password-in-address": "Leave user and password out of the address.",
    home: "Write an address of the web, beginning with https://, or leave it empty.",
    user: "Write who is let in there.",
  },
  unsafe: "The address begins with http: password and statements can be read by everybody on the way.",
  pausing: (seconds: string) => `No answer to go on with; trying again in ${seconds} s.`,
  /** What became of it, in a sentence or two. */
  sent: ({ stored, held, refused, left, why }: SentNotice): string =>
    [
      `${stored} ${stored === 1 ? "statement is" : "statements are"} in the store${held > 0 ? `, ${held} ${held === 1 ? "was" : "were"} there already in another form` : ""}${refused.length > 0 ? `, ${refused.length} refused` : ""}${left > 0 ? `, ${left} not sent` : ""}.`,
      ...(why === undefined
        ? []
        : why === "cancelled"
          ? ["Cancelled."]
          : "versions" in why
            ? [`The store speaks xAPI ${why.versions.join(", ")}. Choose another version and send again.`]
            : [
                why.words,
                ...(why.isLost
                  ? [
                      "A store can also refuse pages of other addresses (CORS): ask whoever runs it to let this one in, or use forewarn push.",
                    ]
                  : []),
              ]),
      ...(left > 0 ? ["Send again to send the rest; nothing is stored twice."] : []),
    ].join(" "),
  refused: "What the store refuses",
  last: ({ at, endpoint, left, refused }: NonNullable<CourseView["sending"]>) =>
    left > 0
      ? `Not yet sent to ${endpoint}: ${left} ${left === 1 ? "statement" : "statements"}.`
      : `Sent to ${endpoint}, ${common.when(at)}${refused > 0 ? `, but for ${refused} refused` : ""}.`,
} as const
