/** What is pasted keeps its paragraphs and lists; everything else of Word, web pages or mails is dropped. */

const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th, blockquote, pre, dt, dd";

/** Word writes lists as paragraphs whose style names the list, with the bullet in a span of its own. */
function wordList(block: Element): "ul" | "ol" | null {
  if (!/mso-list/i.test(block.getAttribute("style") ?? "") && !/MsoListParagraph/.test(block.className))
    return null;
  const mark = [...block.querySelectorAll("span")].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""),
  );
  const sign = (mark?.textContent ?? "").trim();
  mark?.remove();
  return /^[\p{L}\p{N}]+[.)]/u.test(sign) ? "ol" : "ul";
}

function listOf(block: Element): "ul" | "ol" | null {
  if (block.tagName !== "LI") return wordList(block);
  return block.closest("ul, ol")?.tagName === "OL" ? "ol" : "ul";
}

/** HTML of paragraphs and lists alone, made anew from the text of what was pasted. */
export function plainBlocks(html: string): string {
  const source = new DOMParser().parseFromString(html, "text/html");
  for (const line of source.querySelectorAll("br")) line.replaceWith("\n");
  const found = [...source.body.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const blocks = found.length > 0 ? found : [source.body];
  const result = document.createElement("div");
  for (const block of blocks) {
    const kind = listOf(block);
    const text = (block.textContent ?? "").replace(/[\s\u00a0]+/g, " ").trim();
    if (text === "") continue;
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    if (kind === null) {
      result.append(paragraph);
      continue;
    }
    const last = result.lastElementChild;
    const list = last?.tagName.toLowerCase() === kind ? last : document.createElement(kind);
    if (list !== last) result.append(list);
    const item = document.createElement("li");
    item.append(paragraph);
    list.append(item);
  }
  return result.innerHTML;
}
