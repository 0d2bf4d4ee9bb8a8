import "../../../ui/fonts.ts";
import "./department.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../../../line/hearing.ts";
import { keepSending } from "../../../line/send.ts";
import { keepAwake } from "../../../line/wakeLock.ts";
import { Department } from "./Department.tsx";

openScreen(keepSending);
keepAwake();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Department />);
