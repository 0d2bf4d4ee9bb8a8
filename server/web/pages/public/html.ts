/** Text of people as text of a page, and the frame that all public pages share. */
import { dayOf, type Instant } from "../../../../shared/terms/time.ts";

export type Language = "vi" | "en";

const ESCAPED: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" },
};

/** What somebody has typed, as text of a page. */
export const plain = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? "");

/** What marks people's words where the page is in another language than theirs, as an attribute; "": it is in theirs. */
export interface Quoting {
  readonly quoted: "" | ' lang="vi"';
}

/** People's words, names of offices and places within a page: a screen reader reads them in their own language. */
export const quote = ({ quoted }: Quoting, text: string): string =>
  quoted === "" || text === "" ? plain(text) : `<span${quoted}>${plain(text)}</span>`;

/** A paragraph a line; of no text none. */
export const paragraphs = ({ quoted }: Quoting, text: string): string =>
  (text === "" ? [] : text.split("\n")).map((line) => `<p${quoted}>${plain(line)}</p>`).join("");

interface TableRow {
  /** as text of a page; the first names the row */
  readonly cells: readonly string[];
  readonly current: boolean;
}

/** As wide as it is; with large letters it moves within itself. */
export function table(name: string, head: readonly string[], rows: readonly TableRow[]): string {
  const line = ({ cells: [first = "", ...rest], current }: TableRow) =>
    `<tr${current ? ' aria-current="step"' : ""}><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  return `<div class="wide" role="region" aria-label="${name}" tabindex="0"><table><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${rows.map(line).join("")}</tbody></table></div>`;
}

const HOURS = 7 * 3_600_000;
export const hour = (at: Instant): string => new Date(at + HOURS).toISOString().slice(11, 16);
export const slashed = (date: string): string => date.split("-").reverse().join("/");
export const day = (at: Instant): string => slashed(dayOf(at));

interface Frame {
  readonly title: string;
  /** does it bear people's words? */
  readonly titled?: Quoting;
  readonly heading: string;
  readonly language: Language;
  /** what stands in the head besides */
  readonly links?: string;
  readonly main: string;
  readonly foot?: string;
}

export const framed = ({ title, titled, heading, language, links = "", main, foot = "" }: Frame): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title${titled?.quoted ?? ""}>${plain(title)}</title><style>${PUBLIC_STYLE}</style>${links}</head>
<body>${heading}<main>${main}</main>${foot}</body></html>`;

/** Readable on a phone and on paper, in the light that the device is set to; within the page, for a slow line fetches no second file soon. */
export const PUBLIC_STYLE = `:root{color-scheme:light dark;--ink:#14181d;--soft:#4d5864;--paper:#f4f6fa;--card:#fff;--rule:#d5dbe3;--accent:#0b4f8a;--tint:#e2edf8;--good:#116a3c;--warn:#875000}
@media(prefers-color-scheme:dark){:root{--ink:#eef1f5;--soft:#b3bdc8;--paper:#12161b;--card:#1b2128;--rule:#39434e;--accent:#8cc4f5;--tint:#16324c;--good:#7fd6a4;--warn:#f0bd6a}}
*{box-sizing:border-box}body{margin:0 auto;max-width:68rem;padding:16px;font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 8px}h2{font-size:1.2rem;margin:24px 0 4px}h3{font-size:1.0625rem;line-height:1.4;margin:0 0 4px}p,ul,ol{margin:4px 0}
a{color:var(--accent);font-weight:600}a:focus-visible,input:focus-visible,select:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header{border-bottom:2px solid var(--accent);padding-bottom:12px;margin-bottom:12px}.soft{color:var(--soft)}
table{border-collapse:collapse;width:100%;margin:8px 0}th,td{text-align:left;vertical-align:top;padding:4px 6px;border-top:1px solid var(--rule);overflow-wrap:normal}td{white-space:nowrap}.wide{overflow-x:auto}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:12px;padding:0;margin:12px 0;list-style:none}
.figures li,.card{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:10px 14px}.figures b{display:block;font-size:1.375rem;line-height:1.3}
tbody th{font-weight:400}tr[aria-current]>*{background:var(--tint);font-weight:600}
form{margin:16px 0 8px}label{display:block;font-weight:600;margin-bottom:4px}.find{display:flex;gap:8px}
.filters{margin-top:8px;border:0}.filters>div{padding-top:4px;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:8px;align-items:end}select{width:100%}
.find input{flex:1;min-width:0}input,select,button,.choice a,.page{font:inherit;min-height:44px;padding:8px 14px;border:1px solid var(--rule);border-radius:10px;background:var(--card);color:var(--ink)}input::placeholder{color:var(--soft);opacity:1}
button{font-weight:600}button.main{background:var(--accent);color:var(--paper);width:100%}dt{color:var(--soft);margin-top:6px}dd{margin:0}.choice,.pages{display:flex;flex-wrap:wrap;gap:8px;padding:0;margin:8px 0 16px;list-style:none}.choice a,.page{display:inline-block;text-decoration:none}
.choice a[aria-current]{background:var(--tint);border:2px solid var(--accent);padding:7px 13px}
.items{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:12px;padding:0;margin:0;list-style:none}
.state{font-weight:600}.state.done{color:var(--good)}.state.doing{color:var(--accent)}.state.back,.late{color:var(--warn)}
.steps{padding:0;list-style:none}.steps li{padding:2px 0}.steps .soft{white-space:nowrap}.steps .done>:first-child{color:var(--good)}.steps .doing>:first-child{color:var(--accent)}
.note{background:var(--tint);border-radius:10px;padding:10px 14px;margin:12px 0}details{border-top:1px solid var(--rule);padding:8px 0}summary{font-weight:600;min-height:32px;cursor:pointer}
footer{border-top:1px solid var(--rule);margin-top:24px;padding-top:8px}
@media(max-width:30rem){table{font-size:.9375rem}th,td{padding:4px}}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--card:#fff;--rule:#999;--accent:#000;--tint:#fff;--good:#000;--warn:#000}body{max-width:none;font-size:11pt;padding:0}form,.choice,.pages,.noPrint{display:none}.items{display:block}.card,tr,.figures,.note{break-inside:avoid}.card{margin-bottom:8pt}h1,h2,h3,summary{break-after:avoid}p,li{orphans:2;widows:2}.wide{overflow:visible}td{white-space:normal}a{text-decoration:none}.card a::after{content:" " attr(href);font-size:9pt;font-weight:400}details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none;min-height:0}@page{size:A4;margin:15mm}}
`;
