import "../ui/fonts.ts";
import "../acts/acts.css";
import "./chair.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../live/hearing.ts";
import { keepSending } from "../live/send.ts";
import { keepAwake } from "../live/wakeLock.ts";
import { Chair } from "./Chair.tsx";

openScreen(keepSending);
keepAwake();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Chair />);
