/** The lists that the offices take away, by name. What each tells is gathered here; a thread writes it as a table. */
import type { ListName } from "../../../shared/terms/documents.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { Source } from "../source.ts";
import { caseList } from "./caseList.ts";
import { checklistList } from "./checklistList.ts";
import { delegateList } from "./delegateList.ts";
import { dispatchList } from "./dispatchList.ts";
import { doorList } from "./doorList.ts";
import { invitedList } from "./invitedList.ts";
import { opinionList } from "./opinionList.ts";
import { orderList } from "./orderList.ts";
import { overdueList } from "./overdueList.ts";
import { quotaList } from "./quotaList.ts";
import type { List } from "./table.ts";

/** `of`: whose, by number, where a list is somebody's; null: everybody's. `now`: the hearing's, for what is overdue. */
const LISTS: Readonly<Record<ListName, (source: Source, of: number | null, now: Instant) => List>> = {
  "danh-sach-dai-bieu": delegateList,
  "danh-sach-moi": invitedList,
  "phan-bo": quotaList,
  "vao-cua": doorList,
  "so-y-kien": opinionList,
  "thu-tu-phat-bieu": orderList,
  "phieu-qua-han": (source, _of, now) => overdueList(source, now),
  "danh-muc-viec": checklistList,
  "so-theo-doi": (source, _of, now) => caseList(source, now),
  "so-cong-van-di": dispatchList,
};

export const listNamed = (name: ListName, source: Source, of: string | null, now: Instant): List =>
  LISTS[name](source, of === null ? null : Number(of), now);
