/** What is said of a file as a whole: how it was read, how many rows become what, what was left out. */
import type { RowEffect } from "../../../shared/terms/intake.ts";
import type { FilePreview } from "../../../shared/wire/filePreview.ts";
import { ofTheFile, saidOfOthers } from "./rows.ts";
import { useFileWords } from "./words.ts";

const EFFECTS: readonly RowEffect[] = ["new", "changed", "same", "duplicate", "refused"];
const SIGNS: Readonly<Record<RowEffect, string>> = {
  new: "+",
  same: "=",
  changed: "≠",
  refused: "✕",
  duplicate: "=",
};

function LeftOut({ preview }: { readonly preview: FilePreview }) {
  const words = useFileWords();
  const others = saidOfOthers(preview);
  return (
    <>
      {preview.ignoredColumns.length > 0 && (
        <p className="muted">
          {words.ignored}: {preview.ignoredColumns.join(", ")}
        </p>
      )}
      {[...preview.skippedSheets].map(({ name, why }) => (
        <p key={name} className="muted">
          {words.sheet(name)}: {words.skipped[why]}
        </p>
      ))}
      {others.map((other) => (
        <p key={`${other.sheet} ${other.row}`} className="muted">
          {words.row} {other.row}: {words.note[other.code]}
        </p>
      ))}
    </>
  );
}

export function Summary({ preview }: { readonly preview: FilePreview }) {
  const words = useFileWords();
  const counts = new Map<RowEffect, number>();
  for (const { effect } of preview.effects) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  const how = [
    ...(preview.sheet === undefined ? [] : [words.sheet(preview.sheet)]),
    ...(preview.headerRow === undefined ? [] : [words.header(preview.headerRow)]),
    words.rows(preview.rowsRead),
    ...(preview.encoding === undefined ? [] : [words.encoding(preview.encoding)]),
  ];
  return (
    <div className="summary">
      <p className="muted">{how.join(" · ")}</p>
      <p className="counts">
        {EFFECTS.filter((effect) => counts.has(effect)).map((effect) => (
          <span key={effect} className="chip" data-effect={effect}>
            <span aria-hidden="true">{SIGNS[effect]}</span> {words.effect[effect]}{" "}
            <b className="num">{counts.get(effect)}</b>
          </span>
        ))}
      </p>
      {ofTheFile(preview.warnings).map((warning) => (
        <p key={warning.code}>{words.note[warning.code]}</p>
      ))}
      <LeftOut preview={preview} />
    </div>
  );
}
