/** A hearing that was played through its rules, as a server would have stored it. */
export { storePlayed } from "../../../scripts/proving/storePlayed.ts";
