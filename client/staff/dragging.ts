/** What somebody who hears a screen is told of a row that can be moved: how, and where it is while it moves. */
import type { Active, DndContextProps, Over } from "@dnd-kit/core";
import { makeWords } from "../i18n/language.ts";

const vi = {
  row: "dòng chuyển chỗ được",
  /** by the space bar and arrows; by Alt with an arrow */
  how: {
    lifted: "Bấm phím cách để nhấc dòng, phím mũi tên để chuyển, phím cách để đặt xuống, phím Esc để thôi.",
    stepped: "Giữ phím Alt và bấm mũi tên lên hoặc xuống để chuyển một chỗ.",
  },
  taken: (place: number) => `Đã nhấc dòng ở chỗ thứ ${place}.`,
  over: (place: number) => `Đang ở chỗ thứ ${place}.`,
  put: (place: number) => `Đã đặt ở chỗ thứ ${place}.`,
  back: "Đã thôi, dòng ở chỗ cũ.",
};
const en: typeof vi = {
  row: "row that can be moved",
  how: {
    lifted: "Press space to lift the row, arrow keys to move it, space to put it down, Escape to leave it.",
    stepped: "Hold Alt and press the up or down arrow to move it by one place.",
  },
  taken: (place) => `Lifted the row at place ${place}.`,
  over: (place) => `At place ${place}.`,
  put: (place) => `Put at place ${place}.`,
  back: "Left, the row is where it was.",
};
const useDragWords = makeWords({ vi, en });

/** The name of what is moved, for useSortable. */
export const useRowName = () => ({ roleDescription: useDragWords().row });

/** What DndContext says aloud. `order`: the ids of the rows as they stand. */
export function useDragging(
  order: readonly string[],
  how: keyof typeof vi.how,
): NonNullable<DndContextProps["accessibility"]> {
  const words = useDragWords();
  const placeOf = (row: Active | Over | null) => order.indexOf(String(row?.id)) + 1;
  const said = (row: Over | null, say: (place: number) => string) => {
    const place = placeOf(row);
    return place > 0 ? say(place) : undefined;
  };
  return {
    screenReaderInstructions: { draggable: words.how[how] },
    announcements: {
      onDragStart: ({ active }) => words.taken(placeOf(active)),
      onDragOver: ({ over }) => said(over, words.over),
      onDragEnd: ({ over }) => said(over, words.put) ?? words.back,
      onDragCancel: () => words.back,
    },
  };
}
