/** Diverted complaints by number alone: their kind and where they go are settled here. */
import { UNSETTLED } from "../../../../shared/terms/outcomes.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useMatterWords } from "./matterWords.ts";

const KINDS = ["khiếu nại", "tố cáo", "tố giác, tin báo về tội phạm", "tranh chấp đất đai"] as const;

type Kind = (typeof KINDS)[number];

/** where each kind goes; may be written over */
const DESTINATIONS: Record<Kind, string> = {
  "khiếu nại": "Ban Tiếp công dân thành phố",
  "tố cáo": "Ban Tiếp công dân thành phố",
  "tố giác, tin báo về tội phạm": "Công an thành phố",
  "tranh chấp đất đai": "Ủy ban nhân dân phường, xã nơi có đất",
};

function Settle({ number }: { number: number }) {
  const words = useMatterWords();
  // nobody has judged it yet: no kind stands there by itself
  const [kind, setKind] = useDraft<Kind | "">(`kind.${number}`, "");
  const [destination, setDestination] = useDraft(`destination.${number}`, "");
  const choose = (next: Kind | "") => {
    setKind(next);
    setDestination(next === "" ? "" : DESTINATIONS[next]);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (kind !== "") send({ type: "SettleDiversion", number, kind, destination });
      }}
    >
      <b>{words.number(number)}</b>
      <select
        aria-label={words.kindOf(number)}
        value={kind}
        onChange={(event) => choose(KINDS.find((kind) => kind === event.target.value) ?? "")}
      >
        <option value="">{words.chooseKind}</option>
        {KINDS.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </select>
      {kind !== "" && <TextInput label={words.destination} value={destination} onText={setDestination} />}
      <button type="submit" disabled={kind === "" || destination.trim() === ""}>
        {words.settleNumber(number)}
      </button>
    </form>
  );
}

/** Diverted complaints appear by number alone; their kind is settled here. */
export function Diversions({ view }: { view: SecretaryView }) {
  const words = useMatterWords();
  const open = view.diversions.filter((diversion) => diversion.kind === UNSETTLED);
  if (open.length === 0) return null;
  return (
    <div className="card">
      <h3>{words.settle}</h3>
      {open.map((diversion) => (
        <Settle key={diversion.number} number={diversion.number} />
      ))}
    </div>
  );
}
