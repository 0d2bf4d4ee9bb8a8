/** Former names of the link's badge and the refusals, while the chair's screen still uses them. */
export { LinkBadge } from "../ui/LinkBadge.tsx";
export { RefusalBar as Refusals } from "../ui/RefusalBar.tsx";
