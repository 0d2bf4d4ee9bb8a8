/** Which delegate the form changes: list and form stand apart on the page. */
import { create } from "zustand";

const useEditing = create<{ readonly id: string | null }>(() => ({ id: null }));

/** null: the form enters somebody new */
export const editDelegate = (id: string | null): void => useEditing.setState({ id });
export const useEdited = (): string | null => useEditing(({ id }) => id);
