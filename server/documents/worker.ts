/** A thread of its own draws the documents, so that no press in the hall waits for a page. */
import { threadWork } from "../machine/threadWork.ts";
import type { Order } from "./order.ts";
import { perform } from "./perform.ts";

threadWork((order: Order) => perform(order));
