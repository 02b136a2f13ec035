/** What is seen after a scene: one download, fetched while it is played. */
export { CampaignPage } from "./campaign/campaign-page"
export { Comparison } from "./comparison"
export { Debrief } from "./debrief/debrief"
export { Progress } from "./progress"
export { Replay } from "./replay/replay"
