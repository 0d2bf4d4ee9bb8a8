/** Which opinion the form changes: list and form stand apart on the page. */
import { create } from "zustand";

const useEditing = create<{ readonly id: string | null }>(() => ({ id: null }));

/** null: the form is for a new one */
export const editOpinion = (id: string | null): void => useEditing.setState({ id });
export const useEdited = (): string | null => useEditing(({ id }) => id);
