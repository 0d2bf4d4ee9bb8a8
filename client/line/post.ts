/** Asks something of the server for this seat, by HTTP: what is not a command, or answers with more than done. */
import { place } from "./place.ts";

/** Null: no answer came. */
export async function post(what: string, body: object = {}): Promise<Response | null> {
  const { hearing, seat } = place();
  const headers = { "content-type": "application/json" };
  const ask = { method: "POST", headers, body: JSON.stringify(body) };
  return fetch(`/h/${hearing}/${seat}/${what}`, ask).catch(() => null);
}
