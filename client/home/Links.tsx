/** Every seat's link with its QR code; renewing one cuts off the device that used the old one. */
import { useEffect, useState } from "react";
import { isSeat, type LinkSeat, PHONE_PAGE } from "../../shared/audiences.ts";
import { send, useLink, usePending } from "../live/hearing.ts";
import { Button } from "../ui/Button.tsx";
import { Qr } from "./Qr.tsx";
import { useWords } from "./words.ts";

interface SeatLink {
  readonly seat: LinkSeat | typeof PHONE_PAGE;
  readonly role: string;
  readonly name: string;
  readonly url: string;
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
  const renewing = usePending().filter((one) => one.command.type === "RenewSeat").length;
  const { state } = useLink();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a renewed seat, a press or a new connection loads anew
  useEffect(() => {
    if (renewing === 0) loadLinks().then(setLinks, () => setLinks(null));
  }, [renewing, asked, state]);
  return (
    <section className="card">
      <h2>{words.links}</h2>
      {links === null && (
        <p role="status">
          {words.failed} <Button onClick={() => setAsked(asked + 1)}>{words.again}</Button>
        </p>
      )}
      <LinkList links={links?.filter((link) => link.role !== "department") ?? []} />
      <Departments links={links?.filter((link) => link.role === "department") ?? []} />
    </section>
  );
}

/** Thirty and more: their codes are drawn once they are looked at. */
function Departments({ links }: { readonly links: readonly SeatLink[] }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  if (links.length === 0) return null;
  return (
    <details className="departments" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.departments(links.length)}</summary>
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
          <Qr url={link.url} name={link.name} />
          <b>{link.name}</b>
          <a href={link.url} target="_blank" rel="noreferrer" aria-label={`${words.open}: ${link.name}`}>
            {words.open}
          </a>
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
