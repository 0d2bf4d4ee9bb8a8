/** Which delegate the form changes, or whose place somebody else takes: list and form stand apart on the page. */
import { create } from "zustand";

interface Editing {
  readonly id: string | null;
  /** somebody else comes in the delegate's place */
  readonly replacing: boolean;
}

const useEditing = create<Editing>(() => ({ id: null, replacing: false }));

/** null: the form enters somebody new */
export const editDelegate = (id: string | null, replacing = false): void =>
  useEditing.setState({ id, replacing });
export const useEdited = (): Editing => useEditing();
