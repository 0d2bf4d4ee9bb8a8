/** A list from a file: chosen or dropped here, read with its progress, previewed row by row, and only then taken, as one act. */
import { type ReactNode, useId, useState } from "react";
import type { FilePreview, Target } from "../../../shared/wire/filePreview.ts";
import { Button } from "../../ui/Button.tsx";
import { useDrop } from "../../ui/drop.ts";
import { type Look, useLook } from "./look.ts";
import type { About } from "./sending.ts";
import { useFileWords } from "./words.ts";
import "./files.css";

export const KINDS = ".xlsx,.xlsm,.docx,.csv,.tsv,.txt,.xls";

function Choose({ label, choose }: { readonly label: string; readonly choose: (file: File) => void }) {
  const id = useId();
  return (
    <p className="choose">
      <input
        id={id}
        type="file"
        accept={KINDS}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) choose(file);
          // the same file, mended meanwhile, may be chosen again
          target.value = "";
        }}
      />
      <label htmlFor={id}>{label}</label>
    </p>
  );
}

function Reading({ step }: Pick<Look, "step">) {
  const words = useFileWords();
  const [done, of] = step ?? [0, 0];
  return (
    <p role="status">
      <progress aria-label={words.sending} {...(step === null ? {} : { value: done, max: of })} />{" "}
      {step === null ? words.sending : words.reading(done, of)}
    </p>
  );
}

interface Props extends About {
  readonly target: Target;
  /** beside the way to choose a file */
  readonly beside?: ReactNode;
  /** the preview's rows, and the way to take them */
  readonly children: (preview: FilePreview, file: string, close: () => void) => ReactNode;
}

export function FileIntake({ target, organisation, several, beside, children }: Props) {
  const words = useFileWords();
  const [look, choose] = useLook({ target, organisation, ...(several && { several }) });
  const looked = look?.looked ?? null;
  const preview = looked && "preview" in looked ? looked.preview : null;
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const take = ([file, ...others]: readonly File[]) => {
    setLeftOut(others.map(({ name }) => name));
    if (file) choose(file);
  };
  const drop = useDrop(take);
  return (
    <section className="card fileIntake" aria-label={words.title[target]} {...drop}>
      <h2>{look === null ? words.title[target] : words.preview(look.file)}</h2>
      {look === null && <p className="muted">{words.hint}</p>}
      {look !== null && look.looked === null && <Reading step={look.step} />}
      {looked && "refused" in looked && (
        <p className="missing" role="alert">
          {words.refused[looked.refused]}
        </p>
      )}
      {preview && <WholeFault preview={preview} />}
      {preview && look && children(preview, look.file, () => choose(null))}
      {leftOut.length > 0 && (
        <p className="missing" role="alert">
          {words.oneFile(leftOut.join(", "))}
        </p>
      )}
      <div className="rest">
        <Choose label={look === null ? words.choose : words.another} choose={(file) => take([file])} />
        {beside}
      </div>
    </section>
  );
}

/** A fault of the whole file, its header among them, is told once. */
function WholeFault({ preview }: { readonly preview: FilePreview }) {
  const words = useFileWords();
  if (preview.effects.length > 0) return null;
  return preview.errors.map(({ code, row, letter, column }) => (
    <p key={code} className="missing" role="alert">
      {words.fault[code]}
      {code === "missing-column" && column ? `: ${words.field[column] ?? words.name}` : ""}
      {row !== null &&
        letter !== undefined &&
        ` (${words.row} ${row}, ${words.column(letter, column ?? "")})`}
    </p>
  ));
}

/** What closes a preview once it is taken. */
export function Done({ text, close }: { readonly text: string; readonly close: () => void }) {
  const words = useFileWords();
  return (
    <p role="status" className="taken">
      {text} <Button onClick={close}>{words.another}</Button>
    </p>
  );
}
