/** An order drawn, in the thread: the libraries that write files are loaded there alone. */
import { Register } from "../views/people.ts";
import { drawPaper, makeDocument } from "./documents.ts";
import { csvOf, workbookOf } from "./lists/table.ts";
import type { Order, Sent } from "./order.ts";
import type { Source } from "./source.ts";

function received({ persons, collected, ...rest }: Sent): Source {
  const people = new Register(persons);
  for (const registration of collected) people.registrations.set(registration.row, registration);
  return { ...rest, people };
}

export async function perform(order: Order): Promise<Uint8Array> {
  if ("file" in order) return makeDocument(order.file, received(order.source), order.of);
  if ("paper" in order) return drawPaper(order.paper, order.format);
  return order.kind === "csv" ? csvOf(order.list) : workbookOf(order.list);
}
