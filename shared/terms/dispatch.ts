/** How a document reaches whom it goes to, and which texts name no recipient. */
import { withoutNumbers } from "./privateNumbers.ts";

/** Over the e-document axis of the offices, by hand, by post, by e-mail. */
export const DISPATCH_WAYS = ["axis", "hand", "post", "email"] as const;
export type DispatchWay = (typeof DISPATCH_WAYS)[number];

export const WAY_NAMES: Readonly<Record<DispatchWay, string>> = {
  axis: "trục liên thông văn bản",
  hand: "chuyển trực tiếp",
  post: "bưu điện",
  email: "thư điện tử",
};

/** Recipients that one act may name. */
export const MOST_RECIPIENTS = 60;

/** A phone number, or an address of e-mail: that is somebody's, and no name of a body. */
export const holdsContact = (text: string): boolean => withoutNumbers(text) !== text || /\S@\S/.test(text);
