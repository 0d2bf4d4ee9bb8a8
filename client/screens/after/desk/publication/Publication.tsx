/** Publication: left picks, middle shows what the public will read, right releases and withdraws. */
import { DraftScope } from "../../../../line/draft.ts";
import { useAddress } from "../../../../staff/desk/address.ts";
import type { SectionProps } from "../section.ts";
import { ItemList } from "./ItemList.tsx";
import { shown } from "./items.ts";
import { Release } from "./Release.tsx";
import { usePublicationWords } from "./words.ts";

/** "/h/<hearing>/<seat>" → "/p/<hearing>" */
const publicPage = () => `/p/${location.pathname.split("/")[2] ?? ""}`;

export function Publication({ view }: SectionProps) {
  const words = usePublicationWords();
  const { filter } = useAddress();
  const items = view.publication?.items ?? [];
  const [waiting, query] = [filter.get("show") === "waiting", filter.get("q") ?? ""];
  const some = shown(items, waiting, query);
  const item = items.find(({ id }) => id === filter.get("at")) ?? some[0];
  const mayPress = view.clerk.body === "officeParty";
  return (
    <section className="inbox" aria-label={words.title}>
      <ItemList {...{ items, some, waiting, query }} at={item?.id ?? null} />
      {item && (
        <DraftScope value={`publication.${item.id}`}>
          <Release key={item.id} item={item} mayPress={mayPress} publicPage={publicPage()} />
        </DraftScope>
      )}
    </section>
  );
}
