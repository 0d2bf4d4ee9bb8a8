/** The page of an invitation: the same for everybody until the link, which stands after the "#", tells whose it is. */
import { upperFirst } from "../../../../shared/terms/address.ts";
import { spokenLongDate } from "../../../../shared/terms/dates.ts";
import type { InvitedPerson } from "../../../../shared/views/before/invitedPerson.ts";
import { day, framed, hour, type Language, plain } from "../public/html.ts";
import { INVITED } from "./words.ts";

/** Sends the link and the answer, and shows what comes back. */
export const INVITED_SCRIPT = `const main = document.querySelector("main");
const status = document.getElementById("status");
const link = location.hash.slice(1);
const { lang } = document.documentElement;
for (const other of document.querySelectorAll("footer a")) other.hash = link;
async function ask(path, more) {
  status.textContent = path === "" ? status.textContent : status.dataset.sending;
  const buttons = [...main.querySelectorAll("button")];
  for (const button of buttons) button.disabled = true;
  try {
    const answer = await fetch(location.pathname + path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ link, lang, ...more }) });
    main.innerHTML = await answer.text();
    status.textContent = "";
    const said = main.querySelector("[tabindex]");
    if (path !== "" && said) said.focus();
  } catch {
    status.textContent = status.dataset.offline;
    for (const button of buttons) button.disabled = false;
  }
}
main.addEventListener("submit", (event) => {
  event.preventDefault();
  const { why, comes } = event.target.elements;
  void ask("/answer", { comes: comes.value === "yes", why: why ? why.value : "" });
});
addEventListener("hashchange", () => location.reload());
void ask("", {});
`;

export function invitedFrame(path: string, language: Language): string {
  const words = INVITED[language];
  const other = language === "vi" ? "en" : "vi";
  return framed({
    ...{ title: words.title, language, heading: `<header><h1>${words.title}</h1></header>` },
    links: `<meta name="robots" content="noindex"><script type="module" src="/invited.js"></script>`,
    main: `<noscript><p class="note">${words.noScript}</p></noscript>`,
    foot: `<p id="status" role="status" data-sending="${words.sending}" data-offline="${words.offline}">${words.opening}</p><footer><p><a href="${path}?lang=${other}" lang="${other}">${words.other}</a></p></footer>`,
  });
}

/** A sentence in place of the invitation. */
export const said = (text: string): string => `<p class="note" tabindex="-1">${text}</p>`;

function forms({ answer, open }: InvitedPerson, language: Language): string {
  const words = INVITED[language];
  if (!open) return `<p class="note">${words.over}</p>`;
  const comes =
    answer === "confirmed"
      ? ""
      : `<form><input type="hidden" name="comes" value="yes"><button class="main">${words.comes}</button></form>`;
  const not =
    answer === "declined"
      ? ""
      : `<details><summary>${words.notComing}</summary><form><input type="hidden" name="comes" value="no"><label for="why">${words.why}</label><div class="find"><input id="why" name="why" required maxlength="200"></div><p><button>${words.tell}</button></p></form></details>`;
  return `${comes}${not}<p class="soft">${words.mayChange}</p>`;
}

/** The invitation with its answer; `trouble`: why the answer that was just sent was not taken. */
export function invitedBody(invitedPerson: InvitedPerson, language: Language, trouble = ""): string {
  const words = INVITED[language];
  const when =
    language === "vi"
      ? spokenLongDate(invitedPerson.start)
      : `${hour(invitedPerson.start)}, ${day(invitedPerson.start)}`;
  const { seat, open } = invitedPerson;
  const rows = [
    [words.to, invitedPerson.title],
    [words.chairs, invitedPerson.chairs.join("; ")],
    [words.when, upperFirst(when)],
    [words.where, invitedPerson.venue],
  ] as const;
  const about = rows.map(([name, text]) => `<dt>${name}</dt><dd lang="vi">${plain(text)}</dd>`).join("");
  const sits =
    seat === "" ? "" : `<dt>${words.seat}</dt><dd>${plain(open ? words.mayMove(seat) : seat)}</dd>`;
  const stands = words.stands[invitedPerson.answer ?? "none"];
  const sign = { confirmed: "✓", declined: "▲", none: "○" }[invitedPerson.answer ?? "none"];
  const look = { confirmed: "done", declined: "back", none: "doing" }[invitedPerson.answer ?? "none"];
  const why = invitedPerson.why === "" ? "" : `<p>${plain(invitedPerson.why)}</p>`;
  return `${trouble === "" ? "" : said(trouble)}<p>${plain(words.invites(invitedPerson.letter))}</p><h2 lang="vi">${plain(upperFirst(invitedPerson.name))}</h2><p class="soft" lang="vi">${plain(invitedPerson.position)}</p><dl>${about}${sits}</dl>${invitedPerson.outdated ? `<p class="note">${words.outdated}</p>` : ""}<section class="card"><h2>${words.answer}</h2><p class="state ${look}" tabindex="-1"><span aria-hidden="true">${sign}</span> ${stands}</p>${why}${forms(invitedPerson, language)}</section>`;
}
