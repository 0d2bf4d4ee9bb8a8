/** Adding to the checklist: one item, or the usual ones of a city's hearing at once. */
import type { Body } from "../../../../../shared/terms/seats.ts";
import { daysBetween } from "../../../../../shared/terms/time.ts";
import type { CommandInput } from "../../../../../shared/wire/commands/commands.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { useItemFields } from "./itemFields.ts";
import { useChecklistWords } from "./words.ts";

/** What every hearing needs: whose it is, and how many days before the hearing it is due. */
const USUAL: readonly (readonly [title: string, owner: Body, before: number])[] = [
  ["Hội trường, sơ đồ chỗ ngồi", "officeCouncil", 7],
  ["Ma két (nguyên văn phụ lục)", "officeCouncil", 3],
  ["Âm thanh", "officeCouncil", 3],
  ["Ánh sáng", "officeCouncil", 2],
  ["Nước uống", "officeCouncil", 1],
  ["Phương án an ninh, trật tự", "officeCouncil", 3],
  ["Báo cáo tóm tắt kết quả nhiệm vụ trong năm", "officeParty", 2],
  ["Giấy mời", "officeParty", 4],
  ["Chương trình hội nghị", "officeParty", 3],
  ["Báo cáo tổng hợp ý kiến", "organiser", 8],
  ["Danh sách đại biểu tại cửa", "organiser", 1],
  ["Lối đi, người dẫn cho đại biểu khiếm thị, cao tuổi", "organiser", 1],
];

const DAY = 86_400_000;

/** The usual items, due before that day. */
export function usualItems(date: string): Extract<CommandInput, { type: "MakeChecklist" }> {
  const before = (days: number) => {
    const day = new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
    return daysBetween(day, date) === days ? day : date;
  };
  return {
    type: "MakeChecklist",
    items: USUAL.map(([title, owner, days]) => ({ title, owner, due: before(days) })),
  };
}

interface Props {
  readonly date: string;
  /** nothing stands there yet */
  readonly first: boolean;
}

export function AddItems({ date, first }: Props) {
  const words = useChecklistWords();
  const fields = useItemFields();
  return (
    <section className="card" aria-label={words.add}>
      {first && (
        <Act kind="primary" command={usualItems(date)}>
          {words.usual(USUAL.length)}
        </Act>
      )}
      <ActForm
        form="checkItem"
        title={words.add}
        press={words.add}
        primary={false}
        start={{ owner: "organiser" }}
        fields={fields}
        command={({ title = "", owner, due }) => ({
          type: "MakeChecklist",
          items: [{ title, owner: owner as Body, due: dayIn(due) }],
        })}
      />
    </section>
  );
}
