/** What a clerk notes of whoever is picked: they come, or one does not, with who comes instead. */
import type { InvitationRow } from "../../../../../shared/views/before/offices.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { useInvitationWords } from "./words.ts";

interface Props {
  readonly picked: readonly InvitationRow[];
  readonly all: readonly InvitationRow[];
}

export function Answering({ picked, all }: Props) {
  const words = useInvitationWords();
  const invited = picked.filter(({ letter }) => letter !== null);
  const fresh = invited.filter(({ answer }) => answer !== "confirmed");
  const [invitedPerson] = invited;
  if (!invitedPerson) return <p className="card muted">{words.pickToAnswer}</p>;
  const others = all.filter(
    (row) =>
      row.kind === "official" &&
      row.body === invitedPerson.body &&
      row.id !== invitedPerson.id &&
      row.answer !== "declined",
  );
  return (
    <section className="card stack" aria-label={words.answers}>
      <h2>{words.answers}</h2>
      {fresh.length > 0 && (
        <Act kind="suggested" command={{ type: "ConfirmInvitations", invited: fresh.map(({ id }) => id) }}>
          {words.confirm(fresh.length)}
        </Act>
      )}
      {invited.length === 1 && invitedPerson.answer !== "declined" && (
        <ActForm
          key={invitedPerson.id}
          form={`decline.${invitedPerson.id}`}
          title={words.declineTitle(invitedPerson.name)}
          press={words.decline}
          primary={false}
          fields={[
            { name: "why", label: words.why, most: 200 },
            {
              name: "substitute",
              label: words.substitute,
              optional: true,
              choices: [["", words.nobody], ...others.map(({ id, name }) => [id, name] as const)],
            },
          ]}
          command={({ why = "", substitute = "" }) => ({
            type: "DeclineInvitation",
            ...{ invited: invitedPerson.id, why, substitute: substitute === "" ? null : substitute },
          })}
        />
      )}
    </section>
  );
}
