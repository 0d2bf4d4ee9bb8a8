/** Valid UTF-8 is not yet right Vietnamese: words that came through another encoding, told by what they look like. */

interface Damage {
  readonly word: string;
  /** what has become of it, and what to do */
  readonly why: string;
}

const CONVERT = 'convert it to Unicode (UniKey: Ctrl+Shift+F6) and save it again as "CSV UTF-8"';
const AGAIN = 'type it again, or save the file again as "CSV UTF-8"';

type Sign = readonly [RegExp, string];

/** What no word has in any language, and why it came about. */
const SURE: readonly Sign[] = [
  [/\uFFFD/u, `holds a letter that could not be read: ${AGAIN}`],
  // "Nguyá»…n": UTF-8 read as if it were Windows-1252 or Latin-1
  [
    /[áÁ][º»]|Ã[\u0080-\u00BF]|Æ[\u00A0-\u00BF]|Ä[\u0080-\u00BF\u2018]/u,
    `was read in a wrong encoding: ${AGAIN}`,
  ],
  // "V¨n", "D­¬ng": signs between letters
  [
    /\p{L}[¨©ª«¬\u00AD®¯µ¶·¸¹¼½¾×÷]|[¨©ª¬\u00AD®¯µ¶¸¹¼½¾×÷]\p{L}/u,
    `is in the old code TCVN3 (ABC): ${CONVERT}`,
  ],
  // "Vaên": the mark is a letter of its own
  [/[aA][âêÂÊ]|[eoEO][âÂ]/u, `is in the old code VNI: ${CONVERT}`],
  // "Nguy?n": what the other encoding did not know
  [
    /\p{L}\?+\p{Ll}|^\?+\p{L}/u,
    `has a question mark in the place of a letter: ${AGAIN}; after a question, put a blank`,
  ],
];

/** "ViÖt", "Hïng", "Huøng": a foreign name may have such letters, among words that are Vietnamese. */
const FOREIGN: Sign = [
  /[A-Za-z][ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]/u,
  `looks like the old code TCVN3 or VNI: ${CONVERT}`,
];

/** letters that Unicode has for Vietnamese alone: ạ to ỹ */
const VIETNAMESE = /[\u1EA0-\u1EF9]/u;

/** an address of a page bears question marks */
const ADDRESS = /[/=]/;

/** The first word that was damaged on its way into the file, or null; `around`: what stands in the same row. */
export function damageIn(text: string, around: string): Damage | null {
  const signs = VIETNAMESE.test(around) ? SURE : [...SURE, FOREIGN];
  for (const word of text.split(/\s+/)) {
    const sign = ADDRESS.test(word) ? undefined : signs.find(([pattern]) => pattern.test(word));
    if (sign) return { word, why: sign[1] };
  }
  return null;
}
