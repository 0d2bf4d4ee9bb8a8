/** The head of a page of the phase before: whose it is, how the line stands, the language, and what it is about. */

import { type ReactNode, useEffect } from "react";
import type { Rehearsal } from "../../../shared/terms/rehearsal.ts";
import { useText } from "../../i18n/common.ts";
import { switchLanguage } from "../../i18n/language.ts";
import { Button } from "../../ui/Button.tsx";
import { LinkBadge } from "../LinkBadge.tsx";

interface Props {
  /** whose page it is; undefined: nothing has come yet */
  readonly name: string | undefined;
  readonly rehearsal: Rehearsal | undefined;
  readonly children: ReactNode;
}

export function SeatHeader({ name, rehearsal, children }: Props) {
  const text = useText();
  useEffect(() => {
    if (name !== undefined) document.title = name;
  }, [name]);
  return (
    <header>
      <h1>{name ?? text.hearing}</h1>
      {rehearsal && <b className="chip warn">{text.rehearsal(rehearsal)}</b>}
      <LinkBadge />
      <Button onClick={switchLanguage}>{text.language}</Button>
      {children}
    </header>
  );
}
