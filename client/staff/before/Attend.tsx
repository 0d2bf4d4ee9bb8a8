/** An individual's wish to attend: how each of this phone stands, and the form for another. */
import { ADDRESS_FORMS, upperFirst } from "../../../shared/terms/address.ts";
import { MOST_APPLICATIONS } from "../../../shared/terms/applications.ts";
import { receiptOf, shownReceipt } from "../../../shared/terms/register.ts";
import type { OwnApplication } from "../../../shared/views/before/ownApplications.ts";
import { useAttendWords } from "./attendWords.ts";
import { Act } from "./form/Act.tsx";
import { ActForm } from "./form/ActForm.tsx";

const PHONE = /^\+?(?:[ .()-]*\d){8,15}[ .()-]*$/;
const YEAR = /^(19|20)\d\d$/;
const SIGNS = { waiting: "◐", admitted: "✓", refused: "▲", withdrawn: "→" } as const;

function Standing({ one }: { readonly one: OwnApplication }) {
  const words = useAttendWords();
  const answers = one.letter !== null && one.answer === null;
  return (
    <li>
      <p>
        <b>{upperFirst(one.name)}</b> <span className="num">{one.id}</span>
      </p>
      <p className={one.state === "refused" ? "sign bad" : one.state === "admitted" ? "sign good" : ""}>
        {`${SIGNS[one.state]} ${words.state[one.state]}`}
      </p>
      {one.words !== "" && <p>{words.because(one.words)}</p>}
      {one.receipt !== "" && (
        <p>
          {words.code} <b className="num">{shownReceipt(one.receipt)}</b>
        </p>
      )}
      {one.letter !== null && <p>{words.invited(one.letter)}</p>}
      {one.answer !== null && <p>{words.answer[one.answer]}</p>}
      <div className="row">
        {answers && (
          <Act kind="suggested" command={{ type: "ConfirmInvitations", invited: [one.id] }}>
            {words.comes}
          </Act>
        )}
        {(one.state === "waiting" || one.state === "admitted") && (
          <Act
            command={{ type: "WithdrawApplication", application: one.id }}
            label={`${words.withdraw}: ${one.name}`}
          >
            {words.withdraw}
          </Act>
        )}
      </div>
    </li>
  );
}

interface FormProps {
  /** a clerk writes it down for somebody */
  readonly byClerk?: boolean;
}

export function AttendForm({ byClerk = false }: FormProps) {
  const words = useAttendWords();
  return (
    <ActForm
      form="attend"
      title={byClerk ? words.formForSomebody : words.form}
      press={byClerk ? words.writeDown : words.send}
      primary={!byClerk}
      fields={[
        { name: "name", label: words.name, most: 80 },
        {
          name: "addressForm",
          label: words.addressForm,
          choices: [["", words.choose], ...ADDRESS_FORMS.map((form) => [form, form] as const)],
        },
        { name: "position", label: words.position, most: 120, optional: true },
        { name: "residence", label: words.residence, hint: words.residenceHint, most: 80 },
        {
          name: "phone",
          label: words.phone,
          hint: words.phoneHint,
          most: 20,
          problem: (text) => (PHONE.test(text) ? null : words.noPhone),
        },
        {
          name: "birthYear",
          label: words.birthYear,
          hint: words.sealed,
          most: 4,
          optional: true,
          problem: (text) => (YEAR.test(text) ? null : words.noYear),
        },
      ]}
      command={({ name = "", addressForm = "", position = "", residence = "", phone = "", birthYear }) => ({
        type: "ApplyToAttend",
        ...{ name, addressForm, position, residence, phone },
        receipt: receiptOf(crypto.getRandomValues(new Uint8Array(8))),
        ...(birthYear ? { birthYear: Number(birthYear) } : {}),
      })}
    />
  );
}

export function Attend({ applications }: { readonly applications: readonly OwnApplication[] }) {
  const words = useAttendWords();
  const open = applications.filter(({ state }) => state !== "withdrawn").length;
  return (
    <section className="card attend" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="unseen" aria-live="polite" aria-atomic="true">
        {applications
          .map(
            (application) => `${application.name}: ${words.state[application.state]}. ${application.words}`,
          )
          .join(" ")}
      </p>
      {applications.length > 0 && (
        <ul className="invitedList">
          {applications.map((application) => (
            <Standing key={application.id} one={application} />
          ))}
        </ul>
      )}
      {open < MOST_APPLICATIONS ? <AttendForm /> : <p>{words.enough(MOST_APPLICATIONS)}</p>}
    </section>
  );
}
