import type { Standing } from "../play/standing"

/** What is said about a learning platform: only packages have use for it. */
export const platformWords = {
  title: "Learning platform",
  /** Undefined where there is nothing to say. */
  text: (standing: Standing): string | undefined => {
    switch (standing.is) {
      case "kept":
        return standing.behind === undefined
          ? undefined
          : `This run is longer than what the learning platform can keep. All of it is on this device; elsewhere you would go on after act ${standing.behind}.`
      case "lost":
        return "The learning platform did not take what you did last. It is kept on this device, and you can go on. If it stays so until the end, save the result as a file and hand it in."
      case "given":
        return standing.grade === undefined
          ? "The learning platform has your result: completed."
          : `The learning platform has your result: completed, ${standing.grade} of 100.`
      case "looking":
        return "The learning platform lets you look. What you do here is not sent to it."
      case "left":
        return "The learning platform has everything. You can close this window."
      case "alone":
        return "No learning platform answers. You can play, and everything is kept on this device, but nothing is sent. At the end, save the result as a file and hand it in."
      case "changed":
        return "The scenario was changed since you left it, so your earlier run cannot be taken up. Begin again."
    }
  },
  again: "Send again",
  save: "Save the result",
  leave: "Finish and leave",
  leaveUnfinished: "Leave, and go on later",
  close: "Close this notice",
}
