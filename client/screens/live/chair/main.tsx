import "../../../ui/fonts.ts";
import "../../../staff/acts/acts.css";
import "./chair.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../../../line/hearing.ts";
import { keepSending } from "../../../line/send.ts";
import { keepAwake } from "../../../line/wakeLock.ts";
import { Chair } from "./Chair.tsx";

openScreen(keepSending);
keepAwake();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Chair />);
