import "../ui/fonts.ts";
import "./department.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../live/hearing.ts";
import { keepSending } from "../live/send.ts";
import { keepAwake } from "../live/wakeLock.ts";
import { Department } from "./Department.tsx";

openScreen(keepSending);
keepAwake();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Department />);
