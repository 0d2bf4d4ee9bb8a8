/** What may be taken by a tap instead of typing or choosing it. */
import { Button } from "../../ui/Button.tsx";

interface Props {
  readonly title: string;
  readonly texts: readonly string[];
  readonly take: (text: string) => void;
}

export function Proposed({ title, texts, take }: Props) {
  if (texts.length === 0) return null;
  return (
    <fieldset className="row proposed">
      <legend>{title}</legend>
      {texts.map((text) => (
        <Button key={text} onClick={() => take(text)}>
          {text}
        </Button>
      ))}
    </fieldset>
  );
}
