/** Check 10: one text at both secretaries, a fresh one and the stream; each acknowledged word once; nothing sent by nobody. Pure. */
import * as Y from "yjs";
import { encodeUpdate } from "../../../server/storage/codec.ts";
import type { Breach, Evidence } from "./evidence.ts";
import { proseText } from "./typist.ts";

/** Sections of a matter that once left the dialogue: who may no longer read one is told nothing more of it. */
function onceSealed({ entries }: Evidence): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) =>
      entry.events.flatMap((event) =>
        event.type === "OpinionDiverted"
          ? [event["turn"], String(event["opinion"]).slice(0, "YK-000".length)].map((id) => `turn.${id}`)
          : [],
      ),
    ),
  );
}

export function checkMinutes(evidence: Evidence): Breach[] {
  const { updates, typists, freshText } = evidence;
  const sealed = onceSealed(evidence);
  const breaches: Breach[] = [];
  const say = (text: string) => breaches.push({ check: "minutes", text, lines: [] });
  const docs = new Map<string, Y.Doc>();
  const stored = new Map<string, number>();
  for (const [i, { n, section, update }] of updates.entries()) {
    if (n !== i + 1) say(`the stream has ${n} where ${i + 1} belongs`);
    const doc = docs.get(section) ?? new Y.Doc();
    docs.set(section, doc);
    Y.applyUpdate(doc, update);
    const key = encodeUpdate(update);
    stored.set(key, (stored.get(key) ?? 0) + 1);
  }
  const textOf = (section: string) => {
    const doc = docs.get(section);
    return doc ? proseText(doc) : "";
  };
  const sent = new Map<string, number>();
  for (const typist of typists)
    for (const [key, times] of typist.sent) sent.set(key, (sent.get(key) ?? 0) + times);
  for (const [key, times] of stored)
    if (times > (sent.get(key) ?? 0))
      say(
        `an update of ${key.length} characters was sent ${sent.get(key) ?? 0} times and is stored ${times} times`,
      );
  for (const { name, marks, shown, idle } of typists) {
    if (!idle)
      breaches.push({ check: "settled", text: `${name} still has letters that are not saved`, lines: [] });
    for (const [section, text] of shown)
      if (text !== textOf(section) && !sealed.has(section))
        say(`${name} shows another text of ${section} than the stream gives`);
    for (const { mark, section, saved } of marks) {
      const times = textOf(section).split(mark).length - 1;
      if (times > 1) say(`${mark} of ${section} stands there ${times} times`);
      if (times === 0 && saved) say(`${mark} of ${section} was acknowledged and is lost`);
    }
  }
  for (const [node, texts] of freshText.entries())
    for (const [section, text] of texts)
      if (text !== textOf(section) && !sealed.has(section))
        say(`node ${node} gives another text of ${section} than the stream does`);
  return breaches;
}
