/** Issuing a letter to whoever is picked: only once the day is confirmed. */
import type { InvitationRow, OfficesView } from "../../../../../shared/views/before/offices.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { addressOf } from "../../../../staff/desk/address.ts";
import { useInvitationWords } from "./words.ts";

interface Props {
  readonly tentative: boolean;
  readonly mayIssue: boolean;
  readonly letters: OfficesView["letters"];
  readonly picked: readonly InvitationRow[];
  readonly onSent: () => void;
}

/** "04-GM/TU" after "03-GM/TU". */
function nextNumber(letters: OfficesView["letters"]): string {
  const [, number, rest = "-GM/TU"] = /^(\d+)(.*)$/.exec(letters.at(-1)?.number ?? "0-GM/TU") ?? [];
  return `${String(Number(number ?? 0) + 1).padStart(2, "0")}${rest}`;
}

export function Issue({ tentative, mayIssue, letters, picked, onSent }: Props) {
  const words = useInvitationWords();
  const open = picked.filter(({ letter, outdated }) => letter === null || outdated !== null);
  return (
    <section className="card stack" aria-label={words.letters}>
      <h2>{words.letters}</h2>
      {letters.length === 0 && <p className="muted">{words.noLetter}</p>}
      {letters.map(({ number, to }) => (
        <p key={number}>
          <b className="num code">{number}</b> {to}
        </p>
      ))}
      {letters.length > 0 && (
        <p>
          <a href={addressOf("documents")}>{words.take}</a>
        </p>
      )}
      {tentative && <p className="sign bad">{`▲ ${words.tentative}`}</p>}
      {!tentative && mayIssue && (
        <ActForm
          key={letters.length}
          form={`letter.${letters.length}`}
          title={words.issueTitle(open.length)}
          press={words.issue}
          start={{ number: nextNumber(letters) }}
          fields={[
            {
              name: "number",
              label: words.number,
              most: 30,
              problem: () => (open.length === 0 ? words.nobodyPicked : null),
            },
            { name: "to", label: words.to, most: 120 },
          ]}
          command={({ number = "", to = "" }) => {
            onSent();
            return { type: "IssueInvitations", letters: [{ number, to, invited: open.map(({ id }) => id) }] };
          }}
        />
      )}
    </section>
  );
}
