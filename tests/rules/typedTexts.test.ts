/** Every text that can be typed at a screen is one that a reload brings back; the list names those that are not, and why. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { filesBelow } from "../../scripts/build/files.mjs";

/** `file: name of the value` → why it is no draft of that file */
const OTHERWISE: Readonly<Record<string, string>> = {
  "client/staff/delegates/DelegateForm.tsx: draft": "a draft of delegateDraft.ts beside it",
  "client/screens/after/desk/cases/Cases.tsx: query": "stands in the address",
  "client/screens/after/desk/cases/OpenCases.tsx: from": "a part of the list's draft",
  "client/staff/before/form/ActForm.tsx: given": "a part of the form's draft",
  "client/screens/before/desk/programme/Steps.tsx: row": "a draft of Programme.tsx beside it",
  "client/screens/before/unit/DraftForm.tsx: text": "a part of the form's draft",
  "client/screens/live/secretary/SpeakerParts.tsx: typed": "a draft of AddSpeaker.tsx beside it",
  "client/screens/before/desk/inbox/DecisionFields.tsx: typed": "a draft of Inbox.tsx beside it",
  "client/screens/before/desk/inbox/DecisionFields.tsx: value": "the caller's",
  "client/screens/after/desk/publication/ItemList.tsx: query": "stands in the address",
  "client/screens/after/desk/publication/ReleaseFields.tsx: typed": "a part of the release's draft",
  "client/screens/after/desk/publication/ReleaseFields.tsx: value": "the caller's",
  "client/screens/after/desk/cases/AddTask.tsx: typed": "a draft of the form beside it",
  "client/staff/cases/Reassign.tsx: typed": "drafts that the form takes together",
  "client/staff/acts/ConclusionTask.tsx: typed": "drafts that the form takes together",
  "client/staff/cases/Reassign.tsx: value": "the caller's",
  "client/screens/before/desk/inbox/InboxList.tsx: query": "stands in the address",
  "client/staff/desk/Filters.tsx: filter": "stands in the address",
  "client/staff/opinions/OpinionFields.tsx: typed": "a draft of opinionDraft.ts beside it",
  "client/staff/opinions/OpinionForm.tsx: draft": "a draft of opinionDraft.ts beside it",
  "client/staff/opinions/OpinionForm.tsx: typed": "a draft of opinionDraft.ts beside it",
  "client/staff/opinions/PlaceFields.tsx: typed": "a draft of opinionDraft.ts beside it",
  "client/staff/opinions/LookUp.tsx: typed": "a code that is looked up once, and kept on no shared device",
  "client/ui/TextInput.tsx: rest": "the caller's",
  "client/ui/TimeFields.tsx: text": "the caller's",
  "client/screens/live/home/AnotherHearing.tsx: typed": "useAnotherDraft",
  "client/screens/live/home/SecondWord.tsx: word": "the console's word is good once and is kept nowhere",
};

const TAG = /<(TextInput|DayField|TimeField|textarea|input)\b/g;

/** The fields of a file, each by the name of what holds its text. */
function fieldsOf(text: string): string[] {
  return [...text.matchAll(TAG)].flatMap((tag) => {
    const rest = text.slice(tag.index);
    const attributes = rest.slice(0, rest.search(/\/>/));
    if (/type="(checkbox|radio|file)"/.test(attributes)) return [];
    return [/\b(?:value|text)=\{(\w+)/.exec(attributes)?.[1] ?? /\{\.\.\.(\w+)/.exec(attributes)?.[1] ?? "?"];
  });
}

const isDraft = (text: string, name: string): boolean => {
  if (new RegExp(`const \\[${name}, \\w+(?:, \\w+)?\\] = useDraft\\b`).test(text)) return true;
  // taken out of one that is, or one of its parts
  const from = new RegExp(`const \\{[^}]*\\b${name}\\b[^}]*\\} = (\\w+);`).exec(text)?.[1];
  const part = new RegExp(`(\\w+)\\.map\\(\\(${name}\\b`).exec(text)?.[1];
  return [from, part].some((origin) => origin !== undefined && isDraft(text, origin));
};

it("[S22] every field in which text is typed, on every screen, keeps it as a draft (N08)", () => {
  const found: string[] = [];
  const not: string[] = [];
  for (const file of filesBelow("client", /\.tsx$/)) {
    const text = readFileSync(file, "utf8");
    for (const name of fieldsOf(text)) {
      found.push(file);
      if (!isDraft(text, name)) not.push(`${file}: ${name}`);
    }
  }
  expect(found.length).toBeGreaterThan(30);
  expect([...new Set(not)].sort()).toEqual(Object.keys(OTHERWISE).sort());
});
