import "../../../ui/fonts.ts";
import "./mc.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../../../line/hearing.ts";
import { keepSending } from "../../../line/send.ts";
import { keepAwake } from "../../../line/wakeLock.ts";
import { Mc } from "./Mc.tsx";

openScreen(keepSending);
keepAwake();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Mc />);
