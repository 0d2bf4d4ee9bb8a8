/**
 * Every seat's link with its QR code; renewing one cuts off the device that used the old one. Those of chairs and
 * secretaries stand here for a minute, after a word that the server's console says.
 */
import { useEffect, useState } from "react";
import { isSeat, type LinkSeat, PHONE_PAGE } from "../../../../shared/terms/seats.ts";
import { usePending } from "../../../line/giving.ts";
import { post } from "../../../line/post.ts";
import { send } from "../../../line/send.ts";
import { useLinkState } from "../../../line/store.ts";
import { useShown } from "../../../staff/Renewed.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Qr } from "../../../ui/Qr.tsx";
import { SecondWord } from "./SecondWord.tsx";
import { useWords } from "./words.ts";

interface SeatLink {
  readonly seat: LinkSeat | typeof PHONE_PAGE;
  readonly role: string;
  readonly name: string;
  /** null: behind the word */
  readonly url: string | null;
}

async function loadLinks(): Promise<readonly SeatLink[]> {
  const answer = await fetch(`${location.pathname.replace(/\/$/, "")}/links.json`);
  if (!answer.ok) throw new Error("no links");
  const links = (await answer.json()) as readonly SeatLink[];
  return links.filter((link) => isSeat(link.seat) || link.seat === PHONE_PAGE);
}

export function Links() {
  const words = useWords();
  const [links, setLinks] = useState<readonly SeatLink[] | null>([]);
  const [asked, setAsked] = useState(0);
  const renewing = usePending().filter((pending) => pending.command.type === "RenewSeat").length;
  const state = useLinkState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a renewed seat, a press or a new connection loads anew
  useEffect(() => {
    if (renewing === 0) loadLinks().then(setLinks, () => setLinks(null));
  }, [renewing, asked, state]);
  const open = links?.filter((link) => link.url !== null) ?? [];
  return (
    <section className="card">
      <h2>{words.links}</h2>
      {links === null && (
        <p role="status">
          {words.failed} <Button onClick={() => setAsked(asked + 1)}>{words.again}</Button>
        </p>
      )}
      <LinkList links={open.filter((link) => !MANY.has(link.role))} />
      <Folded title={words.clerks} links={open.filter((link) => link.role === "desk")} />
      <Folded title={words.departments} links={open.filter((link) => link.role === "department")} />
      <Folded title={words.organisations} links={open.filter((link) => link.role === "organisation")} />
      <Guarded links={links?.filter((link) => link.url === null) ?? []} renewing={renewing} />
    </section>
  );
}

/** Chairs and secretaries: by name, and with their links for a minute. */
function Guarded({ links, renewing }: { readonly links: readonly SeatLink[]; readonly renewing: number }) {
  const words = useWords();
  const [shown, show] = useShown<readonly SeatLink[]>();
  // a link that was just renewed is not the one that stands here
  useEffect(() => {
    if (renewing > 0) show(null);
  }, [renewing, show]);
  const tell = async (word: string) => {
    const answer = await post("guarded-links", { word });
    if (answer?.ok) show((await answer.json()) as readonly SeatLink[]);
    return answer;
  };
  if (links.length === 0) return null;
  return (
    <section className="guarded" aria-label={words.guarded}>
      <h3>{words.guarded}</h3>
      <p className="muted">{shown ? words.goesSoon : words.guardedHow}</p>
      <LinkList links={shown ?? links} />
      {!shown && <SecondWord ask={words.askWord} press={words.show} onWord={tell} />}
    </section>
  );
}

/** Roles with a seat for each body of the plan. */
const MANY: ReadonlySet<string> = new Set(["department", "organisation", "desk"]);

interface FoldedProps {
  readonly title: (count: number) => string;
  readonly links: readonly SeatLink[];
}

/** Twenty and more: their codes are drawn once they are looked at. */
function Folded({ title, links }: FoldedProps) {
  const [open, setOpen] = useState(false);
  if (links.length === 0) return null;
  return (
    <details className="bodies" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title(links.length)}</summary>
      {open && <LinkList links={links} />}
    </details>
  );
}

function LinkList({ links }: { readonly links: readonly SeatLink[] }) {
  const words = useWords();
  return (
    <ul className="links">
      {links.map((link) => (
        <li key={link.seat}>
          {link.url !== null && <Qr url={link.url} name={link.name} />}
          <b>{link.name}</b>
          {link.url !== null && (
            <a href={link.url} target="_blank" rel="noreferrer" aria-label={`${words.open}: ${link.name}`}>
              {words.open}
            </a>
          )}
          <Renew link={link} />
        </li>
      ))}
    </ul>
  );
}

function Renew({ link: { seat, name } }: { readonly link: SeatLink }) {
  const words = useWords();
  if (seat === PHONE_PAGE) return <small className="muted">{words.everyPhone}</small>;
  return (
    <Button
      aria-label={`${words.renew}: ${name}`}
      onClick={() => window.confirm(words.renewSure) && send({ type: "RenewSeat", seat })}
    >
      {words.renew}
    </Button>
  );
}
