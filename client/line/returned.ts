/**
 * Words of an act that is refused stand in their form again, also after a reload: every draft that the act's words came from
 * is noted when it is given, for most forms are emptied then. What was typed since stays.
 */
import { create } from "zustand";
import type { Refusal } from "../../shared/terms/refusals.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { keyOf } from "./place.ts";

/** Under which this seat's drafts are stored: each form's name follows. */
export const draftKeys = () => `${keyOf("draft")}.`;
/** The form of a draft that names files: one that is gone is not attached again. */
export const ATTACHED = "attached";
/** letters of a word that tells whose it is: "bà" or a kind may stand in another form too */
const TELLING = 6;
/** a number, a day, a time: typed as words, and given as something else */
const FIGURES = /^[\d/.:-]+$/;
/** The draft of what is open over a screen: it does not open again by itself. */
export const SHEET = "sheet";

const notesKey = () => keyOf("given");
/** What was stored of a draft that an act's words came from; `whole`: all that stood there was given. */
interface Noted {
  readonly was: string;
  readonly whole: boolean;
}
/** by the act's id and the draft's key */
type Notes = Readonly<Record<string, Readonly<Record<string, Noted>>>>;

interface Returned {
  /** how often each draft was given back, or taken away as done, by its key */
  readonly times: Readonly<Record<string, number>>;
  /** by the refused act's id: what found its form taken */
  readonly left: Readonly<Record<string, string>>;
}
const useReturned = create<Returned>(() => ({ times: {}, left: {} }));
export const useTimesReturned = (key: string): number => useReturned(({ times }) => times[key] ?? 0);
const readAgain = (key: string) =>
  useReturned.setState(({ times }) => ({ times: { ...times, [key]: (times[key] ?? 0) + 1 } }));
/** Words of a refused act in whose form others were typed since: they are shown beside the refusal. */
export const useLeftWords = (id: string): string | null => useReturned(({ left }) => left[id] ?? null);

function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
const storedWords = (text: string): string[] => wordsIn(JSON.parse(text));

function readNotes(): Notes {
  return JSON.parse(sessionStorage.getItem(notesKey()) ?? "{}") as Notes;
}

function writeNotes(notes: Notes): void {
  if (Object.keys(notes).length === 0) sessionStorage.removeItem(notesKey());
  else sessionStorage.setItem(notesKey(), JSON.stringify(notes));
}

/** Nothing of what was given stays in this browser. */
export function forgetGiven(): void {
  try {
    writeNotes({});
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

const show = (id: string, words: readonly string[]) =>
  useReturned.setState(({ left }) => ({ left: { ...left, [id]: words.join(" · ") } }));

/** Where the browser keeps nothing: what was told, by the act's id. */
const told = new Map<string, readonly string[]>();

/** Called as an act is given, before its form is emptied. */
export function noteGiven(id: string, command: CommandInput): void {
  givenFrom.set(id, new Map(onPage));
  try {
    const given = new Set(wordsIn(command));
    const noted: Record<string, Noted> = {};
    for (const [key, was] of Object.entries(sessionStorage as Record<string, string>)) {
      if (!key.startsWith(draftKeys()) || key.endsWith(`.${SHEET}`)) continue;
      const typed = storedWords(was);
      const isGiven = (words: string) => given.has(words);
      // figures alone do not tell: the number of whoever is looked for is no word of the act
      const whole = typed.some(isGiven) && typed.every((words) => isGiven(words) || FIGURES.test(words));
      if (whole || typed.some((words) => words.length >= TELLING && given.has(words)))
        noted[key] = { was, whole };
    }
    if (Object.keys(noted).length > 0) writeNotes({ ...readNotes(), [id]: noted });
  } catch {
    // no form has them back then: they are shown beside the refusal
    told.set(
      id,
      wordsIn(command).filter((words) => words.length >= TELLING && words !== command.type),
    );
  }
}

/** Has nothing else been typed there since? */
function isUntouched(now: string | null, was: string): boolean {
  const words = new Set(storedWords(was));
  return now === null || storedWords(now).every((typed) => words.has(typed));
}

/** The forms on the page, by their drafts' keys: each that is opened is another. */
const onPage = new Map<string, object>();
/** by the act's id: the forms that were there when it was given */
const givenFrom = new Map<string, ReadonlyMap<string, object>>();

/** A form is there; gives back what says that it is gone. */
export function noteForm(key: string): () => void {
  const form = {};
  onPage.set(key, form);
  return () => {
    if (onPage.get(key) === form) onPage.delete(key);
  };
}

/** A form that was left or loaded anew while its act was under way empties nothing: what was done does not stand there again. */
function forgetDone(
  drafts: Readonly<Record<string, Noted>>,
  from: ReadonlyMap<string, object> | undefined,
): void {
  for (const [key, { was, whole }] of Object.entries(drafts)) {
    const form = onPage.get(key);
    // the form that gave it knows what to keep
    if (form !== undefined && form === from?.get(key)) continue;
    if (!whole || sessionStorage.getItem(key) !== was) continue;
    sessionStorage.removeItem(key);
    readAgain(key);
  }
}

/** Called once it is known what became of an act; null: it was done. */
export function settleGiven(id: string, refusal: Refusal | null): void {
  const words = told.get(id);
  const from = givenFrom.get(id);
  told.delete(id);
  givenFrom.delete(id);
  if (words !== undefined && refusal !== null) show(id, words);
  try {
    const { [id]: drafts = {}, ...others } = readNotes();
    writeNotes(others);
    if (refusal === null) {
      forgetDone(drafts, from);
      return;
    }
    const left: string[] = [];
    for (const [key, { was }] of Object.entries(drafts)) {
      if (refusal.code === "fileGone" && key.endsWith(`.${ATTACHED}`)) continue;
      const now = sessionStorage.getItem(key);
      if (now === was) continue;
      if (isUntouched(now, was)) {
        sessionStorage.setItem(key, was);
        readAgain(key);
      } else left.push(...storedWords(was));
    }
    if (left.length > 0) show(id, left);
  } catch {
    // as above
  }
}
