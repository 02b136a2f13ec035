/** What other parts than the desk need of reports on paper: the course report as one page. */
export { courseHtml } from "./pages"
