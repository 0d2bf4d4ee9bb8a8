import "../../../ui/fonts.ts";
import "./delegate.css";
import { createRoot } from "react-dom/client";
import { openScreen } from "../../../line/hearing.ts";
import { keepSending } from "../../../line/send.ts";
import { Delegate } from "./Delegate.tsx";

openScreen(keepSending);
const root = document.getElementById("root");
if (root) createRoot(root).render(<Delegate />);
