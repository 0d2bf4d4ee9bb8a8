/** The chair's tablet while the hearing is prepared: what the offices bring before a leader. */
import type { LeaderOffices as Offices } from "../../../../shared/views/before/leaderOffices.ts";
import { useText } from "../../../i18n/common.ts";
import { LeaderOffices } from "../../../staff/before/LeaderOffices.tsx";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";

export function Preparing({ title, offices }: { readonly title: string; readonly offices: Offices }) {
  const text = useText();
  return (
    <main className="preparing">
      <header className="card">
        <h1>{text.hearing}</h1>
        <p className="muted">{title}</p>
        <LinkBadge />
      </header>
      <RefusalBar />
      <LeaderOffices offices={offices} />
    </main>
  );
}
