import "../../../ui/fonts.ts";
import "./lectern.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../../../line/hearing.ts";
import { keepAwake } from "../../../line/wakeLock.ts";
import { Lectern } from "./Lectern.tsx";

openScreen();
keepAwake();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Lectern />);
