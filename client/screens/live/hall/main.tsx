import "../../../ui/fonts.ts";
import "../../display/display.css";
import "./hall.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../../../line/hearing.ts";
import { keepAwake } from "../../../line/wakeLock.ts";
import { Hall } from "./Hall.tsx";

openScreen();
keepAwake();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Hall />);
