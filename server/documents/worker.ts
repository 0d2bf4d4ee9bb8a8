/** A thread of its own draws the documents, so that no press in the hall waits for a page. */
import { threadWork } from "../machine/threadWork.ts";
import { type Order, perform } from "./order.ts";

threadWork((order: Order) => perform(order));
