/** The pages themselves: a plain one of one sentence, and a screen's, which may bring its view. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Response } from "express";
import { FIRST_VIEW, type FirstView } from "../../../shared/wire/protocol.ts";

export const ENDED =
  "Hội nghị đã bế mạc từ lâu, đường dẫn không còn hiệu lực. Cần xem lại, xin liên hệ người quản trị máy chủ.";

export const SET_ASIDE =
  "Máy chủ không mở được hội nghị này. Các hội nghị khác vẫn chạy. Xin báo người quản trị máy chủ; mở được, trang này lại vào được.";
/** The storage gives no answer just now. */
export const NOT_YET = "Máy chủ chưa đọc được hội nghị này. Xin mở lại trang sau ít giây.";

export function plainPage(response: Response, status: number, text: string): void {
  const script = status === 200 ? `<script type="module" src="/enter.js"></script>` : "";
  response
    .status(status)
    .type("html")
    .send(
      `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hội nghị đối thoại</title><p id="text">${text}</p>${script}</html>`,
    );
}

/** The address without a link: what this is, and where the links are. */
export const FRONT_PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Đối Thoại</title>
<h1>Đối Thoại</h1>
<p>Máy chủ điều hành hội nghị đối thoại đang chạy. Mỗi màn hình (Chủ tọa, Thư ký, hội trường, bục phát biểu, cơ quan) mở bằng một đường dẫn riêng.</p>
<p>Chưa có đường dẫn: xin nhận từ Ban tổ chức. Người quản trị máy chủ xem các đường dẫn bằng lệnh <code>npm run links</code>.</p>
<p lang="en">This server runs public hearings. Each screen opens by a link of its own: ask the organisers, or run <code>npm run links</code> on the server.</p></html>`;

/** A seat's page brings its view, seen before any line is open. A "<" in it could end the element that it stands in. */
const withView = (page: string, first: FirstView | null): string =>
  first === null
    ? page
    : page.replace("</head>", () => {
        const json = JSON.stringify(first).replaceAll("<", "\\u003c");
        return `<script type="application/json" id="${FIRST_VIEW}">${json}</script></head>`;
      });

/** `screens`: the built ones; `name`: which of them */
export function sendPage(
  response: Response,
  screens: string,
  name: string,
  first: FirstView | null = null,
): void {
  const page = join(screens, name, "index.html");
  if (existsSync(page)) response.type("html").send(withView(readFileSync(page, "utf8"), first));
  else plainPage(response, 503, "Màn hình này chưa có.");
}
