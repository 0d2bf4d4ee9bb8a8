/** A field of a form: its label above it, and below it what is wrong with it, said once it is so. */
import { type ReactNode, useId } from "react";

interface FieldIds {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly wrong: string | null;
  /** a day, a time: it stands beside others that are short too */
  readonly short?: boolean;
  readonly children: (ids: FieldIds) => ReactNode;
}

export function Field({ label, hint, wrong, short = false, children }: FieldProps) {
  const id = useId();
  const about = wrong ?? hint;
  return (
    <div className={short ? "field short" : "field"}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-describedby": about === undefined ? undefined : `${id}-about`,
        "aria-invalid": wrong !== null,
      })}
      {about !== undefined && (
        <p
          id={`${id}-about`}
          className={wrong === null ? "muted" : "missing"}
          role={wrong === null ? undefined : "alert"}
        >
          {about}
        </p>
      )}
    </div>
  );
}
