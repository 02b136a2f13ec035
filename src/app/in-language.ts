/** The telling of packs in another language reads their schema, so it is a download of its own. */
export { inLanguage } from "../core/index"
