/** The tests that a word names, for `npm test -- <word>`: whole files by their names, of others the tests by their titles. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { filesBelow } from "./files.mjs";

/** @param {string} text the same letters, large or small, as a pattern */
const anyCase = (text) =>
  [...text]
    .map((letter) => {
      const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
      return small === large ? letter.replace(/[.*+?^${}()|[\]\\]/, "\\$&") : `[${small}${large}]`;
    })
    .join("");

/** @param {string} word a rule's id stands in brackets in a title */
const inTitles = (word) => (/^[A-Za-z]{1,2}\d{1,3}$/.test(word) ? `[${word.toUpperCase()}]` : word);

/**
 * @typedef {{ readonly files: string[], readonly title: string | null }} Run files, and what their tests' titles must hold
 * @param {string} word a rule's id (M12), a topic (floor), a screen (delegate)
 * @param {boolean} long the long tests in place of the everyday ones
 * @returns {{ vitest: Run[], playwright: Run[] }}
 */
export function chosenTests(word, long) {
  const wanted = inTitles(word);
  const runs = (/** @type {RegExp} */ kind) => {
    const all = filesBelow("tests", kind).filter((file) => file.includes(".long.") === long);
    const named = all.filter((file) => basename(file).toLowerCase().includes(word.toLowerCase()));
    const chosen = all.filter(
      (file) =>
        !named.includes(file) && readFileSync(file, "utf8").toLowerCase().includes(wanted.toLowerCase()),
    );
    return [
      { files: named, title: null },
      { files: chosen, title: anyCase(wanted) },
    ].filter(({ files }) => files.length > 0);
  };
  return { vitest: runs(/\.test\.ts$/), playwright: runs(/\.spec\.ts$/) };
}
