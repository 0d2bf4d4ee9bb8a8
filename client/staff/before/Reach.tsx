/** A number or address: shown by a press that is noted, and hidden again. */
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { Act } from "./form/Act.tsx";
import { useReachWords } from "./reachWords.ts";

interface Props {
  /** of a registration, an applicant or a delegate */
  readonly of: string;
  /** whose it is, where several stand in a list */
  readonly name?: string;
  /** null: it is not shown */
  readonly text: string | null;
}

export function Reach({ of, name, text }: Props) {
  const words = useReachWords();
  return (
    <p className="row reach">
      {text === null ? (
        <Act
          command={{ type: "ShowReach", of }}
          {...(name === undefined ? {} : { label: words.showOf(name) })}
        >
          {words.show}
        </Act>
      ) : (
        <>
          <b className="num">{text}</b>
          <span className="muted">{words.noted}</span>
          <Button onClick={() => send({ type: "HideReach" })}>{words.hide}</Button>
        </>
      )}
    </p>
  );
}
