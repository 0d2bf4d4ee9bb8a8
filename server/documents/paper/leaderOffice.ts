/** The office in which a leader signs, read off the position: a leader may hold one in the Party and one in the State. */

interface Office {
  /** in whose name: "Ban Thường vụ"; "": in the signer's own */
  readonly authority: string;
  /** each a line: "Chủ tịch", or "KT. Chủ tịch" and "Phó Chủ tịch" */
  readonly titles: readonly string[];
}

const PARTY = /^((?:Phó )?Bí thư(?: Thường trực)?)(?![\p{L}])/iu;
const STATE = /^((?:Phó )?Chủ tịch)(?: Thường trực)? (UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)/iu;
const COMMITTEE = /^(UBND|Ủy ban nhân dân)$/iu;

/** The offices of "Phó Bí thư Thành ủy - Chủ tịch UBND thành phố". */
const officesIn = (position: string): string[] =>
  position
    .normalize("NFC")
    .split(/\s+[-–—]\s+|[,;]\s*/)
    .map((office) => office.trim());

/** A deputy signs for the Standing Committee in the deputy's own office. */
function partyOffice(position: string): Office | null {
  const [, title] = officesIn(position).flatMap((office) => PARTY.exec(office) ?? []);
  return title === undefined ? null : { authority: "Ban Thường vụ", titles: [title] };
}

/** In the State a deputy signs in the chairman's place. */
function stateOffice(position: string): Office | null {
  const [found] = officesIn(position)
    .flatMap((office) => [STATE.exec(office) ?? []])
    .filter(([all]) => all);
  const [, title = "", body = ""] = found ?? [];
  if (title === "") return null;
  return {
    authority: COMMITTEE.test(body) ? "Ủy ban nhân dân" : "Thường trực Hội đồng nhân dân",
    titles: /^phó/iu.test(title) ? ["KT. Chủ tịch", "Phó Chủ tịch"] : ["Chủ tịch"],
  };
}

/** Whoever holds no office of the family's signs in the own office, in nobody's name. */
export function officeOf(position: string, family: "party" | "state"): Office {
  const found = family === "party" ? partyOffice(position) : stateOffice(position);
  return found ?? { authority: "", titles: [position.trim()] };
}
