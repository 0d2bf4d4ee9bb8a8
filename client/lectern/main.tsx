import "../ui/fonts.ts";
import "./lectern.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../live/hearing.ts";
import { keepAwake } from "../live/wakeLock.ts";
import { Lectern } from "./Lectern.tsx";

openScreen();
keepAwake();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Lectern />);
